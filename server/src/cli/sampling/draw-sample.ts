import { folderOf, relativeTo } from '../../engine/paths.ts';
import type { DrawingMethod } from '../../planning/sampling/draw.ts';
import { evidenceFile } from '../../planning/sampling/evidence-file.ts';
import { readUnchanged } from '../../planning/sampling/population/place.ts';
import { drawSample } from '../../planning/sampling/sample.ts';
import { sampleBlock } from '../../planning/sampling/sample-block.ts';
import { seedFrom } from '../../planning/sampling/seed.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { placeIn } from '../place.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { byText, claim, write } from '../write-output.ts';
import { documentFolder } from './document-folder.ts';
import { orCannotRun } from './population.ts';

export interface SampleOptions extends CommonOptions {
  readonly size?: number;
  readonly method: DrawingMethod;
  readonly seed?: number;
  readonly strata?: string;
  readonly sheet?: string;
  readonly output?: string;
  readonly force?: boolean;
}

/** Draws a sample from a file, writes the drawn rows, and prints the `sample` for the workpaper. */
export async function writeSample(file: string, options: SampleOptions, surroundings: Surroundings): Promise<void> {
  const { host, terminal } = surroundings;
  const { size, method, strata, sheet } = options;
  if (size === undefined) throw new CannotRun(withoutSize);
  if ((method === 'stratified') !== (strata !== undefined)) {
    throw new CannotRun(
      strata === undefined
        ? 'A stratified sample needs the column to divide the population by: name it with --strata.'
        : `A ${method} sample has no strata. Leave out --strata, or choose --method stratified.`,
    );
  }
  const root = await workspaceFolder(options.root, surroundings);
  const path = await placeIn(root, file, surroundings);
  if ((await host.look(path)) !== 'file') throw new CannotRun(`${file} is no file.`);
  const place = { path, name: relativeTo(root, path), folders: [root], sheet };
  const { order, sample, sha256 } = await orCannotRun(['size', 'sheet', 'strata'], () =>
    readUnchanged(place, host, async (population, hash) => {
      const terms = { method, size, seed: options.seed ?? seedFrom(hash), ...(strata !== undefined && { strata }) };
      return { order: terms, sample: await drawSample(place.name, population, terms), sha256: hash };
    }),
  );
  const rows = evidenceFile(sample);
  const target = host.resolve(options.output ?? `${withoutEnding(place.name)}-sample.csv`, root);
  const output = relativeTo(root, target);
  if ((await host.realPath(target)) === (await host.realPath(path))) {
    throw new CannotRun(`${output} is the population. Name another file with --output.`);
  }
  const mayReplace = byText((existing) => existing === rows);
  await claim({ file: target, mayReplace, force: options.force ?? false }, surroundings);
  await write(target, rows, surroundings);
  const folder = await documentFolder(path, root, surroundings);
  const source = relativeTo(folder, path);
  terminal.out(visibleBlock(sampleBlock(order, { population: sample.population, source, sha256 })));
  if (options.quiet) return;
  const where = relativeTo(root, folder) || 'the workspace folder';
  const wrote = `Wrote ${output}: ${size} of ${sample.population}, SHA-256 ${host.sha256(rows)}.`;
  say(surroundings, `${wrote} Register it as evidence with that hash. The path of the source starts from ${where}.`);
}

function withoutEnding(name: string): string {
  const folder = folderOf(name);
  const file = name.slice(folder === '' ? 0 : folder.length + 1).replace(/(?<=.)\.[^.]+$/, '');
  return folder === '' ? file : `${folder}/${file}`;
}

function visibleBlock(block: string): string {
  return block.split('\n').map(visible).join('\n');
}

const withoutSize = [
  'How many are to be drawn? Give --size.',
  'By the binomial distribution, with a confidence of 95 %: 59 show that fewer than 5 % are wrong if none of them is, 93 if one of them is,',
  '29 that fewer than 10 % are if none is. docs/planning.md has the formula.',
].join(' ');
