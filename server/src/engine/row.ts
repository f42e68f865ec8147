import type { ProgrammeAudit } from '../model/audit-programme.ts';
import type { Evidence } from '../model/evidence-register.ts';
import type { FindingStatus } from '../model/finding.ts';
import type { Kind } from '../model/kinds.ts';
import type { Firm, Person, Team } from '../model/people.ts';
import type { RecordOf } from '../model/record.ts';
import type { Day, Entry, Located } from '../model/values.ts';
import type { WorkpaperResult } from '../model/workpaper.ts';

/** What the rows of a table hold beside their record. */
export interface TableItems {
  /** All records of a kind; the key is the kind. */
  kind: undefined;
  /** Ids of records by kind and id: the key is `<kind>/<id in lower case>`. Of the record they tell no more. */
  id: undefined;
  /** Findings by their id: what others need to know of one. Read by `standing`. */
  finding: Standing;
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
  /** Whatever names a piece of evidence, by its id. Read by `isEvidenceNamed`. */
  'mention-of-evidence': Located;
  /** Times at which somebody audits in a plan that is not cancelled: the key is `<day> <person>`. */
  booking: Booking;
  /** Closed nonconformities by each requirement they name: the key is that of `requirementKey`. */
  'closed-nonconformity': ClosedOn;
}

/** What those who name a finding need to know of it. */
export interface Standing {
  readonly nonconformity: boolean;
  readonly status: FindingStatus | undefined;
  /** The audit that it names; undefined where that is broken. */
  readonly audit: string | undefined;
}

/** A session with times, and the scalar that names its auditor. */
export interface Booking {
  readonly auditor: Located;
  readonly session: Located;
  /** The id of the session, where it has one. */
  readonly id: string | undefined;
  readonly audit: string | undefined;
  /** From a time of day to a later one, `HH:MM`. */
  readonly start: string;
  readonly end: string;
}

/** A requirement that a closed nonconformity names, and the day on which it was closed. */
export interface ClosedOn {
  readonly id: string | undefined;
  readonly audit: string | undefined;
  readonly requirement: Located;
  readonly written: string;
  readonly day: Day;
}

export type TableName = keyof TableItems;

export interface Row<N extends TableName = TableName, K extends Kind = Kind> {
  readonly table: N;
  readonly key: string;
  readonly record: RecordOf<K>;
  /** Where its record stands: to ask costs less than to look at the record. */
  readonly source: { readonly path: string; readonly index: number };
  /** The id as written, where the key is one in lower case. */
  readonly id: string;
  /** Where it stands, and whether the key or the value is meant. */
  readonly at: string;
  readonly part: 'key' | 'value';
  readonly item: TableItems[N];
  /** Stands for the table and the key: see `rowHash`. */
  readonly hash: number;
}
