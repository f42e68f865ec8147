import { daysBetween } from '../../model/dates.ts';
import type { Describe } from './entity-hover.ts';
import { fact, facts, heading, hoverText, plain } from './markdown.ts';
import { person, text, texts, words } from './words.ts';

/** A finding: what it is, where it stands, and what is to be done. */
export const describeFinding: Describe = (isms, { id }) => {
  const finding = isms.records.finding(id);
  if (!finding) return undefined;
  const { type, status, audit, requirements, raisedBy, raisedOn, closedOn, condition, repeats, correctiveActions } =
    finding;
  const today = isms.today();
  const isOverdue = (due: string | undefined) => due !== undefined && daysBetween(today, due) < 0;
  const actions = (correctiveActions?.items ?? []).map((action) => {
    const owner = person(isms, action.owner?.value);
    const due = action.due?.value;
    const state = action.completedOn
      ? `completed on ${text(action.completedOn) ?? '?'}`
      : due !== undefined && `${isOverdue(due) ? 'overdue since' : 'due on'} ${due}`;
    return [plain(action.id?.value ?? '?'), text(action.description), owner, state].filter(Boolean).join(', ');
  });
  return hoverText(heading(finding.title?.value, id, words(type?.value) ?? 'finding'), [
    ...fact('Status', [words(status?.value), closedOn && `on ${text(closedOn)}`].filter(Boolean).join(' ')),
    ...fact('Audit', text(audit)),
    ...fact('Requirements', texts(requirements)),
    ...fact(
      'Raised',
      [raisedOn && `on ${text(raisedOn)}`, raisedBy && `by ${person(isms, raisedBy.value)}`].filter(Boolean).join(' '),
    ),
    ...fact('Condition', text(condition)),
    ...fact('Cause', text(finding.cause)),
    ...facts('Corrective actions', actions),
    ...fact('Repeats', text(repeats)),
  ]);
};
