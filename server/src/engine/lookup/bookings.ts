import type { Day } from '../../model/values.ts';
import { type Address, addressOf } from '../address.ts';
import type { Graph } from '../graph/graph.ts';
import type { Tables } from '../tables.ts';

/** A session with times in which somebody audits. */
export interface BookedSession {
  /** The session and its audit, in words. */
  readonly name: string;
  readonly audit: string | undefined;
  readonly id: string | undefined;
  readonly start: string;
  readonly end: string;
  /** The scalar that names the auditor. */
  readonly auditor: Address;
  readonly session: Address;
}

/** Who audits when, in all plans of one ISMS root that are not cancelled. */
export class Bookings {
  readonly #of: (key: string) => readonly BookedSession[];

  constructor(graph: Graph, tables: Tables) {
    this.#of = graph.family((key) =>
      tables.rows('booking', key).map(({ record, item }) => ({
        name: nameOf(item.audit, item.id),
        audit: item.audit,
        id: item.id,
        start: item.start,
        end: item.end,
        auditor: addressOf(record, item.auditor),
        session: addressOf(record, item.session),
      })),
    );
  }

  /** The sessions of a person on a day, in path order; those without times are left out. */
  of(person: string, day: Day): readonly BookedSession[] {
    return this.#of(`${day} ${person}`);
  }
}

function nameOf(audit: string | undefined, session: string | undefined): string {
  const which = session === undefined ? 'another session' : `session ${session}`;
  return audit === undefined ? which : `${which} of audit ${audit}`;
}
