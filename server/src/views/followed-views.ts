import type { Engine } from '../engine/engine.ts';
import { equal } from '../engine/equal.ts';
import type { Following } from '../engine/graph/graph.ts';
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
  /** Some model may be another one: `takeChanged` is to be called when the work at hand is done. */
  stale(): void;
  /** A model could not be made: it costs only itself. */
  failed(wanted: WantedModel, error: unknown): void;
}

/** What came of making a model; undefined where there is no such ISMS. */
type Outcome = { readonly model: unknown } | { readonly error: unknown } | undefined;

interface Followed {
  readonly wanted: WantedModel;
  readonly following: Following;
  /** What the model was made of. */
  isms: Isms | undefined;
  outcome: Outcome;
  stale: boolean;
  /** Whether somebody was told that it has changed, and has not asked again. */
  told: boolean;
}

/**
 * The models that somebody has asked for. What they read is followed: they are made again when it has changed, not while
 * the engine settles, which would keep problems waiting, but in `takeChanged`. All but `settled` is to be called when
 * the engine has settled.
 */
export class FollowedViews {
  readonly #engine: Engine;
  readonly #listener: ModelListener;
  readonly #followed = new Map<string, Followed>();

  constructor(engine: Engine, listener: ModelListener) {
    this.#engine = engine;
    this.#listener = listener;
  }

  /** The model, which is followed from then on; undefined where there is no such ISMS. Throws what making it throws. */
  model(wanted: WantedModel): unknown {
    const followed = this.#followed.get(keyOf(wanted)) ?? this.#begin(wanted);
    followed.told = false;
    if (followed.stale) this.#make(followed);
    const { outcome } = followed;
    if (!outcome) this.#end(followed);
    else if ('error' in outcome) throw outcome.error;
    return outcome?.model;
  }

  /** To be called after each `settle`: an ISMS may be gone, or be another object under the same root. */
  settled(): void {
    const present = new Map(this.#engine.allIsms().map((isms) => [isms.root, isms]));
    for (const followed of this.#followed.values()) {
      if (followed.isms !== present.get(followed.wanted.root)) this.#note(followed);
    }
  }

  /**
   * Makes again what may have changed, and returns what has: somebody is to be told. A model of which that was told
   * before, and that nobody has asked for since, is let go.
   */
  takeChanged(): readonly WantedModel[] {
    return [...this.#followed.values()]
      .filter(({ stale }) => stale)
      .filter((followed) => {
        if (followed.told) {
          this.#end(followed);
          return false;
        }
        const before = followed.outcome;
        this.#make(followed);
        if (!followed.outcome) this.#end(followed);
        followed.told = !equal(before, followed.outcome);
        return followed.told;
      })
      .map(({ wanted }) => wanted);
  }

  #begin(wanted: WantedModel): Followed {
    const following = this.#engine.follow(() => this.#note(followed));
    const followed: Followed = { wanted, following, isms: undefined, outcome: undefined, stale: true, told: false };
    this.#followed.set(keyOf(wanted), followed);
    return followed;
  }

  #end({ wanted, following }: Followed): void {
    following.stop();
    this.#followed.delete(keyOf(wanted));
  }

  #note(followed: Followed): void {
    if (followed.stale) return;
    followed.stale = true;
    this.#listener.stale();
  }

  #make(followed: Followed): void {
    const { wanted, following } = followed;
    const isms = this.#engine.allIsms().find(({ root }) => root === wanted.root);
    followed.isms = isms;
    followed.stale = false;
    try {
      const made = isms && { model: following.read(() => allViews[wanted.view](isms, wanted.choice)) };
      followed.outcome = made;
    } catch (error) {
      followed.outcome = { error };
      this.#listener.failed(wanted, error);
    }
  }
}

/** Tells wanted models apart. */
function keyOf({ root, view, choice }: WantedModel): string {
  return JSON.stringify([root, view, choice]);
}
