import { append } from '../../yaml/edit/put.ts';
import { edit, type Fixer } from './fix.ts';
import { recordAs } from './site.ts';

/** Adds a group to the distribution of a report; the day is proposed as that of the issue, to be typed over. */
export const missingRecipient: Fixer = {
  rules: ['communication/governing-body', 'communication/senior-management'],
  fixes(site) {
    const report = recordAs(site, 'AuditReport');
    const to = site.problem.rule === 'communication/governing-body' ? 'governing-body' : 'senior-management';
    const deliveredOn = report?.issuedOn?.value ?? site.isms.today();
    const added = report && append(site.text, site.document, '/distribution', [{ to, deliveredOn }]);
    const title = `Add ${to} to the distribution`;
    return added ? [edit(site, title, [added], { typeOver: deliveredOn })] : [];
  },
};
