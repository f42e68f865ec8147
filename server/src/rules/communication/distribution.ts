import type { Isms } from '../../engine/isms.ts';
import type { Delivery } from '../../model/audit-report.ts';
import { isManagementGroup, type ManagementGroup } from '../../model/management-group.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day, Located } from '../../model/values.ts';

/** What messages call the groups. */
export const groupNames: Readonly<Record<ManagementGroup, string>> = {
  'governing-body': 'the governing body',
  'senior-management': 'senior management',
};

type Report = RecordOf<'AuditReport'>;

/**
 * The members of a group whom a report has not been sent to, where the group as such has not got it either. None also
 * where nobody can say: no known members, no distribution, or a recipient that is broken or unknown.
 */
export function missingMembers(report: Report, group: ManagementGroup, isms: Isms): readonly string[] {
  const deliveries = report.distribution?.items ?? [];
  if (deliveries.length === 0 || deliveries.some((delivery) => !isToSomebody(delivery, isms))) return [];
  const recipients = new Set(deliveries.map(({ to }) => to?.value));
  return recipients.has(group) ? [] : isms.governance.members(group).filter((member) => !recipients.has(member));
}

/** A delivery by its day: the place is that of `deliveredOn`. */
export interface DatedDelivery extends Located {
  readonly day: Day;
}

/**
 * When a group had got a report completely for the first time: by an entry of its own, which goes first on one day, or
 * by the last of its members. Undefined where it has not, or where an entry that may count is broken.
 */
export function earliestDelivery(report: Report, group: ManagementGroup, isms: Isms): DatedDelivery | undefined {
  const deliveries = report.distribution?.items ?? [];
  const members = isms.governance.members(group);
  const counts = new Set<string | undefined>([group, ...members]);
  const relevant = deliveries.filter((delivery) => counts.has(delivery.to?.value) || !isToSomebody(delivery, isms));
  if (relevant.some(({ to, deliveredOn }) => !counts.has(to?.value) || deliveredOn?.value === undefined)) {
    return undefined;
  }
  const byMember = members.map((member) => earliest(datedTo(member, deliveries)));
  const complete = byMember.filter((delivery) => delivery !== undefined);
  const inOrder = deliveries.flatMap((each) => complete.find(({ at }) => at === each.deliveredOn?.at) ?? []);
  const last = complete.length === members.length ? latest(inOrder) : undefined;
  return earliest([...datedTo(group, deliveries), ...(last ? [last] : [])]);
}

/** Whether the recipient is a group or a known person. */
function isToSomebody({ to }: Delivery, isms: Isms): boolean {
  return to?.value !== undefined && (isManagementGroup(to.value) || isms.parties.hasPerson(to.value));
}

function datedTo(recipient: string, deliveries: readonly Delivery[]): readonly DatedDelivery[] {
  return deliveries.flatMap(({ to, deliveredOn }) =>
    to?.value === recipient && deliveredOn?.value !== undefined ? [{ at: deliveredOn.at, day: deliveredOn.value }] : [],
  );
}

function earliest(deliveries: readonly DatedDelivery[]): DatedDelivery | undefined {
  return deliveries.reduce<DatedDelivery | undefined>((a, b) => (a && a.day <= b.day ? a : b), undefined);
}

function latest(deliveries: readonly DatedDelivery[]): DatedDelivery | undefined {
  return deliveries.reduce<DatedDelivery | undefined>((a, b) => (a && a.day >= b.day ? a : b), undefined);
}
