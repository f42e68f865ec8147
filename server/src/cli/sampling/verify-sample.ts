import type { Isms } from '../../engine/isms.ts';
import { relativeTo } from '../../engine/paths.ts';
import type { RecordOf } from '../../model/record.ts';
import { PopulationFault } from '../../planning/sampling/population/population.ts';
import {
  differs,
  halfRecorded,
  type RecordedSample,
  recordedSamples,
  type Verdict,
  verifySample,
} from '../../planning/sampling/verify-sample.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun, type ExitCode, exitCodes, isCannotRun } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { type Surroundings, say } from '../surroundings.ts';
import { openWorkspace, type Workspace } from '../workspace.ts';
import { workspaceFolder } from '../workspace-folder.ts';
import { orCannotRun } from './population.ts';

export interface VerifySampleOptions extends CommonOptions {
  readonly sheet?: string;
}

/** Draws the samples of a workpaper again, which is named by its id or its file, and tells what differs. */
export async function verifySamples(
  named: string,
  options: VerifySampleOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const { host, terminal } = surroundings;
  const root = await workspaceFolder(options.root, surroundings);
  const workspace = await openWorkspace(root, { asOf: options.asOf ?? host.today(), git: false }, surroundings);
  const workpapers = workpapersNamed(named, workspace, surroundings);
  const nameOf = (path: string) => relativeTo(root, path);
  const nameOfResult = ({ id, file }: RecordOf<'Workpaper'>, requirement: string) =>
    `${id?.value ?? nameOf(file)}, ${requirement}`;
  for (const { workpaper } of workpapers) {
    for (const { requirement, lacks } of halfRecorded(workpaper)) {
      const what = nameOfResult(workpaper, requirement);
      say(surroundings, `${what}: the sample has no ${lacks}, so it is not drawn again.`);
    }
  }
  const found = new Set<ExitCode>();
  for (const { isms, recorded } of recordedIn(named, workpapers)) {
    const what = nameOfResult(recorded.workpaper, recorded.requirement);
    try {
      const place = { isms, folders: [root], nameOf, host };
      const verdict = await orCannotRun(['sheet'], () =>
        naming(what, () => verifySample(recorded, place, options.sheet)),
      );
      if (differs(verdict)) found.add(exitCodes.problems);
      if (differs(verdict) || !options.quiet) terminal.out(`${visible(`${what}: ${inWords(verdict)}.`)}\n`);
    } catch (error) {
      // One sample that cannot be drawn must not hide what has become of the others.
      if (!isCannotRun(error)) throw error;
      say(surroundings, `error: ${error.message}`);
      found.add(exitCodes.cannotRun);
    }
  }
  const { cannotRun, problems, clean } = exitCodes;
  return [cannotRun, problems].find((code) => found.has(code)) ?? clean;
}

/** A workpaper, and the ISMS that it belongs to. */
interface Chosen {
  readonly isms: Isms;
  readonly workpaper: RecordOf<'Workpaper'>;
}

function workpapersNamed(named: string, { engine, root }: Workspace, { host }: Surroundings): readonly Chosen[] {
  const all = engine
    .allIsms()
    .flatMap((isms) => isms.documents.all('Workpaper').map((workpaper) => ({ isms, workpaper })));
  const path = host.resolve(named, root);
  const byId = all.filter(({ workpaper }) => workpaper.id?.value === named);
  const chosen = byId.length > 0 ? byId : all.filter(({ workpaper }) => workpaper.file === path);
  if (chosen.length === 0) throw new CannotRun(`There is no workpaper "${named}", by its id or its file.`);
  return chosen;
}

function recordedIn(
  named: string,
  chosen: readonly Chosen[],
): readonly { readonly isms: Isms; readonly recorded: RecordedSample }[] {
  const drawn = chosen.flatMap(({ isms, workpaper }) =>
    recordedSamples(workpaper).map((recorded) => ({ isms, recorded })),
  );
  if (drawn.length > 0) return drawn;
  throw new CannotRun(`"${named}" has no sample with a seed and a source, so none can be drawn again.`);
}

/** Says of a fault which sample it is about. */
async function naming<R>(what: string, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof PopulationFault) throw new PopulationFault(`${what}: ${error.message}`, error.part);
    throw error;
  }
}

function inWords(verdict: Verdict): string {
  const { population } = verdict;
  switch (verdict.kind) {
    case 'changed-population':
      return `the population ${population} has changed since the sample was drawn; its SHA-256 was ${verdict.recorded} and is ${verdict.sha256}`;
    case 'other-members':
      return `the population ${population} has ${verdict.members} members, the workpaper says ${verdict.recorded}`;
    case 'other-rows':
      return `${verdict.evidence} (${verdict.file}) has other rows than are drawn again from ${population}`;
    case 'same':
      return `${drawnAgain(verdict)}, the same as ${verdict.evidence}; SHA-256 ${verdict.sha256}`;
    case 'nothing-to-compare':
      return `${drawnAgain(verdict)}, none of its evidence is a file of drawn rows to compare with; SHA-256 ${verdict.sha256}`;
  }
}

function drawnAgain({ size, members }: { readonly size: number; readonly members: number }): string {
  return `${size} of ${members} drawn again`;
}
