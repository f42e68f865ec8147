import type { Engine } from '../engine/engine.ts';
import { equal } from '../engine/equal.ts';
import type { Isms } from '../engine/isms.ts';
import { allViews, type ViewName } from './all-views.ts';

/** Which model is wanted. */
export interface WantedModel {
  /** The folder of the ISMS. */
  readonly root: string;
  readonly view: ViewName;
  /** What was picked in a map: a programme, or an audit; else the one at hand. */
  readonly choice?: string | undefined;
}

/** What hears of models. */
export interface ModelListener {
  /** A model that was asked for is another one, or the ISMS is gone. */
  changed(wanted: WantedModel): void;
  /** A model could not be made: it costs only itself. */
  failed(wanted: WantedModel, error: unknown): void;
}

/** What came of making a model. */
type Outcome = { readonly model: unknown } | { readonly error: unknown };

interface Followed {
  readonly wanted: WantedModel;
  readonly isms: Isms;
  readonly following: { stop(): void };
  /** Undefined until the engine has settled. */
  outcome: Outcome | undefined;
  /** Whether somebody was told that it has changed, and has not asked again. */
  told: boolean;
}

/**
 * The models that somebody has asked for, kept in step with the engine: made again in the `settle` after what they read
 * has changed, and compared. One that nobody has asked for again since its change was told is let go with the next one.
 */
export class FollowedViews {
  readonly #engine: Engine;
  readonly #listener: ModelListener;
  readonly #followed = new Map<string, Followed>();

  constructor(engine: Engine, listener: ModelListener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  /** Begins to follow a model, which the next `settle` of the engine makes. */
  follow(wanted: WantedModel): void {
    const isms = this.#engine.allIsms().find(({ root }) => root === wanted.root);
    const key = keyOf(wanted);
    const known = this.#followed.get(key);
    if (known) known.told = false;
    if (!isms || known?.isms === isms) return;
    known?.following.stop();
    this.#begin(key, wanted, isms, known?.outcome);
  }

  /**
   * The model as the engine has settled; undefined where there is no such ISMS, or nobody follows it. Throws what making
   * it has thrown.
   */
  model({ root, view, choice }: WantedModel): unknown {
    const outcome = this.#followed.get(keyOf({ root, view, choice }))?.outcome;
    if (outcome && 'error' in outcome) throw outcome.error;
    return outcome?.model;
  }

  /** Notes that somebody was told of all changes up to now. */
  told(wanted: WantedModel): void {
    const followed = this.#followed.get(keyOf(wanted));
    if (followed) followed.told = true;
  }

  /**
   * To be called after each `settle`: an ISMS may be gone, or be another object under the same root. Returns whether the
   * engine is to settle once more.
   */
  catchUp(): boolean {
    const present = new Map(this.#engine.allIsms().map((isms) => [isms.root, isms]));
    let begun = false;
    for (const [key, { wanted, isms, following, outcome }] of this.#followed) {
      const now = present.get(wanted.root);
      if (now === isms) continue;
      following.stop();
      this.#followed.delete(key);
      if (now) this.#begin(key, wanted, now, outcome);
      else this.#listener.changed(wanted);
      begun ||= now !== undefined;
    }
    return begun;
  }

  #begin(key: string, wanted: WantedModel, isms: Isms, before: Outcome | undefined): void {
    const following = this.#engine.watch(() => this.#make(key));
    this.#followed.set(key, { wanted, isms, following, outcome: before, told: false });
  }

  #make(key: string): void {
    const followed = this.#followed.get(key);
    if (!followed) return;
    const { wanted, isms, following, outcome: before, told } = followed;
    if (told) {
      following.stop();
      this.#followed.delete(key);
      return;
    }
    try {
      followed.outcome = { model: allViews[wanted.view](isms, wanted.choice) };
    } catch (error) {
      followed.outcome = { error };
      this.#listener.failed(wanted, error);
    }
    if (before && !equal(before, followed.outcome)) this.#listener.changed(wanted);
  }
}

/** Tells wanted models apart. */
export function keyOf({ root, view, choice }: WantedModel): string {
  return JSON.stringify([root, view, choice]);
}
