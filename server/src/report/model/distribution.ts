import type { Day } from '../../model/values.ts';
import { fileFromRoot, type NamedPerson, namedPerson, textsOf } from './named.ts';
import { unique } from './order.ts';
import type { Subject } from './subject.ts';

export type ManagementGroup = 'governing-body' | 'senior-management';

/** One line of the distribution: to a person, or to a group. */
export interface DeliveryEntry {
  readonly to: NamedPerson | ManagementGroup | undefined;
  readonly deliveredOn: Day | undefined;
  readonly acknowledgedOn: Day | undefined;
}

/** Whether one of the two groups that have to get the results got them: as a group, or each of its members. */
export interface GroupReached {
  readonly group: ManagementGroup;
  readonly members: readonly NamedPerson[];
  /** Those to whom nothing was delivered; nobody where the group has an entry of its own. */
  readonly notReached: readonly NamedPerson[];
}

/** Who got the report, who acknowledged it, and the management review it went into (9.2.2 c; 9.3.2 d). */
export interface Distribution {
  readonly deliveries: readonly DeliveryEntry[];
  readonly groups: readonly GroupReached[];
  readonly managementReview: { readonly date: Day | undefined; readonly minutes: string | undefined } | undefined;
}

/** The distribution of the record that counts; undefined where there is none. */
export function distribution(subject: Subject): Distribution | undefined {
  const [record] = subject.records;
  if (!record) return undefined;
  const { isms } = subject;
  const deliveries = (record.distribution?.items ?? []).map(({ to, deliveredOn, acknowledgedOn }) => ({
    to: to?.value === undefined ? undefined : (groupCalled(to.value) ?? namedPerson(to.value, isms)),
    deliveredOn: deliveredOn?.value,
    acknowledgedOn: acknowledgedOn?.value,
  }));
  const { managementReview } = record;
  const minutes = managementReview?.minutes?.value;
  return {
    deliveries,
    groups: (['governing-body', 'senior-management'] as const).map((group) => reached(group, deliveries, subject)),
    managementReview: managementReview && {
      date: managementReview.date?.value,
      minutes: minutes === undefined ? undefined : fileFromRoot(minutes, record, isms),
    },
  };
}

function groupCalled(name: string): ManagementGroup | undefined {
  return name === 'governing-body' || name === 'senior-management' ? name : undefined;
}

function reached(group: ManagementGroup, deliveries: readonly DeliveryEntry[], { isms }: Subject): GroupReached {
  const governance = isms.documents.first('Isms')?.governance;
  const list = group === 'governing-body' ? governance?.governingBody : governance?.seniorManagement;
  const members = unique(textsOf(list)).map((id) => namedPerson(id, isms));
  const got = (person: NamedPerson): boolean =>
    deliveries.some(({ to }) => to === group || (typeof to === 'object' && to.id === person.id));
  return { group, members, notReached: members.filter((person) => !got(person)) };
}
