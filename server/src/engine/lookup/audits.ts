import type { StandardId } from '../../catalog/standard.ts';
import type { AcceptedConflict } from '../../model/audit-plan.ts';
import type { ProgrammeAudit } from '../../model/audit-programme.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import {
  type Day,
  type Entries,
  type Entry,
  type List,
  mention,
  type Span,
  sound,
  spanOf,
  type Value,
} from '../../model/values.ts';
import type { Graph } from '../graph/graph.ts';
import { folded } from '../row-hash.ts';
import type { Tables } from '../tables.ts';
import type { Documents } from './documents.ts';
import type { Requirements } from './requirements.ts';

/** An internal audit: its plan, its entry in a programme, or both under one id. */
export interface Audit {
  readonly id: string;
  readonly plan?: RecordOf<'AuditPlan'>;
  readonly entry?: Entry<ProgrammeAudit>;
  readonly programme?: RecordOf<'AuditProgramme'>;
}

/** What an audit covers. */
export interface Scope {
  /** The edition by which the audit goes. */
  readonly edition: StandardId;
  /** The requirements, less the exclusions, as ids of that edition. */
  readonly requirements: ReadonlySet<string>;
  readonly exclusions: ReadonlySet<string>;
  /** The same two as ids of the ISMS's own edition, by which coverage and relations are compared. */
  readonly own: ReadonlySet<string>;
  readonly ownExclusions: ReadonlySet<string>;
  /** Whether a selector of it could be read; where none could, nobody can say what is in scope. */
  readonly readable: boolean;
  /** The last day of the audit; what becomes applicable later is excluded for it. */
  readonly end?: Day;
}

export type AuditStatus = 'draft' | 'approved' | 'in-progress' | 'completed' | 'cancelled' | 'planned';

export interface Team {
  readonly lead?: string;
  /** Lead and auditors, each once. */
  readonly members: readonly string[];
}

/** The internal audits of one ISMS root. */
export class Audits {
  readonly #tables: Tables;
  readonly #requirements: Requirements;
  readonly find: (id: string) => Audit | undefined;
  readonly exists: (id: string) => boolean;
  /** The ids of all internal audits: those with a plan first, then those that only a programme has. */
  readonly ids: () => readonly string[];
  /** The first plan with an id. */
  readonly plan: (id: string) => RecordOf<'AuditPlan'> | undefined;
  readonly hasPlan: (id: string) => boolean;
  /**
   * The state of an audit; `planned` for one that only the programme has, and `completed` or `cancelled` if it says so;
   * undefined where it is broken.
   */
  readonly status: (id: string) => AuditStatus | undefined;
  /** The days of an audit, by its plan before its entry; undefined where they are missing or broken. */
  readonly span: (id: string) => Span | undefined;
  /** What can be read of its days, the first before the last; also where one is broken, or the last is before the first. */
  readonly days: (id: string) => readonly Day[];
  readonly scope: (id: string) => Scope;
  /** Who may audit; undefined where there is no plan. */
  readonly team: (id: string) => Team | undefined;
  /** Whether somebody is lead or auditor of a plan that is not cancelled. */
  readonly isAuditor: (person: string) => boolean;
  /** The edition by which a plan, its workpapers and its findings go. */
  readonly edition: (id: string) => StandardId;
  /** The same; undefined where it is named in a broken way. */
  readonly soundEdition: (id: string) => StandardId | undefined;
  /** The ids of the sessions of an audit, broken ones as written; none where there is no plan. */
  readonly sessions: (id: string) => ReadonlySet<string>;
  /** Whether a report names the audit. */
  readonly isReported: (id: string) => boolean;
  /** The requirements (own ids) for which a conflict of a person is validly accepted; the key is `<audit> <person>`. */
  readonly #accepted: (key: string) => ReadonlySet<string>;

