import { newReport } from '../new-files/audit-report.ts';
import { isFileName } from '../new-files/places.ts';
import type { Fix, Fixer } from './fix.ts';
import { recordAs } from './site.ts';

/** Creates the report of a completed audit; its conclusion is left to be completed. */
export const missingReport: Fixer = {
  rules: ['communication/no-report'],
  fixes(site): readonly Fix[] {
    const id = recordAs(site, 'AuditPlan')?.id?.value;
    if (id === undefined || !isFileName(id)) return [];
    const created = newReport(site.engine, site.isms, id);
    const title = `Create the report of audit ${id}`;
    return [{ title, edits: [], creates: [created], preferred: false, mechanical: false }];
  },
};
