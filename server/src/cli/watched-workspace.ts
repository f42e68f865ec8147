import { outcomeOf } from '../cache/outcome.ts';
import { isWithinAny, relativeTo } from '../engine/paths.ts';
import { loadBaseline } from '../exchange/baseline/load-baseline.ts';
import { answerEngine } from './answer-engine.ts';
import type { Judged } from './judge.ts';
import { type Surroundings, say } from './surroundings.ts';
import type { Terms, Workspace } from './workspace.ts';

/** Keeps an open workspace in step with the disk: only what depends on a change is judged again. */
export class WatchedWorkspace {
  readonly #workspace: Workspace;
  readonly #terms: Terms;
  readonly #surroundings: Surroundings;

  constructor(workspace: Workspace, terms: Terms, surroundings: Surroundings) {
    this.#workspace = workspace;
    this.#terms = terms;
    this.#surroundings = surroundings;
  }

  /** Takes in what has changed on disk: files, or folders with all that lies beneath them. */
  async takeIn(changed: ReadonlySet<string>): Promise<void> {
    const { engine, root } = this.#workspace;
    const { host } = this.#surroundings;
    const isChanged = (path: string) => isWithinAny(path, changed);
    const { files } = await host.auditFiles(root);
    const listed = new Set(files);
    for (const file of engine.files()) if (!listed.has(file)) engine.removeFile(file);
    for (const file of files) if (isChanged(file) || !engine.hasFile(file)) await this.#read(file);
    for (const file of engine.referredFiles().filter(isChanged)) {
      engine.setFileFact(file, await host.fileFact(file, [root]));
    }
    for (const file of engine.baselineFiles().filter(isChanged)) {
      engine.setBaseline(file, await loadBaseline(file, [root], host));
    }
    for (const file of engine.hashedFiles().filter(isChanged)) {
      const hash = await host.sha256OfFile(file, [root]);
      engine.setFileHash(file, typeof hash === 'object' && 'reason' in hash ? 'absent' : hash);
    }
    if (this.#terms.git) await this.#askGit();
    await answerEngine(engine, root, this.#terms.git, this.#surroundings);
  }

  /** The day may be another one than before. */
  setToday(day: string): void {
    this.#workspace.engine.setToday(day);
  }

  /** What is found now. */
  judged(asOf: string): Judged {
    const { root, engine } = this.#workspace;
    const textOf = (path: string) => engine.textOf(path);
    return { root, asOf, outcome: outcomeOf(engine), textOf, keep: async () => undefined };
  }

  async #read(file: string): Promise<void> {
    const { engine, root } = this.#workspace;
    const content = await this.#surroundings.host.readFile(file);
    if ('text' in content) {
      engine.setFile(file, content.text, content.malformed);
      return;
    }
    engine.removeFile(file);
    say(this.#surroundings, `warning: ${relativeTo(root, file)} cannot be read: ${content.reason}.`);
  }

  /** Costs next to nothing where the same commit is checked out. */
  async #askGit(): Promise<void> {
    const { engine } = this.#workspace;
    for (const wanted of engine.neededHistories()) {
      const history = await this.#surroundings.host.history(wanted);
      if (!('kind' in history)) engine.setHistory(wanted.root, history);
    }
  }
}
