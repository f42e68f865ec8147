import { minus } from '../../model/dates.ts';
import { type Day, sound } from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import type { Cell } from '../graph/values.ts';
import { type AuthoredCommit, dayOf, type History } from '../history.ts';
import type { Tables } from '../tables.ts';
import type { Documents } from './documents.ts';
import { matcherOf } from './globs.ts';
import type { Parties } from './parties.ts';
import type { Requirements } from './requirements.ts';

/** Somebody has changed what implements a requirement. */
export type Change = Pick<AuthoredCommit, 'id' | 'authoredAt'>;

/** Who has changed what implements the controls of an ISMS root, as far as git has been asked. */
export class ChangeHistory {
  readonly #history: Cell<History>;
  /** The requirements that name paths. */
  readonly implemented: () => ReadonlySet<string>;
  /** How far before the day of an audit commits count: a duration. */
  readonly lookback: () => string;
  /** The day from which on commits matter: the earliest look-back of any audit. Undefined where no control names paths. */
  readonly since: () => Day | undefined;
  /** Whether git has told the history. */
  readonly isKnown: () => boolean;
  /** Whether a history is needed and git has not told it, or not been asked. */
  readonly isMissing: () => boolean;
  /** The day up to which commits may be missing, where the clone is shallow. */
  readonly missingUntil: () => Day | undefined;
  readonly #changes: (key: string) => readonly Change[];

  constructor(
    graph: Graph,
    tables: Tables,
    today: Cell<Day>,
    documents: Documents,
    parties: Parties,
    requirements: Requirements,
  ) {
    this.#history = graph.cell<History>('unknown');
    const known = () => {
      const history = this.#history.get();
      return history === 'unknown' || history === 'off' ? undefined : history;
    };
    const isKnown = graph.derived(() => known() !== undefined);
    const isMissing = graph.derived(() => since.get() !== undefined && !isKnown.get());
    const missingUntil = graph.derived(() => known()?.cutAt);
    const byAuthor = graph.derived(() => commitsByAuthor(known()?.commits ?? []));
    const globs = graph.family((id: string) => sound(requirements.control(id)?.value.paths).map(({ value }) => value));
    const matcher = graph.family((id: string) => remembering(matcherOf(globs(id))));
    const commitsOf = graph.family((person: string) => {
      const emails = new Set(sound(parties.person(person)?.item.value.emails).map(({ value }) => value.toLowerCase()));
      const commits = [...emails].flatMap((email) => byAuthor.get().get(email) ?? []);
      return [...new Set(commits)].sort(newestFirst);
    });
    const implemented = graph.derived(() => {
      const entries = requirements.statement()?.controls?.entries ?? [];
      const ids = entries.filter(({ value }) => value.paths).flatMap(({ key }) => requirements.idsAt('control', key));
      return new Set(ids.filter((id) => globs(id).length > 0));
    });
    const lookback = graph.derived(() => {
      const independence = documents.first('Isms')?.independence;
      return independence?.commitLookback?.value ?? independence?.coolingOff?.value ?? 'P12M';
    });
    const since = graph.derived(() =>
      implemented.get().size > 0 ? minus(tables.auditDays.earliest() ?? today.get(), lookback.get()) : undefined,
    );
    this.implemented = () => implemented.get();
    this.lookback = () => lookback.get();
    this.since = () => since.get();
    this.isKnown = () => isKnown.get();
    this.isMissing = () => isMissing.get();
    this.missingUntil = () => missingUntil.get();
    this.#changes = graph.family((key) => {
      const [requirement = '', person = ''] = key.split('\n', 2);
      const matches = matcher(requirement);
      return commitsOf(person)
        .filter(({ paths }) => paths.some(matches))
        .map(({ id, authoredAt }) => ({ id, authoredAt }));
    });
  }

  set(history: History): void {
    this.#history.set(history);
  }

  /** The commits by which a person has changed what implements a requirement, from a day to a day; the newest first. */
  changes(person: string, requirement: string, from: Day, to: Day): readonly Change[] {
    if (!this.implemented().has(requirement)) return [];
    return this.#changes(`${requirement}\n${person}`).filter((change) => {
      const day = dayOf(change);
      return from <= day && day <= to;
    });
  }
}

function commitsByAuthor(commits: readonly AuthoredCommit[]): ReadonlyMap<string, readonly AuthoredCommit[]> {
  const byAuthor = new Map<string, AuthoredCommit[]>();
  for (const commit of commits) {
    for (const author of commit.authors) {
      const known = byAuthor.get(author);
      if (known) known.push(commit);
      else byAuthor.set(author, [commit]);
    }
  }
  return byAuthor;
}

/** Commits touch the same paths again and again. */
function remembering(matches: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const result = matches(path);
    known.set(path, result);
    return result;
  };
}

function newestFirst(a: AuthoredCommit, b: AuthoredCommit): number {
  return a.authoredAt === b.authoredAt ? 0 : a.authoredAt < b.authoredAt ? 1 : -1;
}
