import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { sheetOf } from '../../features/fixes/site.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import { commentPlaces } from '../../yaml/edit/add-comment.ts';
import { ownNodeAt, put } from '../../yaml/edit/put.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { applyEdits } from '../../yaml/edit/text-edit.ts';
import { migrateKeys } from './migrate-keys.ts';
import { migrateLists } from './migrate-lists.ts';
import { migrateStatement } from './migrate-statement.ts';
import { from, type Migration, MigrationDraft, to } from './migration.ts';

/**
 * Leads an ISMS from ISO/IEC 27001:2013 to 2022: the standard in its Isms document, the statement of applicability,
 * programmes, findings, and the plans of audits that have not begun. An audit of which there are records, or that is
 * under way, completed or cancelled, was planned and judged by 2013: its plan says so from now on (`standard`), and its
 * workpapers and findings go by it. Undefined where the ISMS is not one of 2013.
 */
export function migrateIsms(engine: Engine, isms: Isms): Migration | undefined {
  const document = isms.documents.first('Isms');
  if (document?.standard?.value !== from) return undefined;
  const draft = new MigrationDraft();
  const kept = new Set<string>();
  for (const plan of isms.documents.all('AuditPlan')) {
    if (!isSound(plan, draft) || !keepsEdition(isms, plan)) continue;
    if (plan.id?.value !== undefined) kept.add(plan.id.value);
    keepEdition(engine, plan, draft);
  }
  migrateStandard(engine, document, draft);
  for (const record of goingByTheIsms(isms, kept)) {
    if (!isSound(record, draft)) continue;
    if (record.kind === 'StatementOfApplicability') migrateStatement(engine, record, draft);
    else {
      migrateLists(engine, isms, record, draft);
      migrateKeys(engine, isms, record, draft);
      if (record.kind === 'AuditPlan') migrateCriteria(engine, record, draft);
    }
  }
  const files = [...draft.edits]
    .map(([file, edits]) => {
      const before = engine.textOf(file) ?? '';
      return { file, before, after: applyEdits(before, edits) };
    })
    .toSorted((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file)));
  return { root: isms.root, files, decisions: draft.decisions };
}

/** Records that go by the edition of the ISMS (RULES: a plan's standard holds for its workpapers and findings). */
function goingByTheIsms({ documents, audits }: Isms, kept: ReadonlySet<string>): readonly AuditRecord[] {
  const ofOthers = (record: RecordOf<'Workpaper' | 'Finding'>) => {
    const audit = record.audit?.value;
    return audit === undefined || (!kept.has(audit) && !audits.plan(audit)?.standard);
  };
  return [
    ...documents.all('Isms'),
    ...documents.all('StatementOfApplicability'),
    ...documents.all('AuditProgramme'),
    ...documents.all('AuditPlan').filter(({ id, standard }) => !standard && !kept.has(id?.value ?? '')),
    ...documents.all('Workpaper').filter(ofOthers),
    ...documents.all('Finding').filter(ofOthers),
  ];
}

function keepsEdition({ documents }: Isms, { id, status, standard }: RecordOf<'AuditPlan'>): boolean {
  if (standard) return false;
  if (status?.value !== 'draft' && status?.value !== 'approved') return true;
  const audit = id?.value ?? '';
  return documents.ofAudit('Workpaper', audit).length + documents.ofAudit('Finding', audit).length > 0;
}

function keepEdition(engine: Engine, plan: RecordOf<'AuditPlan'>, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, plan);
  const edit = sheet && put(sheet.text, sheet.document, '/standard', from);
  const about = plan.id?.value ?? 'plan';
  if (edit) {
    draft.add(plan.file, edit);
    if (plan.status?.value === 'completed' || plan.status?.value === 'cancelled') return;
    draft.decide({
      kind: 'edition-kept',
      file: plan.file,
      about,
      text: `${about} is under way or has records, and stays with ${from}. See whether it is to be audited by ${to} instead.`,
    });
    return;
  }
  draft.decide({
    kind: 'not-by-machine',
    file: plan.file,
    about,
    text: `Write standard: ${from} into the plan by hand.`,
  });
}

function migrateStandard(engine: Engine, document: RecordOf<'Isms'>, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, document);
  const node = sheet && ownNodeAt(sheet.document, '/standard');
  if (sheet && node?.kind === 'scalar') draft.add(document.file, replaceScalar(sheet.text, node, to));
  else {
    const about = document.id?.value ?? 'Isms';
    draft.decide({ kind: 'not-by-machine', file: document.file, about, text: `Write standard: ${to} by hand.` });
  }
}

/** The standard among the criteria of a plan; what else it says there may speak of 2013 with reason. */
function migrateCriteria(engine: Engine, plan: RecordOf<'AuditPlan'>, draft: MigrationDraft): void {
  const sheet = sheetOf(engine, plan);
  const list = sheet && ownNodeAt(sheet.document, '/criteria');
  if (!sheet || list?.kind !== 'seq') return;
  for (const item of list.items) {
    if (item.kind !== 'scalar' || item.text !== from) continue;
    draft.add(plan.file, replaceScalar(sheet.text, item, to));
    const { atEnd } = commentPlaces(sheet.text, sheet.layout.documents, item.start, `# was ${from}`);
    if (atEnd) draft.add(plan.file, atEnd);
  }
}

function isSound(record: AuditRecord, draft: MigrationDraft): boolean {
  if (record.sound) return true;
  draft.decide({
    kind: 'not-by-machine',
    file: record.file,
    about: record.id?.value ?? record.kind,
    text: 'The document has an error of syntax and was left as it is. Mend it, and migrate by hand.',
  });
  return false;
}
