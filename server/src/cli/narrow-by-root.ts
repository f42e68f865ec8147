import type { Isms } from '../engine/isms.ts';
import { relativeTo } from '../engine/paths.ts';
import { CannotRun } from './exit-codes.ts';
import type { Workspace } from './workspace.ts';

/** Why a command that is about one ISMS cannot run where several would do: `what`, and the roots to choose from. */
export function severalIsms(what: string, all: readonly Isms[], workspace: Pick<Workspace, 'root'>): CannotRun {
  const roots = all.map((isms) => rootName(isms, workspace)).join(', ');
  return new CannotRun(`${what}. Narrow by --root to one of ${roots}.`);
}

/** The root of an ISMS as it is shown, and as `--root` takes it in the workspace folder. */
export function rootName(isms: Isms, { root }: Pick<Workspace, 'root'>): string {
  return relativeTo(root, isms.root) || '.';
}
