/** What a record contributes to the index of its ISMS root. */
import type { AuditRecord, RecordOf } from '../model/record.ts';
import { type Entries, type List, type Located, mention, sound, type Value } from '../model/values.ts';
import { isNonconformity } from './lookup/nonconformity.ts';
import type { Row, TableItems, TableName } from './row.ts';
import { folded, rowHash } from './row-hash.ts';

type Add = <N extends TableName>(table: N, key: string, item: TableItems[N], place?: RowPlace) => void;

interface RowPlace {
  readonly at: string;
  readonly part: 'key' | 'value';
  readonly id: string;
}

/**
 * Under which key a written requirement is found: requirements that have something in common share one, in whichever
 * edition they are written. A clause goes by its chapter, a control and an additional requirement by itself.
 */
export function requirementKey(written: string): string {
  return /^\d/.test(written) ? (written.split('.', 1)[0] ?? written) : folded(written);
}

/** Where a row finds the record that it comes from, and where that stands. */
export interface RowSource {
  readonly path: string;
  readonly index: number;
  readonly record: AuditRecord;
}

/** A row does not hold its record, which may be let go. */
class RecordRow<N extends TableName> implements Row<N> {
  readonly table: N;
  readonly key: string;
  readonly item: TableItems[N];
  readonly id: string;
  readonly at: string;
  readonly part: 'key' | 'value';
  readonly hash: number;
  readonly source: RowSource;

  constructor(source: RowSource, table: N, key: string, item: TableItems[N], place: RowPlace) {
    this.table = table;
    this.key = key;
    this.item = item;
    this.id = place.id;
    this.at = place.at;
    this.part = place.part;
    this.hash = rowHash(table, key);
    this.source = source;
  }

  get record(): AuditRecord {
    return this.source.record;
  }
}

/** All that a record says which others may ask for, as rows; of a record that is read again, the same. */
export function rowsOf(source: RowSource): readonly Row[] {
  const { record } = source;
  const rows: Row[] = [];
  const add: Add = (table, key, item, place = { at: '', part: 'value', id: key }) => {
    rows.push(new RecordRow(source, table, key, item, place));
  };
  add('kind', record.kind, undefined);
  const id = record.id?.value;
  if (id !== undefined && record.id) {
    add('id', `${record.kind}/${folded(id)}`, undefined, { at: record.id.at, part: 'value', id });
  }
  addContent(record, add);
  return rows;
}

function addContent(record: AuditRecord, add: Add): void {
  switch (record.kind) {
    case 'People':
      addEntries(add, 'team', record.teams);
      for (const team of record.teams?.entries ?? []) {
        const lead = team.value.lead?.value;
        if (lead !== undefined) add('team-led', lead, team, { at: team.at, part: 'key', id: team.key });
      }
      addEntries(add, 'firm', record.firms);
      addEntries(add, 'person', record.people);
      for (const { value } of record.people?.entries ?? []) {
        for (const { evidence } of value.competence?.items ?? []) addMention(add, evidence);
      }
      break;
    case 'AuditProgramme':
      addEntries(add, 'programme-audit', record.audits);
      break;
    case 'AuditPlan':
      addPlan(record, add);
      break;
    case 'Workpaper':
      addOfAudit(add, record);
      for (const entry of record.results?.entries ?? []) {
        addMentions(add, entry.value.evidence);
        for (const finding of named(entry.value.findings)) add('result-of-finding', finding, entry);
      }
      break;
    case 'Finding':
      addOfAudit(add, record);
      addStanding(record, add);
      addFindingEvidence(record, add);
      addClosed(record, add);
      break;
    case 'EvidenceRegister':
      addOfAudit(add, record);
      addEntries(add, 'evidence', record.items);
      break;
    case 'AuditReport':
      addOfAudit(add, record);
      break;
    default:
  }
}

function addStanding(finding: RecordOf<'Finding'>, add: Add): void {
  const id = finding.id?.value;
  if (id === undefined) return;
  const { status, audit } = finding;
  add('finding', id, { nonconformity: isNonconformity(finding), status: status?.value, audit: audit?.value });
}

function addPlan(plan: RecordOf<'AuditPlan'>, add: Add): void {
  const programme = mention(plan.programme);
  if (programme !== undefined) add('plan-of-programme', programme, undefined);
  const lead = mention(plan.team?.lead);
  const auditors = new Set([...(lead === undefined ? [] : [lead]), ...named(plan.team?.auditors)]);
  for (const auditor of auditors) add('auditor', auditor, undefined);
  if (plan.status?.value !== 'cancelled') addBookings(plan, add);
}

function addBookings(plan: RecordOf<'AuditPlan'>, add: Add): void {
  for (const session of plan.sessions?.items ?? []) {
    const { date, start, end } = session;
    if (date?.value === undefined || start?.value === undefined || end?.value === undefined) continue;
    if (start.value > end.value) continue;
    const audit = plan.id?.value;
    const times = { session: { at: session.at }, id: session.id?.value, audit, start: start.value, end: end.value };
    for (const auditor of sound(session.auditors)) {
      add('booking', `${date.value} ${auditor.value}`, { auditor: { at: auditor.at }, ...times });
    }
  }
}

function addClosed(finding: RecordOf<'Finding'>, add: Add): void {
  const day = finding.closedOn?.value;
  const id = finding.id?.value;
  const audit = finding.audit?.value;
  if (!isNonconformity(finding) || finding.status?.value !== 'closed' || day === undefined) return;
  for (const { at, value } of sound(finding.requirements)) {
    add('closed-nonconformity', requirementKey(value), { id, audit, requirement: { at }, written: value, day });
  }
}

function addFindingEvidence(finding: RecordOf<'Finding'>, add: Add): void {
  addMentions(add, finding.evidence);
  addMentions(add, finding.correction?.evidence);
  addMentions(add, finding.effectiveness?.evidence);
  for (const action of finding.correctiveActions?.items ?? []) {
    addMentions(add, action.evidence);
    addMentions(add, action.effectiveness?.evidence);
  }
}

function addOfAudit(add: Add, record: RecordOf<'Workpaper' | 'Finding' | 'EvidenceRegister' | 'AuditReport'>): void {
  const audit = mention(record.audit);
  if (audit !== undefined) add('of-audit', `${record.kind}/${audit}`, undefined);
}

type EntryTable = 'team' | 'firm' | 'person' | 'programme-audit' | 'evidence';
type EntryValue<N extends EntryTable> = TableItems[N]['value'];

function addEntries<N extends EntryTable>(add: Add, table: N, all: Entries<EntryValue<N>> | undefined): void {
  for (const entry of all?.entries ?? []) {
    add(table, folded(entry.key), entry as TableItems[N], { at: entry.at, part: 'key', id: entry.key });
  }
}

function addMentions(add: Add, list: List<Value> | undefined): void {
  for (const item of list?.items ?? []) addMention(add, item);
}

function addMention(add: Add, value: Value | undefined): void {
  const id = mention(value);
  if (id !== undefined && value) add('mention-of-evidence', id, { at: value.at } satisfies Located);
}

function named(list: List<Value> | undefined): readonly string[] {
  return [...new Set((list?.items ?? []).map(mention).filter((id) => id !== undefined))];
}
