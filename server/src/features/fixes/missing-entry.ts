import { sound, spanOf } from '../../model/values.ts';
import { child } from '../../yaml/address.ts';
import { put } from '../../yaml/edit/put.ts';
import type { WritableMap } from '../../yaml/edit/written.ts';
import type { Fix, Fixer } from './fix.ts';
import { recordAs, sheetOf } from './site.ts';

/** Enters an audit in the programme that its plan names, with what the plan says. */
export const missingEntry: Fixer = {
  rules: ['plan/not-in-programme'],
  fixes(site): readonly Fix[] {
    const { isms, engine } = site;
    const plan = recordAs(site, 'AuditPlan');
    const span = spanOf(plan?.period);
    const id = plan?.id?.value;
    const programme = isms.documents.byId('AuditProgramme', plan?.programme?.value ?? '');
    const title = plan?.title?.value;
    const sheet = programme && sheetOf(engine, programme);
    if (!plan || !span || !sheet || id === undefined || title === undefined) return [];
    const requirements = sound(plan.scope?.requirements).map(({ value }) => value);
    const entry: WritableMap = { title, period: { start: span.start, end: span.end }, requirements };
    const added = put(sheet.text, sheet.document, child('/audits', id), entry);
    if (!added) return [];
    const order = `Add audit ${id} to programme ${programme.id?.value}`;
    return [
      { title: order, edits: [{ file: sheet.file, edits: [added] }], creates: [], preferred: true, mechanical: false },
    ];
  },
};
