import { each, one } from '../../model/mentions/mention.ts';
import { spanOf } from '../../model/values.ts';
import { child } from '../../yaml/address.ts';
import { put } from '../../yaml/edit/put.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { edit, type Fixer } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { recordAs } from './site.ts';

/**
 * Adds the declaration of an auditor: dated today where the audit is still to begin. Later only a declaration that was
 * given in time can be entered; its day is proposed as the first of the audit, to be typed over.
 */
export const missingDeclaration: Fixer = {
  rules: ['independence/no-declaration'],
  fixes(site) {
    const { isms, text, document } = site;
    const plan = recordAs(site, 'AuditPlan');
    const start = spanOf(plan?.period)?.start;
    const member = plan && mentionAt(site, [...one(plan.team?.lead), ...each(plan.team?.auditors)]);
    if (!member || start === undefined) return [];
    const name = isms.parties.nameOf(member.id);
    const isInTime = isms.today() <= start;
    const declaredOn = isInTime ? isms.today() : start;
    const added = put(text, document, child('/declarations', member.id), { declaredOn, statement: toBeCompleted });
    const title = isInTime ? `Add the declaration of ${name}` : `Enter the declaration that ${name} gave by ${start}`;
    return added ? [edit(site, title, [added], { preferred: true, typeOver: toBeCompleted })] : [];
  },
};
