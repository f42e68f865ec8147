import { type PendingAction, pendingActions } from '../../engine/lookup/pending-actions.ts';
import { daysBetween } from '../../model/dates.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day } from '../../model/values.ts';
import { count } from './words.ts';

/** How old a finding is, and what is due next (10.2); nothing for a withdrawn one. */
export function findingLens(finding: RecordOf<'Finding'>, today: Day): string | undefined {
  const parts = [ageOf(finding, today), dueOf(finding, today)].filter((part) => part !== undefined);
  return parts.length > 0 && finding.status?.value !== 'withdrawn' ? parts.join(' · ') : undefined;
}

function ageOf({ status, raisedOn, closedOn }: RecordOf<'Finding'>, today: Day): string | undefined {
  const raised = raisedOn?.value;
  if (raised === undefined) return undefined;
  const isClosed = status?.value === 'closed';
  const until = isClosed ? closedOn?.value : today;
  if (until === undefined || until < raised) return undefined;
  const days = daysBetween(raised, until);
  const age = count(days, 'day');
  if (isClosed) return days === 0 ? 'Closed on the same day' : `Closed after ${age}`;
  if (status) return days === 0 ? 'Open since today' : `Open for ${age}`;
  return days === 0 ? 'Raised today' : `Raised ${age} ago`;
}

function dueOf(finding: RecordOf<'Finding'>, today: Day): string | undefined {
  if (finding.status?.value === 'closed') return undefined;
  const open = pendingActions(finding)
    .flatMap(({ action, due }) => (due?.value === undefined ? [] : [{ what: nameOf(action), due: due.value }]))
    .sort((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
  const [next] = open;
  if (!next) return undefined;
  const days = daysBetween(today, next.due);
  if (days < 0) return `${next.what} ${count(-days, 'day')} overdue`;
  return `${next.what} due ${days === 0 ? 'today' : `in ${count(days, 'day')}`}`;
}

function nameOf(action: PendingAction['action']): string {
  return action ? (action.id?.value ?? 'action') : 'correction';
}
