import type { FindingStatus, FindingType } from '../../../../model/finding.ts';
import type { Role } from '../../../../model/responsibility.ts';
import type { Result } from '../../../../model/workpaper.ts';
import type { ActionStatus } from '../../../model/actions.ts';
import type { ManagementGroup } from '../../../model/distribution.ts';
import type { SampleMethod } from '../../../model/samples.ts';
import type { TeamRole } from '../../../model/team.ts';
import { counted } from '../counted.ts';

/** Words for what stands in many places of a report. */
export const general = {
  notRecorded: 'not recorded',
  none: 'none',
  yes: 'yes',
  no: 'no',
  namelessPerson: (id: string): string => `${id} (name not recorded)`,
  /** Who did something and when; at least one of the two is there. */
  signed: (by: string | undefined, on: string | undefined): string =>
    `by ${by ?? 'a person not recorded'}${on === undefined ? ', day not recorded' : ` on ${on}`}`,
  span: (start: string, end: string): string => `${start} to ${end}`,
  from: (day: string): string => `from ${day}`,
  until: (day: string): string => `until ${day}`,
  findings: (number: number): string => counted(number, 'finding', 'findings'),
  days: (number: number): string => counted(number, 'day', 'days'),
  months: (number: number): string => counted(number, 'month', 'months'),
  years: (number: number): string => counted(number, 'year', 'years'),
  weeks: (number: number): string => counted(number, 'week', 'weeks'),
  sample: (size: number | undefined, population: number | undefined): string =>
    `${size ?? 'unrecorded number'} of ${population ?? 'unrecorded number'}`,
  sampleMethod: {
    random: ', random',
    systematic: ', systematic',
    stratified: ', stratified',
    judgemental: ', judgemental',
    all: ', all of them',
  } satisfies Record<SampleMethod, string>,
  /** The methods that the format suggests; others are shown as written. */
  method: {
    interview: 'interview',
    'document-review': 'document review',
    observation: 'observation',
    sampling: 'sampling',
    'technical-test': 'technical test',
  } as Readonly<Record<string, string>>,
  exceptions: (number: number): string => counted(number, 'exception', 'exceptions'),
  noType: 'type not recorded',
  findingType: {
    'major-nonconformity': 'major nonconformity',
    'minor-nonconformity': 'minor nonconformity',
    observation: 'observation',
    'opportunity-for-improvement': 'opportunity for improvement',
    'good-practice': 'good practice',
  } satisfies Record<FindingType, string>,
  findingStatus: {
    open: 'open',
    'action-planned': 'action planned',
    'action-implemented': 'action implemented',
    closed: 'closed',
    withdrawn: 'withdrawn',
  } satisfies Record<FindingStatus, string>,
  result: {
    conforms: 'conforms',
    nonconforming: 'nonconforming',
    'not-applicable': 'not applicable',
    'not-examined': 'not examined',
  } satisfies Record<Result, string>,
  noResult: 'no result',
  roleVerb: {
    owner: ['owns', 'owned'],
    implementers: ['implements', 'implemented'],
    operators: ['operates', 'operated'],
    monitors: ['monitors', 'monitored'],
  } satisfies Record<Role, [string, string]>,
  teamRole: {
    lead: 'Lead auditor',
    auditor: 'Auditor',
    expert: 'Technical expert (advises, does not audit)',
    observer: 'Observer',
  } satisfies Record<TeamRole, string>,
  group: {
    'governing-body': 'Governing body',
    'senior-management': 'Senior management',
  } satisfies Record<ManagementGroup, string>,
  auditStatus: {
    draft: 'draft',
    approved: 'approved',
    'in-progress': 'in progress',
    completed: 'completed',
    cancelled: 'cancelled',
    planned: 'planned',
  },
  opinion: {
    conforming: 'conforming',
    'conforming-with-exceptions': 'conforming with exceptions',
    'not-conforming': 'not conforming',
  },
  effectiveness: {
    effective: 'effective',
    'partially-effective': 'partially effective',
    'not-effective': 'not effective',
  },
  externalAuditType: {
    'stage-1': 'certification audit, stage 1',
    'stage-2': 'certification audit, stage 2',
    surveillance: 'surveillance audit',
    recertification: 'recertification audit',
  },
  action: {
    completed: (day: string): string => `completed on ${day}`,
    overdue: 'overdue',
    due: 'open',
    'no-due-date': 'open, no due date',
  } satisfies Record<ActionStatus, unknown>,
  overdueBy: (days: string): string => ` by ${days}`,
};
