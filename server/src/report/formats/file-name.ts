import type { ReportDocument, ReportKind } from '../document/report-document.ts';
import type { FormatName } from './format.ts';

/** Ids that can be the name of a file: one that the schema has reported may be anything, even a path that leads out. */
const fileName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** What follows the id, so that reports of several kinds fit into one folder. */
const suffixes: Readonly<Record<Exclude<ReportKind, 'findings' | 'soa'>, string>> = {
  'internal-audit': '',
  'management-summary': '-management-summary',
  programme: '-report',
  'audit-plan': '-audit-plan',
  'corrective-action': '-corrective-action',
};

/**
 * The name of the file that a report goes to, where none is named: `IA-2026-01.md`, `IA-2026-01-audit-plan.pdf`,
 * `findings.csv`; undefined where its id cannot be one.
 */
export function reportFileName({ kind, id }: Pick<ReportDocument, 'kind' | 'id'>, format: FormatName) {
  if (kind === 'findings' || kind === 'soa') return `${kind}.${format}`;
  return fileName.test(id) ? `${id}${suffixes[kind]}.${format}` : undefined;
}
