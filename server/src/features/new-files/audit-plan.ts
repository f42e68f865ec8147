import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { sound, spanOf } from '../../model/values.ts';
import { documentText, type NewFile, toBeCompleted } from './new-file.ts';
import { auditFolder, freePath } from './places.ts';

/** The file of the plan of an audit: what a programme says of the audit is taken over (ISO 19011 6.3.2). */
export function newPlan(engine: Engine, isms: Isms, id: string, lead: string): NewFile {
  const { programme, entry } = isms.audits.find(id) ?? {};
  const promised = sound(entry?.value.requirements).map(({ value }) => value);
  const today = isms.today();
  const { start, end } = spanOf(entry?.value.period) ?? { start: today, end: today };
  const programmes = isms.documents.all('AuditProgramme').flatMap((each) => each.id?.value ?? []);
  const text = documentText('AuditPlan', {
    id,
    title: entry?.value.title?.value ?? toBeCompleted,
    programme: programme?.id?.value ?? programmes.at(-1) ?? toBeCompleted,
    status: 'draft',
    objectives: ['Determine whether what is in scope conforms, and is effectively implemented and maintained'],
    criteria: [isms.requirements.standardId()],
    scope: { requirements: promised.length > 0 ? promised : ['4-10'] },
    period: { start, end },
    team: { lead },
  });
  return { file: freePath(engine, auditFolder(isms, id), 'plan'), text };
}
