/**
 * The index of one ISMS root: rows by table and key, in path order, each read tracked. A change of a record touches
 * the rows it had and those it has, nothing else.
 */

import type { ProgrammeAudit } from '../model/audit-programme.ts';
import type { Evidence } from '../model/evidence-register.ts';
import type { Kind } from '../model/kinds.ts';
import type { Firm, Person, Team } from '../model/people.ts';
import type { AuditRecord, RecordOf } from '../model/record.ts';
import type { Day, Entry, Located } from '../model/values.ts';
import type { WorkpaperResult } from '../model/workpaper.ts';
import { AuditDays } from './audit-days.ts';
import { Cell, type Graph } from './graph.ts';

/** What the rows of a table hold beside their record. */
export interface TableItems {
  /** All records of a kind; the key is the kind. */
  kind: undefined;
  /** Records by kind and id: the key is `<kind>/<id in lower case>`. */
  id: undefined;
  /** Persons, teams, firms, evidence and audits of programmes by their id in lower case. */
  person: Entry<Person>;
  team: Entry<Team>;
  firm: Entry<Firm>;
  evidence: Entry<Evidence>;
  'programme-audit': Entry<ProgrammeAudit>;
  /** Teams by the person who leads them. */
  'team-led': Entry<Team>;
  /** Plans by the programme they name. */
  'plan-of-programme': undefined;
  /** Workpapers, findings, registers and reports by the audit they name: the key is `<kind>/<audit id>`. */
  'of-audit': undefined;
  /** Plans by each person who is lead or auditor. */
  auditor: undefined;
  /** Results of workpapers by each finding they name. */
  'result-of-finding': Entry<WorkpaperResult>;
  /** Whatever names a piece of evidence, by its id. */
  'mention-of-evidence': Located;
  /** Times at which somebody audits in a plan that is not cancelled: the key is `<day> <person>`. */
  booking: Booking;
  /** Closed nonconformities by each requirement they name: the key is that of `requirementKey`. */
  'closed-nonconformity': ClosedOn;
}

/** A session with times, and the scalar that names its auditor. */
export interface Booking {
  readonly auditor: Located;
  readonly session: Located;
  /** The id of the session, where it has one. */
  readonly id: string | undefined;
  /** From a time of day to a later one, `HH:MM`. */
  readonly start: string;
  readonly end: string;
}

/** A requirement that a closed nonconformity names, and the day on which it was closed. */
export interface ClosedOn {
  readonly requirement: Located;
  readonly written: string;
  readonly day: Day;
}

export type TableName = keyof TableItems;

export interface Row<N extends TableName = TableName, K extends Kind = Kind> {
  readonly table: N;
  readonly key: string;
  readonly record: RecordOf<K>;
  /** The id as written, where the key is one in lower case. */
  readonly id: string;
  /** Where it stands, and whether the key or the value is meant. */
  readonly at: string;
  readonly part: 'key' | 'value';
  readonly item: TableItems[N];
}

interface Slot {
  readonly rows: Row[];
  cell: Cell<readonly Row[]> | undefined;
}

/** What has been read of a slot; a slot without rows goes when nobody reads it, since keys come and go with what is typed. */
class SlotCell extends Cell<readonly Row[]> {
  readonly #slots: Map<string, Slot>;
  readonly #name: string;

  constructor(graph: Graph, slots: Map<string, Slot>, name: string) {
    super(graph, [...(slots.get(name)?.rows ?? [])]);
    this.#slots = slots;
    this.#name = name;
  }

  override rest(): void {
    const slot = this.#slots.get(this.#name);
    if (slot?.cell !== this) return;
    slot.cell = undefined;
    if (slot.rows.length === 0) this.#slots.delete(this.#name);
  }
}

export class Tables {
  readonly #graph: Graph;
  readonly #slots = new Map<string, Slot>();
  readonly #touched = new Map<string, Slot>();
  /** The days on which somebody audits. */
  readonly auditDays: AuditDays;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.auditDays = new AuditDays(graph);
  }

  /** The rows of a key, in path order. Tracked, also when there are none yet. */
  rows<N extends TableName>(table: N, key: string): readonly Row<N>[] {
    const slot = this.#slot(table, key);
    slot.cell ??= new SlotCell(this.#graph, this.#slots, nameOf(table, key));
    return slot.cell.get() as readonly Row<N>[];
  }

  /** Puts the rows of a record in the place of those it had before; either may be none. Seen after `flush`. */
  replace(before: readonly Row[], after: readonly Row[]): void {
    for (const row of before) {
      const slot = this.#slot(row.table, row.key);
      slot.rows.splice(slot.rows.indexOf(row), 1);
      this.#touched.set(nameOf(row.table, row.key), slot);
      if (row.table === 'kind') this.auditDays.count(row.record, -1);
    }
    for (const row of after) {
      const slot = this.#slot(row.table, row.key);
      slot.rows.splice(position(slot.rows, row.record), 0, row);
      this.#touched.set(nameOf(row.table, row.key), slot);
      if (row.table === 'kind') this.auditDays.count(row.record, 1);
    }
  }

  /** Shows all replacements since the last time to whoever has read the keys. */
  flush(): void {
    for (const [name, slot] of this.#touched) {
      if (slot.cell) slot.cell.set([...slot.rows]);
      else if (slot.rows.length === 0) this.#slots.delete(name);
    }
    this.#touched.clear();
    this.auditDays.flush();
  }

  #slot(table: TableName, key: string): Slot {
    const name = nameOf(table, key);
    let slot = this.#slots.get(name);
    if (!slot) {
      slot = { rows: [], cell: undefined };
      this.#slots.set(name, slot);
    }
    return slot;
  }
}

function nameOf(table: TableName, key: string): string {
  return `${table} ${key}`;
}

/** Where the next row of a record belongs: after all that precede it, and after its own earlier ones. */
function position(rows: readonly Row[], record: AuditRecord): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row && precedes(record, row.record)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Path order: whole paths by code unit, then place in the file. */
export function precedes(a: AuditRecord, b: AuditRecord): boolean {
  return a.file === b.file ? a.index < b.index : a.file < b.file;
}
