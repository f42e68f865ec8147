/**
 * What records are made of: values that know where they stand. All of it is plain data (JSON), free of ranges, so that
 * two records are equal when the texts differ in comments and layout alone.
 */

/** A thing with a place in its document: a JSON pointer. */
export interface Located {
  readonly at: string;
}

/**
 * A scalar. `value` is undefined where it is broken (the schema has reported it): rules stay silent then. `written`
 * holds what a broken one says, so that it still counts as a mention.
 */
export interface Value<T = string> extends Located {
  readonly value: T | undefined;
  readonly written?: string;
}

/** A list. A single value in the place of a list is read as one broken item. */
export interface List<T> extends Located {
  readonly items: readonly T[];
}

/** One entry of a map keyed by ids or requirements; `at` is where the entry stands, its key's place too. */
export interface Entry<T> extends Located {
  readonly key: string;
  readonly value: T;
}

export interface Entries<T> extends Located {
  readonly entries: readonly Entry<T>[];
}

/** A calendar day, `YYYY-MM-DD`: compares as text. */
export type Day = string;

/** From a day to a day, both included. */
export interface Period extends Located {
  readonly start?: Value<Day>;
  readonly end?: Value<Day>;
}

/** A person, team, firm or party, from a day until a day (both included), or always. */
export interface Dated extends Located {
  readonly reference?: Value;
  readonly from?: Value<Day>;
  readonly until?: Value<Day>;
}

/** The text of a value however broken it is, for counting mentions; never for judging. */
export function mention(value: Value | undefined): string | undefined {
  return value?.value ?? value?.written;
}

/** The sound values of a list. */
export function sound<T>(list: List<Value<T>> | undefined): readonly (Value<T> & { readonly value: T })[] {
  return (list?.items ?? []).filter((item): item is Value<T> & { readonly value: T } => item.value !== undefined);
}

/** A period that holds: both days are sound, and it does not end before it starts. */
export interface Span {
  readonly start: Day;
  readonly end: Day;
}

/** What a written period says; undefined where it is missing, broken or ends before it starts. */
export function spanOf(period: Period | undefined): Span | undefined {
  const start = period?.start?.value;
  const end = period?.end?.value;
  return start !== undefined && end !== undefined && start <= end ? { start, end } : undefined;
}
