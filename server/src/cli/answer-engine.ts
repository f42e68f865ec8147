import type { Engine } from '../engine/engine.ts';
import type { WantedHistory } from '../engine/history.ts';
import { relativeTo } from '../engine/paths.ts';
import { loadBaseline } from '../exchange/baseline/load-baseline.ts';
import type { NoHistory } from '../host/host.ts';
import { type Surroundings, say } from './surroundings.ts';

/** As many files are hashed at a time: more would wait for the disk. */
const hashedAtOnce = 4;

/**
 * Brings an engine up to date, answering what its rules ask about the workspace beyond the texts: which files there
 * are, what their SHA-256 is and, if git may be asked, who has committed what.
 */
export async function answerEngine(
  engine: Engine,
  root: string,
  git: boolean,
  surroundings: Surroundings,
): Promise<void> {
  const histories = git ? askGit(engine, root, surroundings) : leaveOut(engine);
  for (;;) {
    engine.settle();
    const files = engine.takeWantedFiles();
    const baselines = engine.takeWantedBaselines();
    const hashes = engine.takeWantedHashes();
    const wanted = engine.takeWantedHistories();
    if (files.length + baselines.length + hashes.length + wanted.length === 0) return;
    await Promise.all(
      files.map(async (path) => engine.setFileFact(path, await surroundings.host.fileFact(path, [root]))),
    );
    for (const path of baselines) engine.setBaseline(path, await loadBaseline(path, [root], surroundings.host));
    await hash(engine, hashes, root, surroundings);
    for (const each of wanted) await histories(each);
  }
}

async function hash(engine: Engine, files: readonly string[], root: string, surroundings: Surroundings): Promise<void> {
  for (let at = 0; at < files.length; at += hashedAtOnce) {
    await Promise.all(
      files.slice(at, at + hashedAtOnce).map(async (path) => {
        const found = await surroundings.host.sha256OfFile(path, [root]);
        if (typeof found === 'object' && 'reason' in found) {
          say(surroundings, `warning: ${relativeTo(root, path)} cannot be read: ${found.reason}.`);
          engine.setFileHash(path, 'absent');
        } else {
          engine.setFileHash(path, found);
        }
      }),
    );
  }
}

type Answer = (wanted: WantedHistory) => Promise<void>;

function leaveOut(engine: Engine): Answer {
  return async ({ root }) => engine.setHistory(root, 'off');
}

function askGit(engine: Engine, root: string, surroundings: Surroundings): Answer {
  const told = new Set<string>();
  return async (wanted) => {
    const history = await surroundings.host.history(wanted);
    if (!('kind' in history)) {
      engine.setHistory(wanted.root, history);
      return;
    }
    engine.setHistory(wanted.root, 'off');
    const line = notChecked(relativeTo(root, wanted.root) || root, history);
    if (!told.has(line)) say(surroundings, line);
    told.add(line);
  };
}

function notChecked(root: string, { kind, reason }: NoHistory): string {
  const why = kind === 'no-git' ? reason : `the git history of ${root} cannot be read: ${reason}`;
  return `warning: Who has changed the implementation of controls is not checked: ${why}. Use --no-git to do without.`;
}
