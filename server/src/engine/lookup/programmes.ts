import type { ProgrammeAudit } from '../../model/audit-programme.ts';
import { plus } from '../../model/dates.ts';
import { type Day, type Entry, type Span, spanOf } from '../../model/values.ts';
import { type Address, addressOf } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Audits } from './audits.ts';
import type { Documents } from './documents.ts';

/** An audit that counts in its programme: not cancelled, with its days. */
interface Occurrence {
  readonly audit: string;
  readonly span: Span;
  /** Where its start stands: in the plan, else in the programme. */
  readonly where: Address;
}

/** Where an audit lies in its programme; one whose days or state are broken has no occurrence. */
interface Place {
  readonly day: Day;
  readonly last: Day;
  readonly occurrence: Occurrence | undefined;
}

/** How long an audit may be from the one before it in its programme (9.2.2, frequency). */
export interface Interval {
  readonly before: Occurrence;
  readonly audit: Occurrence;
  /** The last day on which the audit would still start in time. */
  readonly latest: Day;
}

/** The audit programmes of one ISMS root by id; of two with one id the first counts. */
export class Programmes {
  /** The days of the cycle; undefined where there is no such programme, or they are broken. */
  readonly cycle: (programme: string) => Span | undefined;
  /** Whether a programme is there and its audits can be read. */
  readonly hasAudits: (programme: string) => boolean;
  /** The id of the programme that has an entry for an audit. */
  readonly having: (audit: string) => string | undefined;
  readonly #entry: (key: string) => Entry<ProgrammeAudit> | undefined;
  /** By the audit that they come before. */
  readonly #intervals: (programme: string) => ReadonlyMap<string, Interval>;
  readonly #interval: (key: string) => Interval | undefined;

  constructor(graph: Graph, documents: Documents, audits: Audits) {
    const find = (id: string) => documents.byId('AuditProgramme', id);
    const entries = (id: string) => find(id)?.audits?.entries ?? [];
    this.cycle = graph.family((id) => spanOf(find(id)?.cycle));
    this.hasAudits = graph.family((id) => find(id)?.audits !== undefined);
    this.having = graph.family((audit) => audits.find(audit)?.programme?.id?.value);
    const entriesById = graph.family((id: string) => new Map(entries(id).map((entry) => [entry.key, entry])));
    this.#entry = graph.family((key) => {
      const [audit, programme] = pairOf(key);
      return entriesById(programme).get(audit);
    });
    this.#intervals = graph.family((id) => {
      const frequency = find(id)?.frequency?.value;
      const sequence = frequency === undefined ? undefined : sequenceOf(audits, entries(id));
      const intervals = new Map<string, Interval>();
      if (frequency === undefined || !sequence) return intervals;
      for (const [index, { occurrence: audit }] of sequence.entries()) {
        const before = sequence[index - 1]?.occurrence;
        if (before && audit) intervals.set(audit.audit, { before, audit, latest: plus(before.span.end, frequency) });
      }
      return intervals;
    });
    this.#interval = graph.family((key) => {
      const [audit, programme] = pairOf(key);
      return this.#intervals(programme).get(audit);
    });
  }

  /** What a programme says of an audit. */
  entry(programme: string, audit: string): Entry<ProgrammeAudit> | undefined {
    return this.#entry(keyOf(audit, programme));
  }

  /**
   * The interval before an audit, the audits ordered by their start; undefined for the first one, for a cancelled one,
   * and where the frequency, or the days or the state of it or of the audit before it are broken.
   */
  interval(programme: string, audit: string): Interval | undefined {
    return this.#interval(keyOf(audit, programme));
  }
}

function keyOf(audit: string, programme: string): string {
  return JSON.stringify([audit, programme]);
}

function pairOf(key: string): readonly [string, string] {
  return JSON.parse(key);
}

/** The audits that count, by the first day that can be read; undefined where none can of one: it could lie anywhere. */
function sequenceOf(audits: Audits, entries: readonly Entry<ProgrammeAudit>[]): readonly Place[] | undefined {
  const counted = entries.map(({ key }) => key).filter((key) => audits.status(key) !== 'cancelled');
  const sequence = counted.flatMap((audit) => {
    const [day, last = day] = audits.days(audit);
    return day === undefined || last === undefined ? [] : [{ day, last, occurrence: occurrenceOf(audits, audit) }];
  });
  if (sequence.length < counted.length) return undefined;
  return sequence.sort((a, b) => compare(a.day, b.day) || compare(a.last, b.last));
}

function occurrenceOf(audits: Audits, audit: string): Occurrence | undefined {
  const span = audits.span(audit);
  const where = audits.status(audit) && startOf(audits, audit);
  return span && where && { audit, span, where };
}

function startOf(audits: Audits, id: string): Address | undefined {
  const audit = audits.find(id);
  const record = audit?.plan ?? audit?.programme;
  const start = audit?.plan ? audit.plan.period?.start : audit?.entry?.value.period?.start;
  return record && start && addressOf(record, start);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
