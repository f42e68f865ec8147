import { each, type Mention, one } from '../../model/mentions/mention.ts';
import type { RecordOf } from '../../model/record.ts';
import { append } from '../../yaml/edit/put.ts';
import type { Fix, Fixer } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { sheetOf } from './site.ts';

/** Adds who audits to the auditors of the plan. */
export const notOnTeam: Fixer = {
  rules: ['independence/not-on-team'],
  fixes(site): readonly Fix[] {
    const { record, isms, engine } = site;
    if (record?.kind !== 'AuditPlan' && record?.kind !== 'Workpaper' && record?.kind !== 'Finding') return [];
    const mention = mentionAt(site, auditorsIn(record));
    const plan = record.kind === 'AuditPlan' ? record : isms.audits.plan(record.audit?.value ?? '');
    const sheet = plan && sheetOf(engine, plan);
    const added = mention && sheet && append(sheet.text, sheet.document, '/team/auditors', [mention.id]);
    if (!added) return [];
    const title = `Add ${isms.parties.nameOf(mention.id)} to the team of audit ${plan.id?.value}`;
    return [{ title, edits: [{ file: sheet.file, edits: [added] }], creates: [], preferred: false, mechanical: false }];
  },
};

function auditorsIn(record: RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>): readonly Mention[] {
  if (record.kind === 'Workpaper') return one(record.auditor);
  if (record.kind === 'Finding') return one(record.raisedBy);
  return (record.sessions?.items ?? []).flatMap(({ auditors }) => each(auditors));
}
