import type { Baseline } from '../engine/baseline/baseline.ts';
import type { Engine } from '../engine/engine.ts';
import { relativeTo } from '../engine/paths.ts';
import type { Unreadable } from '../host/host.ts';
import type { Day } from '../model/values.ts';
import { answerEngine } from './answer-engine.ts';
import { CannotRun } from './exit-codes.ts';
import { type Surroundings, say } from './surroundings.ts';

/** A workspace folder, read whole and judged. */
export interface Workspace {
  /** The workspace folder, all links followed. */
  readonly root: string;
  readonly asOf: Day;
  readonly engine: Engine;
  /** How many documents each file holds. */
  readonly documents: ReadonlyMap<string, number>;
}

/** How a workspace is to be judged. */
export interface Terms {
  /** The day that counts as today. */
  readonly asOf: Day;
  /** Whether git may be asked who has committed what. */
  readonly git: boolean;
  /** The baseline to judge with, in the place of what Isms documents name. */
  readonly baseline?: Baseline;
}

/** As many files are open at a time, so that a large workspace does not use up what the system allows. */
const atOnce = 64;

/**
 * Reads every audit file beneath a workspace folder and judges them. What can't be read is told on standard error;
 * where nothing at all can be, the command cannot run.
 */
export async function openWorkspace(
  root: string,
  { asOf, git, baseline }: Terms,
  surroundings: Surroundings,
): Promise<Workspace> {
  const { host } = surroundings;
  const listing = await host.auditFiles(root);
  const tell = ({ path, reason }: Unreadable) =>
    say(surroundings, `warning: ${relativeTo(root, path) || root} cannot be read: ${reason}.`);
  for (const each of listing.unreadable) tell(each);
  const engine = await surroundings.createEngine({
    today: asOf,
    onError: (rule, file, error) => say(surroundings, ruleFailed(rule, relativeTo(root, file), error)),
  });
  engine.setFolders([root]);
  engine.useBaseline(baseline);
  const read = await readInto(engine, listing.files, surroundings, tell);
  const isShut = listing.unreadable.some(({ path }) => path === root);
  if (isShut || (read.length === 0 && listing.files.length > 0)) {
    throw new CannotRun(`Nothing in ${root} can be read.`);
  }
  await answerEngine(engine, root, git, surroundings);
  const documents = new Map(read.map((path) => [path, engine.documentsIn(path)]));
  return { root, asOf, engine, documents };
}

/** Reads files, and returns those that could be. */
async function readInto(
  engine: Engine,
  files: readonly string[],
  { host }: Surroundings,
  tell: (unreadable: Unreadable) => void,
): Promise<readonly string[]> {
  const taken: string[] = [];
  for (let at = 0; at < files.length; at += atOnce) {
    const paths = files.slice(at, at + atOnce);
    const read = await Promise.all(paths.map(async (path) => ({ path, content: await host.readFile(path) })));
    for (const { path, content } of read) {
      if ('reason' in content) {
        tell(content);
        continue;
      }
      engine.setClosedFile(path, content.text, content.malformed);
      taken.push(path);
    }
  }
  return taken;
}

function ruleFailed(rule: string, file: string, error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return `warning: The rule ${rule} has failed on ${file} (${what}). This is a bug of audit-as-code: please report it with this line. The other rules have been judged.`;
}
