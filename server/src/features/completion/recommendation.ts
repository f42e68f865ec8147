import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound } from '../../model/values.ts';
import { membersOf } from './duty.ts';
import type { Place } from './place.ts';

/** Who is likely in a place, and who should not be there and why. */
export interface Recommendation {
  readonly likely: readonly string[];
  readonly barred: ReadonlyMap<string, string>;
}

/** Whom the document and its audit suggest in the place of a person; nobody where it can be anybody. */
export function recommendationAt(place: Place): Recommendation {
  const { record, isms } = place;
  switch (record?.kind) {
    case 'AuditPlan':
      return inPlan(record, place);
    case 'Finding':
      return inFinding(record, place);
    case 'AuditReport':
      return inReport(record, place);
    case 'EvidenceRegister':
      return { likely: teamOf(record.audit?.value, isms), barred: nobody };
    case 'StatementOfApplicability':
    case 'AuditProgramme':
      return { likely: place.site.path[0] === 'approvedBy' ? management(isms) : [], barred: nobody };
    default:
      return { likely: [], barred: nobody };
  }
}

const nobody: ReadonlyMap<string, string> = new Map();

function inPlan(plan: RecordOf<'AuditPlan'>, { site, isms }: Place): Recommendation {
  const [first, second, third] = site.path;
  const members = membersOf(plan);
  const session = first === 'sessions' ? plan.sessions?.items[Number(second)] : undefined;
  if (session && third === 'auditees') {
    const { edition } = isms.audits.scopeOfPlan(plan);
    const selectors = sound(session.requirements).map(({ value }) => value);
    return {
      likely: ownersOf(
        selectors.flatMap((selector) => isms.requirements.ownIdsOf(selector, edition)),
        isms,
      ),
      barred: bar(
        sound(session.auditors).map(({ value }) => value),
        'audits this session',
      ),
    };
  }
  if (session && third === 'auditors') {
    return {
      likely: members,
      barred: bar(
        sound(session.auditees).map(({ value }) => value),
        'is an auditee of this session',
      ),
    };
  }
  const isApproval = first === 'approvedBy' || (first === 'acceptedConflicts' && third === 'approvedBy');
  if (isApproval) return { likely: management(isms), barred: bar(members, 'is on the audit team') };
  return { likely: first === 'declarations' || first === 'acceptedConflicts' ? members : [], barred: nobody };
}

function inFinding(finding: RecordOf<'Finding'>, { site, isms }: Place): Recommendation {
  const last = site.path.at(-1);
  const edition = isms.audits.edition(finding.audit?.value ?? '');
  if (last === 'owner' || last === 'by') {
    const selectors = sound(finding.requirements).map(({ value }) => value);
    return {
      likely: ownersOf(
        selectors.flatMap((each) => isms.requirements.ownIdsOf(each, edition)),
        isms,
      ),
      barred: nobody,
    };
  }
  const [first, second] = site.path;
  const actions = finding.correctiveActions?.items ?? [];
  const own = first === 'correctiveActions' ? actions.slice(Number(second), Number(second) + 1) : actions;
  const owners = [...own.map(({ owner }) => owner), ...(last === 'closedBy' ? [finding.correction?.owner] : [])];
  const isReview = last === 'closedBy' || last === 'reviewedBy';
  return {
    likely: teamOf(finding.audit?.value, isms),
    barred: isReview
      ? bar(
          owners.flatMap((owner) => owner?.value ?? []),
          'owns the action',
        )
      : nobody,
  };
}

function inReport(report: RecordOf<'AuditReport'>, { site, isms }: Place): Recommendation {
  const [first] = site.path;
  if (first === 'preparedBy') return { likely: teamOf(report.audit?.value, isms).slice(0, 1), barred: nobody };
  if (first !== 'approvedBy') return { likely: management(isms), barred: nobody };
  return { likely: management(isms), barred: bar([report.preparedBy?.value ?? ''], 'has prepared the report') };
}

function bar(persons: readonly string[], why: string): ReadonlyMap<string, string> {
  return new Map(persons.map((person) => [person, why]));
}

function teamOf(audit: string | undefined, isms: Isms): readonly string[] {
  return audit === undefined ? [] : (isms.audits.team(audit)?.members ?? []);
}

function management(isms: Isms): readonly string[] {
  return [...isms.governance.members('senior-management'), ...isms.governance.members('governing-body')];
}

function ownersOf(ids: readonly string[], isms: Isms): readonly string[] {
  return [...new Set(ids.flatMap((id) => isms.relations.owners(id).map(({ person }) => person)))];
}
