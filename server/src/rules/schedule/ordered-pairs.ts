import type { AuditRecord } from '../../model/record.ts';
import type { Responsibility } from '../../model/responsibility.ts';
import { roles } from '../../model/responsibility.ts';
import type { Dated, Period, Value } from '../../model/values.ts';

/** Two values of which the second may not be before the first: days, or times of one day. Both compare as text. */
export interface OrderedPair {
  readonly first: Value | undefined;
  readonly last: Value | undefined;
}

/** All such pairs in a record. */
export function orderedPairs(record: AuditRecord): readonly OrderedPair[] {
  switch (record.kind) {
    case 'Isms':
      return (record.responsibilities?.entries ?? []).flatMap(({ value }) => ofResponsibility(value));
    case 'StatementOfApplicability':
      return (record.controls?.entries ?? []).flatMap(({ value }) => ofResponsibility(value));
    case 'People':
      return (record.people?.entries ?? []).flatMap(({ value: { team, firm, reportsTo, competence } }) => [
        ...[...(team?.items ?? []), firm, reportsTo].flatMap(ofDated),
        ...(competence?.items ?? []).map(({ obtained, expires }) => ({ first: obtained, last: expires })),
      ]);
    case 'AuditProgramme':
      return [record.cycle, ...(record.audits?.entries ?? []).map(({ value }) => value.period)].flatMap(ofPeriod);
    case 'AuditPlan':
      return [record.period, ...(record.sessions?.items ?? [])].flatMap(ofPeriod);
    case 'EvidenceRegister':
      return (record.items?.entries ?? []).flatMap(({ value }) => ofPeriod(value.period));
    default:
      return [];
  }
}

function ofResponsibility(responsibility: Responsibility): readonly OrderedPair[] {
  return roles.flatMap((role) => {
    if (role === 'owner') return ofDated(responsibility.owner);
    return (responsibility[role]?.items ?? []).flatMap(ofDated);
  });
}

function ofDated(dated: Dated | undefined): readonly OrderedPair[] {
  return dated ? [{ first: dated.from, last: dated.until }] : [];
}

function ofPeriod(period: Pick<Period, 'start' | 'end'> | undefined): readonly OrderedPair[] {
  return period ? [{ first: period.start, last: period.end }] : [];
}
