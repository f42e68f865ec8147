// Numbers of things in words, for the views.

import { l10n } from 'vscode';
import { problemCounts } from '../counts.ts';
import type { ProblemCounts } from '../view-models/common.ts';

/** "overdue by 1 day", "overdue by 12 days". */
export function overdueBy(days: number): string {
  return days === 1 ? l10n.t('overdue by 1 day') : l10n.t('overdue by {0} days', days);
}

/** "1 overdue action", "3 overdue actions". */
export function overdueActions(count: number): string {
  return count === 1 ? l10n.t('1 overdue action') : l10n.t('{0} overdue actions', count);
}

/** "1 audit", "3 audits". */
export function audits(count: number): string {
  return count === 1 ? l10n.t('1 audit') : l10n.t('{0} audits', count);
}

/** "1 session", "3 sessions". */
export function sessions(count: number): string {
  return count === 1 ? l10n.t('1 session') : l10n.t('{0} sessions', count);
}

/** "1 conflict", "3 conflicts". */
export function conflicts(count: number): string {
  return count === 1 ? l10n.t('1 conflict') : l10n.t('{0} conflicts', count);
}

/** "1 commit", "3 commits". */
export function commits(count: number): string {
  return count === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', count);
}

/** "1 open finding", "3 open findings". */
export function openFindings(count: number): string {
  return count === 1 ? l10n.t('1 open finding') : l10n.t('{0} open findings', count);
}

/** "2 errors, 1 warning"; nothing where there are no problems. */
export function problems({ error, warning, information, hint }: ProblemCounts): string {
  const notes = information + hint;
  return error + warning + notes === 0 ? '' : problemCounts({ errors: error, warnings: warning, notes });
}

/** A length of time in hours, to the tenth: "1.5 h". */
export function hours(minutes: number): string {
  return l10n.t('{0} h', Math.round(minutes / 6) / 10);
}

/** A part of a whole in percent, rounded down, so that 100 % means all of it; all of nothing is all. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}
