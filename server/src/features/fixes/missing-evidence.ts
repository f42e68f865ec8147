import { evidenceIn } from '../../model/mentions/evidence.ts';
import type { Day } from '../../model/values.ts';
import { entryInOtherCase } from '../../rules/reference/other-case.ts';
import { child } from '../../yaml/address.ts';
import { append, put } from '../../yaml/edit/put.ts';
import { evidenceEntry, newRegister, nextEvidence } from '../new-files/evidence-register.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { isFileName } from '../new-files/places.ts';
import { type FileEdits, type Fix, type Fixer, joined } from './fix.ts';
import { mentionAt } from './mention-at.ts';
import { isAt, type Site, sheetOf } from './site.ts';

/**
 * Enters the evidence that a result or a finding names in vain, or that a result or a nonconformity lacks, in a register
 * of the audit, or in a new one where it has none. What was collected is left to be completed.
 */
export const missingEvidence: Fixer = {
  rules: ['reference/evidence', 'coverage/result-without-evidence', 'finding/no-evidence'],
  fixes(site) {
    const { record, isms, engine } = site;
    if (record?.kind !== 'Workpaper' && record?.kind !== 'Finding') return [];
    const by = record.kind === 'Workpaper' ? record.auditor?.value : record.raisedBy?.value;
    const on = record.kind === 'Workpaper' ? record.performedOn?.value : record.raisedOn?.value;
    const audit = record.audit?.value;
    if (audit === undefined || by === undefined || !isms.audits.exists(audit) || !isFileName(audit)) return [];
    const day = on ?? isms.today();
    const mention = mentionAt(site, evidenceIn(record));
    if (mention && (!isFileName(mention.id) || entryInOtherCase(isms, 'evidence', mention.id))) return [];
    const id = mention?.id ?? nextEvidence(isms, day.slice(0, 4));
    const place = mention ? undefined : lackingPlace(site);
    const named = place === undefined ? undefined : append(site.text, site.document, place, [id]);
    if (!mention && !named) return [];
    const naming = named ? [{ file: site.file, edits: [named] }] : [];
    const fix = { title: `Enter evidence ${id} in a register`, preferred: false, mechanical: false };
    const entered = enter(site, audit, id, by, day);
    if (entered) return [{ ...fix, edits: joined([...naming, entered]), creates: [], typeOver: toBeCompleted }];
    const created = newRegister(engine, isms, audit, id, evidenceEntry(by, day));
    return [{ ...fix, edits: naming, creates: [created] } satisfies Fix];
  },
};

/** The list of evidence of the result or finding that the problem is about. */
function lackingPlace(site: Site): string | undefined {
  const { record } = site;
  if (record?.kind === 'Finding') return '/evidence';
  if (record?.kind !== 'Workpaper') return undefined;
  const result = record.results?.entries.find(({ at }) => isAt(site, { pointer: at, part: 'key' }));
  return result && child(result.at, 'evidence');
}

/** Adds an entry to the first register of the audit. */
function enter({ engine, isms }: Site, audit: string, id: string, by: string, day: Day): FileEdits | undefined {
  const [register] = isms.documents.ofAudit('EvidenceRegister', audit);
  const sheet = register && sheetOf(engine, register);
  const added = sheet && put(sheet.text, sheet.document, child('/items', id), evidenceEntry(by, day));
  return added && { file: sheet.file, edits: [added] };
}
