import type { Session } from '../../model/audit-plan.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound, spanOf, type Value } from '../../model/values.ts';
import type { Duty } from '../auditor-standing.ts';
import type { Place } from './place.ts';

/** What the person who is typed in a place is to audit; undefined where they are not to audit. */
export function dutyAt(place: Place): Duty | undefined {
  const { record, site, isms } = place;
  const [first, second, third] = site.path;
  switch (record?.kind) {
    case 'AuditPlan':
      if (first === 'team' && (second === 'lead' || second === 'auditors')) return dutyOfTeam(record, place);
      if (first !== 'sessions' || third !== 'auditors') return undefined;
      return dutyOfSession(record, record.sessions?.items[Number(second)], second, place);
    case 'Workpaper': {
      if (first !== 'auditor') return undefined;
      const keys = (record.results?.entries ?? []).map(({ key }) => key);
      const ofSession = isms.audits
        .plan(record.audit?.value ?? '')
        ?.sessions?.items.find(({ id }) => id?.value !== undefined && id.value === record.session?.value);
      const selectors = keys.length > 0 ? keys : sound(ofSession?.requirements).map(({ value }) => value);
      return dutyOfRecord(record.audit, selectors, record.performedOn ?? ofSession?.date, place);
    }
    case 'Finding':
      if (first !== 'raisedBy') return undefined;
      return dutyOfRecord(
        record.audit,
        sound(record.requirements).map(({ value }) => value),
        record.raisedOn,
        place,
      );
    default:
      return undefined;
  }
}

function dutyOfTeam(plan: RecordOf<'AuditPlan'>, { isms }: Place): Duty {
  const span = spanOf(plan.period);
  const { own } = isms.audits.scopeOfPlan(plan);
  return { audit: plan.id?.value, requirements: [...own], day: span?.start, span };
}

function dutyOfSession(
  plan: RecordOf<'AuditPlan'>,
  session: Session | undefined,
  index: string | undefined,
  { isms, file }: Place,
): Duty {
  const scope = isms.audits.scopeOfPlan(plan);
  const selectors = sound(session?.requirements).map(({ value }) => value);
  const [start, end] = [session?.start?.value, session?.end?.value];
  return {
    audit: plan.id?.value,
    requirements: [...new Set(selectors.flatMap((selector) => isms.audits.ownWithin(scope, selector)))],
    day: session?.date?.value,
    span: spanOf(plan.period),
    team: membersOf(plan),
    ...(start !== undefined && end !== undefined && { session: { start, end, file, pointer: `/sessions/${index}` } }),
  };
}

function dutyOfRecord(
  audit: Value | undefined,
  selectors: readonly string[],
  day: Value | undefined,
  { isms }: Place,
): Duty {
  const id = audit?.value;
  const edition = id === undefined ? isms.requirements.standardId() : isms.audits.edition(id);
  const team = id === undefined ? undefined : isms.audits.team(id)?.members;
  return {
    audit: id,
    requirements: [...new Set(selectors.flatMap((selector) => isms.requirements.ownIdsOf(selector, edition)))],
    day: day?.value,
    span: id === undefined ? undefined : isms.audits.span(id),
    ...(team && { team }),
  };
}

/** Lead and auditors as the plan names them now. */
export function membersOf({ team }: RecordOf<'AuditPlan'>): readonly string[] {
  return [
    ...(team?.lead?.value === undefined ? [] : [team.lead.value]),
    ...sound(team?.auditors).map((each) => each.value),
  ];
}
