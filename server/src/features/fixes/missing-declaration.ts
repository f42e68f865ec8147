import { each, one } from '../../model/mentions/mention.ts';
import { spanOf } from '../../model/values.ts';
import { child } from '../../yaml/address.ts';
import { put } from '../../yaml/edit/put.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { edit, type Fixer } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { recordAs } from './site.ts';

/**
 * Adds the declaration of an auditor, dated today, as long as it is in time. Once the audit has begun, nobody but a
 * person can say that somebody declared it before, so nothing is offered.
 */
export const missingDeclaration: Fixer = {
  rules: ['independence/no-declaration'],
  fixes(site) {
    const { isms, text, document } = site;
    const plan = recordAs(site, 'AuditPlan');
    const start = spanOf(plan?.period)?.start;
    const member = plan && mentionAt(site, [...one(plan.team?.lead), ...each(plan.team?.auditors)]);
    const declaredOn = isms.today();
    if (!member || start === undefined || declaredOn > start) return [];
    const declaration = { declaredOn, statement: toBeCompleted };
    const added = put(text, document, child('/declarations', member.id), declaration);
    const title = `Add the declaration of ${isms.parties.nameOf(member.id)}`;
    return added ? [edit(site, title, [added], { typeOver: toBeCompleted })] : [];
  },
};
