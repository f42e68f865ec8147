import type { externalAuditTypes } from '../../model/isms.ts';
import type { Day } from '../../model/values.ts';
import type { Address } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Documents } from './documents.ts';

/** An audit by the certification body, as the Isms announces it. */
export interface ExternalAudit {
  readonly id: string;
  readonly type: (typeof externalAuditTypes)[number];
  readonly date: Day;
  /** Where its date stands in the Isms document: a pointer. */
  readonly at: string;
}

/** The external audits of one ISMS root, by date; stage 1 and stage 2 of one certification are one, on stage 1's day. */
export class ExternalAudits {
  readonly all: () => readonly ExternalAudit[];
  readonly exists: (id: string) => boolean;
  /** The first one on or after a day: it *follows* an audit that ends on that day. */
  readonly following: (day: Day) => ExternalAudit | undefined;
  /** Where the date of an external audit stands, for related places. */
  readonly dateOf: (audit: ExternalAudit) => Address;

  constructor(graph: Graph, documents: Documents) {
    const all = graph.derived(() => {
      const undated = announced(documents).filter(
        ({ value: { type, date } }) => type?.value === 'stage-1' && !date?.value,
      );
      return merged(dated(documents), undated.length);
    });
    this.all = () => all.get();
    this.exists = graph.family((id) => announced(documents).some(({ key }) => key === id));
    this.following = graph.family((day) => this.all().find(({ date }) => date >= day));
    const source = graph.derived(() => {
      const isms = documents.first('Isms');
      return { file: isms?.file ?? '', index: isms?.index ?? 0 };
    });
    this.dateOf = (audit) => ({ ...source.get(), pointer: audit.at, part: 'value' });
  }
}

function announced(documents: Documents) {
  return documents.first('Isms')?.certification?.externalAudits?.entries ?? [];
}

function dated(documents: Documents): readonly ExternalAudit[] {
  return announced(documents)
    .flatMap(({ key, value }) => {
      const type = value.type?.value;
      const date = value.date?.value;
      return type !== undefined && date !== undefined && value.date ? [{ id: key, type, date, at: value.date.at }] : [];
    })
    .sort((a, b) => compare(a.date, b.date) || Number(a.type === 'stage-2') - Number(b.type === 'stage-2'));
}

function compare(a: Day, b: Day): number {
  return a < b ? -1 : Number(a > b);
}

/** Leaves out each stage 2 that has a stage 1 of its own: one before it, or one of which nobody can say the day. */
function merged(audits: readonly ExternalAudit[], undated: number): readonly ExternalAudit[] {
  let waiting = undated;
  return audits.filter(({ type }) => {
    if (type === 'stage-1') waiting += 1;
    if (type !== 'stage-2' || waiting === 0) return true;
    waiting -= 1;
    return false;
  });
}
