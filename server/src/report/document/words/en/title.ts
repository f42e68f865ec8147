import type { DraftReason } from '../../../model/draft.ts';
import { counted } from '../counted.ts';

/** The head of a report: what it is, why it is a draft, and the foreword. */
export const title = {
  kinds: {
    'internal-audit': 'Internal audit report',
    interim: 'Interim internal audit report',
    'management-summary': 'Management summary',
    programme: 'Audit programme report',
    findings: 'Findings register',
    soa: 'Statement of applicability',
    'audit-plan': 'Audit plan',
    'corrective-action': 'Corrective action report',
  },
  draft: 'Draft.',
  draftReason: {
    'not-begun': 'The audit has not begun. This report shows what is planned.',
    'in-progress': 'The audit is in progress. What this report says may change.',
    'status-unknown': 'The status of the audit is not recorded.',
    cancelled: 'The audit was not completed: it was cancelled.',
    'not-reported':
      'The audit is completed, but no AuditReport document records a conclusion, an opinion and to whom the results were reported.',
    'not-approved': 'The audit plan is not approved.',
    errors: (number: number, files: string): string =>
      `The checks report ${counted(number, 'error', 'errors')} in the records that this report shows: ${files}.`,
    uncommitted: (files: string): string => `Changes that are in no commit yet: ${files}.`,
  } satisfies Record<DraftReason['kind'], unknown>,
  andMore: (number: number): string => `and ${number} more`,
  elsewhere: 'Recorded elsewhere.',
  elsewhereText: (record: string, reason: string): string =>
    ` The audit programme says that this audit is completed; there is no audit plan for it here. Its record: ${record}. Reason: ${reason}.`,
  cancelled: 'Cancelled.',
  cancelledText: (reason: string): string => ` The audit was cancelled and covers nothing. Reason: ${reason}.`,
  organization: 'Organization',
  managementSystem: 'Management system',
  managementSystemScope: 'Scope of the management system',
  standard: 'Standard',
  audit: 'Audit',
  programme: 'Audit programme',
  programmeManager: 'Programme manager',
  rationale: 'Reason for the audit in the programme',
  period: 'Period',
  status: 'Status',
  planApproved: 'Plan approved',
  noPlan: 'no audit plan',
  report: 'Report',
  noReport: 'no AuditReport document',
  issued: (name: string, day: string): string => `${name}, issued on ${day}`,
  preparedBy: 'Prepared by',
  approved: 'Approved',
  approvedBy: 'Approved by',
  earlierReports: 'Earlier reports',
  classification: 'Classification',
  asOf: 'As of',
  lastCommit: 'Last commit to audit or evidence files',
  version: 'Version',
  foreword: 'Foreword',
  forewordMissing: (file: string): string => `The foreword ${file} is missing: there is no such file.`,
  forewordOutside: (file: string): string => `The foreword ${file} is left out: it lies outside the workspace folder.`,
  forewordTooBig: (file: string, most: string): string =>
    `The foreword ${file} is left out: it is longer than ${most} characters.`,
  forewordUnreadable: (file: string, reason: string): string =>
    `The foreword ${file} is left out: it cannot be read: ${reason}.`,
};
