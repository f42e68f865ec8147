import type { Engine } from '../engine/engine.ts';
import type { WantedHistory } from '../engine/history.ts';
import type { Host, NoHistory } from '../host/host.ts';

/** What hears of the histories of ISMS roots. */
export interface HistoryListener {
  /** The engine knows another history than before. */
  answered(): void;
  /** Git is not asked, for the whole workspace. */
  off(): void;
  /** The history of a root can't be read; told once as long as the reason is the same. */
  unknown(root: string, why: NoHistory): void;
  failed(what: string, error: unknown): void;
}

/** Asks git for the histories that rules need, one after the other, while everything else goes on. */
export class Histories {
  readonly #engine: Engine;
  readonly #host: Pick<Host, 'history'>;
  readonly #listener: HistoryListener;
  readonly #waiting = new Map<string, WantedHistory>();
  readonly #told = new Map<string, string>();
  #git: 'not yet' | 'on' | 'off' = 'not yet';
  #work: Promise<void> | undefined;

  constructor(engine: Engine, host: Pick<Host, 'history'>, listener: HistoryListener) {
    this.#engine = engine;
    this.#host = host;
    this.#listener = listener;
  }

  /** From now on git may be asked, or never. Before, the audit files have not been read yet: nobody knows from which day on. */
  begin(git: boolean): void {
    this.#git = git ? 'on' : 'off';
    this.lookAtWanted();
  }

  /** Asks for the histories that rules have needed since the last time. */
  lookAtWanted(): void {
    if (this.#git === 'not yet') return;
    const wanted = this.#engine.takeWantedHistories();
    if (this.#git === 'on') this.#read(wanted);
    else if (wanted.length > 0) this.#leaveOut(wanted);
  }

  /** Something may have been committed, or another commit be checked out. Costs little where that is not so. */
  lookAgain(): void {
    if (this.#git === 'on') this.#read(this.#engine.neededHistories());
  }

  /** Ends when nothing is left to ask. */
  async done(): Promise<void> {
    while (this.#work) await this.#work;
  }

  #leaveOut(wanted: readonly WantedHistory[]): void {
    for (const { root } of wanted) this.#engine.setHistory(root, 'off');
    if (!this.#told.has('')) this.#listener.off();
    this.#told.set('', 'off');
  }

  #read(wanted: readonly WantedHistory[]): void {
    for (const each of wanted) this.#waiting.set(each.root, each);
    if (this.#waiting.size > 0) this.#work ??= this.#readWaiting();
  }

  async #readWaiting(): Promise<void> {
    try {
      for (const [root, wanted] of this.#waiting) {
        this.#waiting.delete(root);
        await this.#readOne(wanted);
      }
    } finally {
      this.#work = undefined;
    }
  }

  async #readOne(wanted: WantedHistory): Promise<void> {
    const { root } = wanted;
    try {
      const history = await this.#host.history(wanted);
      const why = 'kind' in history ? history : undefined;
      this.#engine.setHistory(root, 'kind' in history ? 'off' : history);
      this.#tell(root, why);
      this.#listener.answered();
    } catch (error) {
      this.#listener.failed(`reading the history of ${root}`, error);
    }
  }

  /** Where there is no git, there is none for any root. */
  #tell(root: string, why: NoHistory | undefined): void {
    const place = why?.kind === 'no-git' ? '' : root;
    if (why && this.#told.get(place) !== why.reason) this.#listener.unknown(root, why);
    if (why) this.#told.set(place, why.reason);
    else this.#told.delete(root);
  }
}
