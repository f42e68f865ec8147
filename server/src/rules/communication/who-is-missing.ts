import type { Isms } from '../../engine/isms.ts';
import type { ManagementGroup } from '../../model/management-group.ts';
import { names } from '../words.ts';
import { groupNames } from './distribution.ts';

/** The message on a group that has not got a report: which of its members have not. */
export function whoIsMissing(group: ManagementGroup, members: readonly string[], isms: Isms): string {
  const what = `The report has not reached ${groupNames[group]}: it went neither to the group as such nor to ${names(members, isms)}.`;
  return `${what} Deliver it, and record that under "distribution".`;
}
