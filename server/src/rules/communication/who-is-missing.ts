import type { Isms } from '../../engine/isms.ts';
import type { ManagementGroup } from '../../model/management-group.ts';
import { groupNames } from './distribution.ts';

/** The message on a group that has not got a report: which of its members have not. */
export function whoIsMissing(group: ManagementGroup, members: readonly string[], isms: Isms): string {
  const names = members.map((member) => isms.parties.nameOf(member)).join(', ');
  return `The report has not gone to ${groupNames[group]}: neither to the group nor to ${names}.`;
}
