import type { CoverageState } from '../../../../views/coverage-cells.ts';
import { counted } from '../counted.ts';

/** The report of an audit programme. */
export const programme = {
  summary: 'Summary',
  audits: (all: number, completed: number, cancelled: number): string =>
    `The programme has ${counted(all, 'audit', 'audits')}: ${completed} completed, ${cancelled} cancelled, ${all - completed - cancelled} to come or under way.`,
  covered: (planned: number, due: number, examined: number): string =>
    ` Of ${counted(due, 'requirement', 'requirements')} to be covered, ${planned} are in the scope of an audit and ${examined} have been examined.`,
  gapsSentence: (number: number): string =>
    number === 0
      ? ' Nothing is left uncovered.'
      : ` ${counted(number, 'requirement is', 'requirements are')} in the scope of no audit.`,
  lateSentence: (number: number): string =>
    number === 0
      ? ''
      : ` ${counted(number, 'audit begins', 'audits begin')} later after the one before than the programme allows.`,
  heading: 'Programme',
  manager: 'Manager',
  cycle: 'Cycle',
  continues: 'Continues',
  promised: 'Promises to cover',
  everything: 'all requirements',
  frequency: 'Longest time between two audits',
  methods: 'Methods',
  reporting: 'Reporting',
  responsibilities: 'Responsibilities',
  planning: 'Planning',
  competenceCriteria: 'Competence of auditors',
  objectives: 'Objectives',
  noObjectives: 'The objectives of the programme are not recorded.',
  auditsHeading: 'Audits of the cycle',
  audit: 'Audit',
  period: 'Period',
  status: 'Status',
  lead: 'Lead auditor',
  inScope: 'In scope',
  examined: 'Examined',
  findings: 'Findings',
  open: 'Open',
  opinion: 'Opinion',
  noAudits: 'The programme has no audit.',
  remarks: 'Remarks on audits',
  rationale: (text: string): string => `Reason for the audit: ${text}`,
  reason: (text: string): string => `Reason for its status: ${text}`,
  record: (place: string): string => `Record: ${place}`,
  intervals: 'Intervals',
  before: 'After',
  days: 'Days between',
  latest: 'Latest start',
  inTime: 'In time',
  late: (days: string): string => `no, late by ${days}`,
  noIntervals:
    'There are no intervals to judge: the frequency or the days of an audit are not recorded, or there is one audit alone.',
  external: 'Audits by the certification body',
  externalAudit: 'External audit',
  type: 'Type',
  day: 'Day',
  auditBefore: 'Last internal audit before it',
  noExternal: 'No audit by the certification body is announced for the cycle.',
  coverage: 'Coverage matrix',
  matrixNote:
    'A requirement is planned when it is in the scope of an audit, scheduled when a session takes it up. "Examined" stands for a result of neither conformity nor nonconformity: not applicable, or recorded elsewhere.',
  chart: 'Coverage by chapter',
  series: { examined: 'Examined', planned: 'Planned, not examined yet', gap: 'In no audit' },
  shares: (due: number, planned: number, examined: number): string =>
    `To be covered: ${due}. In the scope of an audit: ${planned}. Examined: ${examined}.`,
  requirement: 'Requirement',
  state: {
    planned: 'planned',
    scheduled: 'scheduled',
    examined: 'examined',
    conforming: 'conforms',
    nonconforming: 'nonconforming',
    'not-examined': 'not examined',
    excluded: 'excluded',
  } satisfies Record<CoverageState, string>,
  duty: { excluded: ' (does not apply)', elsewhere: ' (not promised by this programme)' },
  gapMark: 'gap',
  gaps: 'Gaps',
  chapter: 'Chapter',
  missing: 'Requirements in no audit',
  noGaps: 'Everything that the programme must cover is in the scope of one of its audits.',
};
