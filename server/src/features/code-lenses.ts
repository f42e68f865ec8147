import type { LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import type { AuditRecord } from '../model/record.ts';
import { locate } from '../yaml/address.ts';
import { findingLens } from './lenses/finding.ts';
import { planLens } from './lenses/plan.ts';
import { programmeLens } from './lenses/programme.ts';
import { statementLens } from './lenses/statement-of-applicability.ts';
import { recordsIn } from './naming/spot.ts';

/** A line that stands above a document and tells how things are; or offers the report of an audit. */
export interface CodeLens {
  /** The first key of the document. */
  readonly range: LineRange;
  readonly title: string;
  /** The audit whose report it offers, and its ISMS root folder. */
  readonly report?: { readonly audit: string; readonly root: string };
}

/** What lenses are on; each can be switched off. */
export const lensSubjects = ['plan', 'programme', 'finding', 'statementOfApplicability'] as const;
export type LensSubject = (typeof lensSubjects)[number];

/** The lenses of a file. */
export function codeLenses(engine: Engine, file: string, on: ReadonlySet<LensSubject>): readonly CodeLens[] {
  const isms = engine.ismsOf(file);
  const layout = engine.layoutOf(file);
  if (!isms || !layout) return [];
  return recordsIn(engine, file).flatMap((record) => {
    const document = layout.documents[record.index];
    if (!document) return [];
    const { start, end } = locate(document, { pointer: '', part: 'key' });
    const range = { start: layout.lines.position(start), end: layout.lines.position(end) };
    return lensesOf(record, isms, on).map((lens) => ({ range, ...lens }));
  });
}

function lensesOf(record: AuditRecord, isms: Isms, on: ReadonlySet<LensSubject>): readonly Omit<CodeLens, 'range'>[] {
  switch (record.kind) {
    case 'AuditPlan': {
      if (!on.has('plan')) return [];
      const audit = record.id?.value;
      const report = audit === undefined ? [] : [{ title: 'Generate report', report: { audit, root: isms.root } }];
      return [{ title: planLens(record, isms) }, ...report];
    }
    case 'AuditProgramme':
      return on.has('programme') ? titled(programmeLens(record, isms)) : [];
    case 'Finding':
      return on.has('finding') ? titled(findingLens(record, isms.today())) : [];
    case 'StatementOfApplicability':
      return on.has('statementOfApplicability') ? titled(statementLens(record, isms)) : [];
    default:
      return [];
  }
}

function titled(title: string | undefined): readonly Omit<CodeLens, 'range'>[] {
  return title === undefined ? [] : [{ title }];
}
