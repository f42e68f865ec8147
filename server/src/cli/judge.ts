import { type Outcome, outcomeOf } from '../cache/outcome.ts';
import { RunCache } from '../cache/run-cache.ts';
import type { Day } from '../model/values.ts';
import { type Surroundings, say } from './surroundings.ts';
import { linesOnUnused } from './unused-baseline.ts';
import { openWorkspace, type Terms, type Workspace } from './workspace.ts';

/** A workspace folder that was judged, now or in an earlier run on the same files. */
export interface Judged {
  /** The workspace folder, all links followed. */
  readonly root: string;
  readonly asOf: Day;
  readonly outcome: Outcome;
  /** The text of an audit file, by its absolute path. */
  readonly textOf: (path: string) => string | undefined;
  /** Keeps the outcome for the next run, if there is a place for it. */
  readonly keep: () => Promise<void>;
}

/** Judges a workspace folder, or takes over what the run before has found if nothing has changed since. */
export async function judgeOrRecall(root: string, terms: Terms, surroundings: Surroundings): Promise<Judged> {
  const { host, terminal, build } = surroundings;
  const folder = host.cacheFolder(root);
  if (!folder) return judge(root, terms, surroundings);
  const cache = new RunCache({ host, stamps: host.stamps, folder });
  const { asOf, git, baseline } = terms;
  const product = baseline ? `${build} ${host.sha256(JSON.stringify(baseline))}` : build;
  const keptUnder = { product, folders: [root], asOf, git };
  const kept = await cache.open(keptUnder);
  if (kept) {
    for (const remark of kept.remarks) terminal.err(remark);
    return { root, asOf: terms.asOf, outcome: kept.outcome, textOf: host.textOf, keep: () => kept.refresh() };
  }
  const remarks: string[] = [];
  const remembering = {
    ...terminal,
    err: (text: string) => {
      remarks.push(text);
      terminal.err(text);
    },
  };
  const recorded = { ...surroundings, host: { ...host, ...cache.host }, terminal: remembering };
  const judged = await judge(root, terms, recorded);
  return { ...judged, keep: () => cache.keep(keptUnder, judged.outcome, remarks) };
}

/** Judges a workspace folder anew, and keeps nothing. */
export async function judge(
  root: string,
  terms: Terms,
  surroundings: Surroundings,
): Promise<Judged & { readonly workspace: Workspace }> {
  const workspace = await openWorkspace(root, terms, surroundings);
  for (const line of linesOnUnused(workspace)) say(surroundings, line);
  return {
    root,
    asOf: terms.asOf,
    outcome: outcomeOf(workspace.engine),
    textOf: (path) => workspace.engine.textOf(path),
    keep: async () => undefined,
    workspace,
  };
}
