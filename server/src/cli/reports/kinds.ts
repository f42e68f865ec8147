import { type ReportKind, reportKinds } from '../../report/document/report-document.ts';

const meanings: Readonly<Record<ReportKind, string>> = {
  'internal-audit': 'the report of an internal audit (ISO 19011 6.5)',
  'management-summary': 'an internal audit on one page, for management',
  programme: 'an audit programme: coverage, audits, intervals',
  findings: 'the register of all findings',
  soa: 'the statement of applicability',
  'audit-plan': 'the plan of an internal audit, to send to auditees',
  'corrective-action': 'a finding, with correction and corrective actions',
};

const width = Math.max(...reportKinds.map((kind) => kind.length));

/** The kinds of reports, a line each, for the help. */
export const kindsInWords = reportKinds.map((kind) => `  ${kind.padEnd(width)}  ${meanings[kind]}`).join('\n');
