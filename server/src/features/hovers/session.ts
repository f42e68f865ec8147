import type { Describe } from './entity-hover.ts';
import { fact, heading, hoverText, plain } from './markdown.ts';
import { persons, text, texts } from './words.ts';

/** A session of an audit: when, of what, by whom and with whom. */
export const describeSession: Describe = (isms, { id, within = '' }, record) => {
  const plan = record.kind === 'AuditPlan' ? record : isms.audits.plan(within);
  const session = plan?.sessions?.items.find((each) => each.id?.value === id);
  if (!plan || !session) return undefined;
  const { date, start, end } = session;
  const times = start?.value !== undefined && end?.value !== undefined ? `${start.value} to ${end.value}` : undefined;
  return hoverText(heading(session.title?.value, id, `session of audit ${plain(plan.id?.value ?? '?')}`), [
    ...fact('When', [text(date), times].filter(Boolean).join(', ')),
    ...fact('Requirements', texts(session.requirements)),
    ...fact('Auditors', persons(isms, session.auditors)),
    ...fact('Auditees', persons(isms, session.auditees)),
    ...fact('Location', text(session.location)),
  ]);
};
