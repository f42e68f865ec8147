import type { Isms } from '../../engine/isms.ts';
import { PopulationFault } from '../../planning/sampling/population/population.ts';
import {
  differs,
  type RecordedSample,
  recordedSamples,
  type Verdict,
  verifySample,
} from '../../planning/sampling/verify-sample.ts';
import type { CommonOptions } from '../common-options.ts';
import { CannotRun, type ExitCode, exitCodes } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { relativeTo } from '../place.ts';
import type { Surroundings } from '../surroundings.ts';
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
  let hasDifference = false;
  for (const { isms, recorded } of recordedIn(named, workspace, surroundings)) {
    const { workpaper, requirement } = recorded;
    const what = `${workpaper.id?.value ?? relativeTo(root, workpaper.file)}, ${requirement}`;
    const place = { isms, folders: [root], nameOf: (path: string) => relativeTo(root, path), host };
    const verdict = await orCannotRun(() => naming(what, () => verifySample(recorded, place, options.sheet)));
    hasDifference ||= differs(verdict);
    if (differs(verdict) || !options.quiet) terminal.out(`${visible(`${what}: ${inWords(verdict)}.`)}\n`);
  }
  return hasDifference ? exitCodes.problems : exitCodes.clean;
}

function recordedIn(
  named: string,
  { engine, root }: Workspace,
  { host }: Surroundings,
): readonly { readonly isms: Isms; readonly recorded: RecordedSample }[] {
  const all = engine
    .allIsms()
    .flatMap((isms) => isms.documents.all('Workpaper').map((workpaper) => ({ isms, workpaper })));
  const path = host.resolve(named, root);
  const byId = all.filter(({ workpaper }) => workpaper.id?.value === named);
  const chosen = byId.length > 0 ? byId : all.filter(({ workpaper }) => workpaper.file === path);
  if (chosen.length === 0) throw new CannotRun(`There is no workpaper "${named}", by its id or its file.`);
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
