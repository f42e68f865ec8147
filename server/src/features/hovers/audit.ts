import type { Isms } from '../../engine/isms.ts';
import type { Audit } from '../../engine/lookup/audits.ts';
import type { Describe } from './entity-hover.ts';
import { fact, heading, hoverText, plain } from './markdown.ts';
import { days, person, persons, text, texts, words } from './words.ts';

/** An audit: by its plan, by what a programme says of it, or an external one by what the Isms announces. */
export const describeAudit: Describe = (isms, { id }) => {
  const audit = isms.audits.find(id);
  return audit ? internal(isms, audit) : external(isms, id);
};

function internal(isms: Isms, { id, plan, entry, programme }: Audit): string {
  const span = isms.audits.span(id);
  const title = plan?.title?.value ?? entry?.value.title?.value;
  const what = plan ? 'internal audit' : 'internal audit, without a plan here';
  const findings = isms.documents.ofAudit('Finding', id);
  const open = findings.filter(({ status }) => status && status.value !== 'closed' && status.value !== 'withdrawn');
  return hoverText(heading(title, id, what), [
    ...fact('Status', words(isms.audits.status(id))),
    ...fact('Period', span && days(span)),
    ...fact('Programme', text(plan?.programme) ?? (programme?.id && text(programme.id))),
    ...fact('Requirements', texts(plan ? plan.scope?.requirements : entry?.value.requirements)),
    ...fact('Lead', person(isms, plan?.team?.lead?.value)),
    ...fact('Auditors', persons(isms, plan?.team?.auditors)),
    ...fact('Sessions', plan?.sessions && String(plan.sessions.items.length)),
    ...fact('Findings', findings.length === 0 ? undefined : `${findings.length}, ${open.length} of them open`),
    ...fact(
      'Report',
      isms.documents
        .ofAudit('AuditReport', id)
        .map(({ id }) => plain(id?.value ?? '?'))
        .join(', '),
    ),
  ]);
}

function external(isms: Isms, id: string): string | undefined {
  const certification = isms.documents.first('Isms')?.certification;
  const audit = certification?.externalAudits?.entries.find(({ key }) => key === id)?.value;
  if (!audit) return undefined;
  return hoverText(heading(undefined, id, 'external audit'), [
    ...fact('Type', words(audit.type?.value)),
    ...fact('Date', text(audit.date)),
    ...fact('Certification body', text(certification?.body)),
  ]);
}