  constructor(graph: Graph, tables: Tables, documents: Documents, requirements: Requirements) {
    this.#tables = tables;
    this.#requirements = requirements;
    this.plan = (id) => documents.byId('AuditPlan', id);
    this.hasPlan = graph.family((id) => this.plan(id) !== undefined);
    const ids = graph.derived(() => idsOf(documents));
    this.ids = () => ids.get();
    this.find = (id) => this.#find(id);
    this.exists = graph.family((id) => this.find(id) !== undefined);
    this.status = graph.family((id) => statusOf(this.find(id)));
    const period = (id: string) => {
      const audit = this.find(id);
      return audit?.plan ? audit.plan.period : audit?.entry?.value.period;
    };
    this.span = graph.family((id) => spanOf(period(id)));
    this.days = graph.family((id) => {
      const { start, end } = period(id) ?? {};
      return [start?.value, end?.value].filter((day) => day !== undefined);
    });
    this.edition = graph.family((id) => this.plan(id)?.standard?.value ?? requirements.standardId());
    this.soundEdition = graph.family((id) => {
      const written = this.plan(id)?.standard;
      return written ? written.value : requirements.soundStandardId();
    });
    this.sessions = graph.family((id) => {
      const sessions = this.plan(id)?.sessions?.items ?? [];
      return new Set(sessions.map((session) => mention(session.id)).filter((each) => each !== undefined));
    });
    this.isReported = graph.family((id) => documents.ofAudit('AuditReport', id).length > 0);
    this.scope = graph.family((id) => this.#scopeOf(id));
    this.team = graph.family((id) => teamOf(this.plan(id)));
    this.isAuditor = graph.family((person) =>
      tables
        .rows('auditor', person)
        .some(({ record }) => record.kind === 'AuditPlan' && record.status?.value !== 'cancelled'),
    );
    this.#accepted = graph.family((key) => {
      const [audit = '', person = ''] = key.split(' ', 2);
      return this.#acceptedIn(this.plan(audit), person);
    });
  }

  /** The programme entries with an id, in path order. */
  entriesOf(id: string) {
    return this.#tables.rows('programme-audit', folded(id)).filter((row) => row.id === id);
  }

  isAccepted(audit: string, person: string, requirement: string): boolean {
    return this.#accepted(`${audit} ${person}`).has(requirement);
  }

  /**
   * What a selector means within an audit, in the audit's edition: one that is wider than one requirement passes over
   * what the audit excludes and over what the statement of applicability excludes. A clause of which all is excluded is
   * meant in spite of that, like a single control.
   */
  within(scope: Scope, selector: string): readonly string[] {
    return this.#passOver(scope, selector, this.#requirements.idsOf(selector, scope.edition), scope.exclusions);
  }

  /** The same as ids of the ISMS's own edition. */
  ownWithin(scope: Scope, selector: string): readonly string[] {
    const ids = this.#requirements.ownIdsOf(selector, scope.edition);
    return this.#passOver(scope, selector, ids, scope.ownExclusions);
  }

  #passOver(scope: Scope, selector: string, ids: readonly string[], exclusions: ReadonlySet<string>) {
    const selection = this.#requirements.select(selector, scope.edition);
    const single = selection.kind === 'requirements' && selection.single;
    if (ids.length === 1 && single) return ids;
    const included = ids.filter((id) => !exclusions.has(id));
    if (single) return included.length > 0 ? included : ids;
    return included.filter((id) => !this.#requirements.excludes(id, scope.end));
  }

  #find(id: string): Audit | undefined {
    const plan = this.plan(id);
    const row = this.entriesOf(id)[0];
    if (!plan && !row) return undefined;
    const programme = row?.record.kind === 'AuditProgramme' ? row.record : undefined;
    return { id, plan, entry: row?.item, programme };
  }

  /**
   * The edition by which a record goes: a plan's holds for it, its workpapers and its findings, everything else goes by
   * the ISMS's. Undefined where it is named in a broken way, so that nobody can say which ids there are.
   */
  editionHolding(record: AuditRecord): StandardId | undefined {
    if (record.kind === 'AuditPlan' && record.standard) return record.standard.value;
    if ((record.kind === 'Workpaper' || record.kind === 'Finding') && record.audit?.value !== undefined) {
      return this.soundEdition(record.audit.value);
    }
    return this.#requirements.soundStandardId();
  }

  /** The scope of a plan, also of one whose id another plan has too. */
  scopeOfPlan(plan: RecordOf<'AuditPlan'>): Scope {
    const id = plan.id?.value;
    const first = id === undefined ? undefined : this.plan(id);
    if (id !== undefined && first?.file === plan.file && first.index === plan.index) return this.scope(id);
    const edition = plan.standard?.value ?? this.#requirements.standardId();
    return this.#scopeFrom(edition, plan.scope?.requirements, plan.scope?.exclusions, spanOf(plan.period)?.end);
  }

  #scopeOf(id: string): Scope {
    const audit = this.find(id);
    const requirements = audit?.plan ? audit.plan.scope?.requirements : audit?.entry?.value.requirements;
    return this.#scopeFrom(this.edition(id), requirements, audit?.plan?.scope?.exclusions, this.span(id)?.end);
  }

  #scopeFrom(
    edition: StandardId,
    requirements: List<Value> | undefined,
    excluded: Entries<Value> | undefined,
    end: Day | undefined,
  ): Scope {
    const keys = (excluded?.entries ?? []).map(({ key }) => key);
    const written = sound(requirements).map(({ value }) => value);
    const exclusions = new Set(keys.flatMap((key) => this.#requirements.idsOf(key, edition)));
    const covered = without(
      written.flatMap((each) => this.#requirements.idsOf(each, edition)),
      exclusions,
    );
    const own = { requirements: covered, exclusions };
    if (edition !== this.#requirements.standardId()) {
      own.exclusions = new Set(keys.flatMap((key) => this.#requirements.ownIdsOf(key, edition)));
      own.requirements = without(
        written.flatMap((each) => this.#requirements.ownIdsOf(each, edition)),
        own.exclusions,
      );
    }
    return {
      edition,
      requirements: covered,
      exclusions,
      own: own.requirements,
      ownExclusions: own.exclusions,
      readable: written.some((each) => this.#requirements.select(each, edition).kind === 'requirements'),
      end,
    };
  }

  #acceptedIn(plan: RecordOf<'AuditPlan'> | undefined, person: string): ReadonlySet<string> {
    const edition = plan?.standard?.value ?? this.#requirements.standardId();
    const valid = (plan?.acceptedConflicts?.items ?? []).filter(
      (conflict) => conflict.person?.value === person && plan !== undefined && !whyNotValid(conflict, plan),
    );
    const selectors = valid.flatMap((conflict) => sound(conflict.requirements));
    return new Set(selectors.flatMap(({ value }) => this.#requirements.ownIdsOf(value, edition)));
  }
}

/** Why an acceptance does not hold: its approver is of the team, or it came too late (9.2.2 b). */
export function whyNotValid(
  conflict: AcceptedConflict,
  plan: RecordOf<'AuditPlan'>,
): 'approved-by-team' | 'approved-late' | undefined {
  const approver = conflict.approvedBy?.value;
  if (approver !== undefined && teamOf(plan)?.members.includes(approver)) return 'approved-by-team';
  const start = spanOf(plan.period)?.start;
  const approvedOn = conflict.approvedOn?.value;
  return start !== undefined && approvedOn !== undefined && approvedOn > start ? 'approved-late' : undefined;
}

function without(ids: readonly string[], excluded: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(excluded.size > 0 ? ids.filter((id) => !excluded.has(id)) : ids);
}

function idsOf(documents: Documents): readonly string[] {
  const planned = documents.all('AuditPlan').flatMap(({ id }) => id?.value ?? []);
  const programmed = documents.all('AuditProgramme').flatMap(({ audits }) => audits?.entries ?? []);
  return [...new Set([...planned, ...programmed.map(({ key }) => key)])];
}

function teamOf(plan: RecordOf<'AuditPlan'> | undefined): Team | undefined {
  if (!plan) return undefined;
  const lead = plan.team?.lead?.value;
  const auditors = sound(plan.team?.auditors).map(({ value }) => value);
  return { lead, members: [...new Set(lead === undefined ? auditors : [lead, ...auditors])] };
}

function statusOf(audit: Audit | undefined): AuditStatus | undefined {
  if (audit?.plan) return audit.plan.status?.value;
  const entry = audit?.entry?.value;
  return entry?.status ? entry.status.value : entry && 'planned';
}
