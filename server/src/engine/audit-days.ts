import type { AuditRecord } from '../model/record.ts';
import type { Day } from '../model/values.ts';
import type { Graph } from './graph/graph.ts';
import type { Cell } from './graph/values.ts';

/**
 * The first day on which somebody audits something, or is to, over all records of an ISMS root. It is kept by counting
 * days, so that a change of one record among thousands does not look at the others.
 */
export class AuditDays {
  readonly #counts = new Map<Day, number>();
  readonly #earliest: Cell<Day | undefined>;
  /** The earliest day when that was found last. */
  #first: Day | undefined;
  #outdated = false;

  constructor(graph: Graph) {
    this.#earliest = graph.cell<Day | undefined>(undefined);
  }

  /** The earliest day; undefined where there is none. Tracked. */
  earliest(): Day | undefined {
    return this.#earliest.get();
  }

  /** Counts a record that came (1) or went (-1). */
  count(record: AuditRecord, by: 1 | -1): void {
    for (const day of daysIn(record)) {
      if (day === undefined) continue;
      const before = this.#counts.get(day) ?? 0;
      if (before + by > 0) this.#counts.set(day, before + by);
      else this.#counts.delete(day);
      this.#outdated ||= this.#first === undefined || day < this.#first || (day === this.#first && before + by === 0);
    }
  }

  /** Shows what was counted to whoever has read the earliest day. */
  flush(): void {
    if (!this.#outdated) return;
    this.#outdated = false;
    let first: Day | undefined;
    for (const day of this.#counts.keys()) if (first === undefined || day < first) first = day;
    this.#first = first;
    this.#earliest.set(first);
  }
}

function daysIn(record: AuditRecord): readonly (Day | undefined)[] {
  switch (record.kind) {
    case 'AuditPlan':
      if (record.status?.value === 'cancelled') return [];
      return [record.period?.start?.value, ...(record.sessions?.items ?? []).map(({ date }) => date?.value)];
    case 'Workpaper':
      return [record.performedOn?.value];
    case 'Finding':
      return record.status?.value === 'withdrawn' ? [] : [record.raisedOn?.value];
    default:
      return [];
  }
}
