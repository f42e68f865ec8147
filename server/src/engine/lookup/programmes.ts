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
      for (const [index, audit] of sequence.entries()) {
        const before = sequence[index - 1];
        if (before) intervals.set(audit.audit, { before, audit, latest: plus(before.span.end, frequency) });
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
   * and where the frequency or the days of an audit of the programme are broken: it could lie anywhere.
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

/** The audits that count, by start; undefined where the days of one of them are broken. */
function sequenceOf(audits: Audits, entries: readonly Entry<ProgrammeAudit>[]): readonly Occurrence[] | undefined {
  const sequence: Occurrence[] = [];
  for (const { key } of entries) {
    if (audits.status(key) === 'cancelled') continue;
    const span = audits.span(key);
    const where = startOf(audits, key);
    if (!span || !where) return undefined;
    sequence.push({ audit: key, span, where });
  }
  return sequence.sort((a, b) => compare(a.span.start, b.span.start) || compare(a.span.end, b.span.end));
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
