import { isManagementGroup } from '../management-group.ts';
import type { AuditRecord, RecordOf } from '../record.ts';
import { type Responsibility, roles } from '../responsibility.ts';
import type { Dated, Entries, List } from '../values.ts';
import { each, keys, type Mention, one } from './mention.ts';

/**
 * Who a place names: a person, a team or a firm by the bare id, or a party: a person, `team:<id>` or `firm:<id>`. The
 * form of the id is not looked at: `team:platform` where a person is wanted is a mention of a person.
 */
export type Who = 'person' | 'team' | 'firm' | 'party';

export interface PartyMention extends Mention {
  readonly who: Who;
}

/** Every place of a record that names a person, a team, a firm or a party. */
export function partiesIn(record: AuditRecord): readonly PartyMention[] {
  switch (record.kind) {
    case 'Isms':
      return [
        ...as('person', each(record.governance?.governingBody), each(record.governance?.seniorManagement)),
        ...responsible(record.responsibilities),
      ];
    case 'People':
      return inPeople(record);
    case 'StatementOfApplicability':
      return [...as('person', one(record.approvedBy)), ...responsible(record.controls)];
    case 'AuditProgramme':
      return as('person', one(record.manager), one(record.approvedBy));
    case 'AuditPlan':
      return as('person', ...inPlan(record));
    case 'Workpaper':
      return as('person', one(record.auditor));
    case 'Finding':
      return as('person', ...inFinding(record));
    case 'EvidenceRegister':
      return as('person', ...(record.items?.entries ?? []).map(({ value }) => one(value.collectedBy)));
    case 'AuditReport':
      return as('person', one(record.preparedBy), one(record.approvedBy), recipients(record));
  }
}

function as(who: Who, ...lists: readonly (readonly Mention[])[]): readonly PartyMention[] {
  const found: PartyMention[] = [];
  for (const list of lists) for (const { at, id, part } of list) found.push({ at, id, part, who });
  return found;
}

function responsible(all: Entries<Responsibility> | undefined): readonly PartyMention[] {
  return (all?.entries ?? []).flatMap(({ value }) =>
    roles.flatMap((role) => {
      if (role === 'owner') return as('person', one(value.owner?.reference));
      return as('party', references(value[role]));
    }),
  );
}

function references(list: List<Dated> | undefined): readonly Mention[] {
  return (list?.items ?? []).flatMap(({ reference }) => one(reference));
}

function inPeople(record: RecordOf<'People'>): readonly PartyMention[] {
  const leads = (record.teams?.entries ?? []).map(({ value }) => one(value.lead));
  const people = (record.people?.entries ?? []).flatMap(({ value }) => [
    ...as('team', references(value.team)),
    ...as('firm', one(value.firm?.reference)),
    ...as('person', one(value.reportsTo?.reference)),
  ]);
  return [...as('person', ...leads), ...people];
}

function inPlan(plan: RecordOf<'AuditPlan'>): readonly (readonly Mention[])[] {
  const { team, declarations, acceptedConflicts, sessions } = plan;
  return [
    one(plan.approvedBy),
    one(team?.lead),
    each(team?.auditors),
    each(team?.experts),
    each(team?.observers),
    keys(declarations),
    ...(acceptedConflicts?.items ?? []).flatMap(({ person, approvedBy }) => [one(person), one(approvedBy)]),
    ...(sessions?.items ?? []).flatMap(({ auditors, auditees }) => [each(auditors), each(auditees)]),
  ];
}

function inFinding(finding: RecordOf<'Finding'>): readonly (readonly Mention[])[] {
  return [
    one(finding.raisedBy),
    one(finding.response?.by),
    one(finding.correction?.owner),
    ...(finding.correctiveActions?.items ?? []).flatMap((action) => [
      one(action.owner),
      one(action.effectiveness?.reviewedBy),
    ]),
    one(finding.effectiveness?.reviewedBy),
    one(finding.closedBy),
  ];
}

/** Who a report went to, less the two groups, whose members the Isms names. */
function recipients(report: RecordOf<'AuditReport'>): readonly Mention[] {
  return (report.distribution?.items ?? []).flatMap(({ to }) => one(to)).filter(({ id }) => !isManagementGroup(id));
}
