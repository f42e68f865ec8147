import {
  type ReportDocument,
  type ReportKind,
  reportKinds,
} from '../../../server/src/report/document/report-document.ts';
import { exampleEngine } from './example-engine.ts';
import { documentOf, problemsOf } from './small-audit.ts';

/** What is reported on, where it has to be named; of the others the current one is taken. */
const ids: Partial<Readonly<Record<ReportKind, string>>> = {
  'internal-audit': 'IA-2025-02',
  'management-summary': 'IA-2025-02',
  'corrective-action': 'F-2025-006',
};

/** The reports of every kind on an example, as of 2026-06-30 and without git. */
export function exampleDocuments(name: string, language = 'en'): readonly ReportDocument[] {
  const engine = exampleEngine(name, language);
  const problems = problemsOf(engine);
  return reportKinds.map((kind) => documentOf(engine, kind, ids[kind], { problems }));
}
