import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Sample } from '../../model/sample.ts';
import { sound } from '../../model/values.ts';
import { drawingMethods } from '../../planning/sampling/draw.ts';
import { evidenceFile, memberColumn } from '../../planning/sampling/evidence-file.ts';
import type { SampleOrder } from '../../planning/sampling/sample.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { relativeTo } from '../place.ts';
import type { Surroundings } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { drawFrom, type PopulationPlace, populationHash } from './population.ts';

export interface VerifySampleOptions extends CommonOptions {
  readonly sheet?: string;
}

/** A sample of a workpaper that can be drawn again. */
interface Recorded {
  readonly workpaper: RecordOf<'Workpaper'>;
  readonly isms: Isms;
  readonly requirement: string;
  readonly evidence: readonly string[];
  readonly sample: Sample;
}

/** The largest file of drawn rows that is compared, in bytes. */
const largestEvidence = 256 * 2 ** 20;

/** Draws the samples of a workpaper again, which is named by its id or its file, and tells what differs. */
export async function verifySamples(
  named: string,
  options: VerifySampleOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const workspace = await openWorkspace(root, { asOf: options.asOf ?? host.today(), git: false }, surroundings);
  const recorded = recordedIn(named, workspace, surroundings);
  let differs = false;
  for (const each of recorded) {
    const told = await verifyOne(each, root, options.sheet, surroundings);
    differs ||= told.differs;
    if (told.differs || !options.quiet) terminal.out(`${visible(told.line)}\n`);
  }
  return differs ? exitCodes.problems : exitCodes.clean;
}

function recordedIn(named: string, { engine, root }: Workspace, { host }: Surroundings): readonly Recorded[] {
  const all = engine
    .allIsms()
    .flatMap((isms) => isms.documents.all('Workpaper').map((workpaper) => ({ isms, workpaper })));
  const path = host.resolve(named, root);
  const byId = all.filter(({ workpaper }) => workpaper.id?.value === named);
  const chosen = byId.length > 0 ? byId : all.filter(({ workpaper }) => workpaper.file === path);
  if (chosen.length === 0) throw new CannotRun(`There is no workpaper "${named}", by its id or its file.`);
  const samples = chosen.flatMap(({ isms, workpaper }) =>
    (workpaper.results?.entries ?? []).flatMap(({ key, value }) => {
      const evidence = sound(value.evidence).map((each) => each.value);
      return value.sample ? [{ isms, workpaper, requirement: key, evidence, sample: value.sample }] : [];
    }),
  );
  const drawn = samples.filter(({ sample }) => sample.seed && sample.source);
  if (drawn.length > 0) return drawn;
  throw new CannotRun(`"${named}" has no sample with a seed and a source, so none can be drawn again.`);
}

interface Verified {
  readonly differs: boolean;
  readonly line: string;
}

async function verifyOne(
  { workpaper, isms, requirement, evidence, sample }: Recorded,
  root: string,
  sheet: string | undefined,
  surroundings: Surroundings,
): Promise<Verified> {
  const what = `${workpaper.id?.value ?? relativeTo(root, workpaper.file)}, ${requirement}`;
  const order = orderOf(sample, what);
  const named = isms.file(workpaper.file, sample.source?.value ?? '');
  if (named === 'outside') throw new CannotRun(`${what}: the source leads out of the workspace folder. Correct it.`);
  const place: PopulationPlace = { path: named.path, name: relativeTo(root, named.path), root, sheet };
  const sha256 = await populationHash(place, surroundings);
  const recordedHash = sample.sha256?.value;
  if (recordedHash !== undefined && recordedHash !== sha256) {
    const hashes = `its SHA-256 was ${recordedHash} and is ${sha256}`;
    return {
      differs: true,
      line: `${what}: the population ${place.name} has changed since the sample was drawn; ${hashes}.`,
    };
  }
  const drawn = await drawFrom(place, order, surroundings);
  const population = sample.population?.value;
  if (population !== undefined && population !== drawn.population) {
    return {
      differs: true,
      line: `${what}: the population ${place.name} has ${drawn.population} members, the workpaper says ${population}.`,
    };
  }
  const rows = evidenceFile(drawn);
  const kept = await keptRows(evidence, isms, root, surroundings);
  const different = kept.filter(({ text }) => text !== rows);
  const [first] = different;
  if (first && different.length === kept.length) {
    return {
      differs: true,
      line: `${what}: ${first.id} (${first.name}) has other rows than are drawn again from ${place.name}.`,
    };
  }
  const hash = surroundings.host.sha256(rows);
  const same = kept.find(({ text }) => text === rows);
  const compared = same ? `the same as ${same.id}` : 'none of its evidence is a file of drawn rows to compare with';
  return {
    differs: false,
    line: `${what}: ${order.size} of ${drawn.population} drawn again, ${compared}; SHA-256 ${hash}.`,
  };
}

function orderOf(sample: Sample, what: string): SampleOrder {
  const method = drawingMethods.find((each) => each === (sample.method?.value ?? 'random'));
  const [size, seed, strata] = [sample.size?.value, sample.seed?.value, sample.strata?.value];
  if (!method) throw new CannotRun(`${what}: a sample with the method ${sample.method?.value} is not drawn by chance.`);
  if (size === undefined || seed === undefined)
    throw new CannotRun(`${what}: the sample has no size or no sound seed.`);
  if (method === 'stratified' && strata === undefined) {
    throw new CannotRun(`${what}: the sample is stratified and names no column under "strata".`);
  }
  return { method, size, seed, ...(method === 'stratified' && strata !== undefined && { strata }) };
}

interface KeptRows {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** The files among the evidence of a result that hold drawn rows. */
async function keptRows(
  evidence: readonly string[],
  isms: Isms,
  root: string,
  { host }: Surroundings,
): Promise<readonly KeptRows[]> {
  const kept: KeptRows[] = [];
  for (const id of evidence) {
    const row = isms.records.evidenceRow(id);
    const written = row?.item.value.file?.value;
    const named = row && written !== undefined ? isms.file(row.record.file, written) : 'outside';
    if (named === 'outside') continue;
    const bytes = await host.readBytes(named.path, [root], largestEvidence);
    const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
    if (text.startsWith(`${memberColumn},`)) kept.push({ id, name: relativeTo(root, named.path), text });
  }
  return kept;
}
