// Models as the server sends them to the views.

import type { AuditorsModel } from '../../../client/src/view-models/auditors.ts';
import type { Place, ProblemCounts } from '../../../client/src/view-models/common.ts';
import type { CoverageModel } from '../../../client/src/view-models/coverage.ts';
import type { FindingsModel } from '../../../client/src/view-models/findings.ts';
import type { Audit, ProgrammeModel } from '../../../client/src/view-models/programme.ts';

export const place: Place = { file: '/isms/file.audit.yaml', index: 0, pointer: '/id', part: 'value' };

const none: ProblemCounts = { error: 0, warning: 0, information: 0, hint: 0 };

const dana = { id: 'd.mora', name: 'Dana Mora' };

const access: Audit = {
  id: 'IA-2025-01',
  title: 'Access control',
  state: 'overdue',
  status: 'approved',
  start: '2026-02-02',
  end: '2026-02-13',
  daysOverdue: 1,
  inScope: 10,
  scheduled: 8,
  examined: 4,
  nonconforming: 1,
  problems: { ...none, warning: 2 },
  where: place,
  plan: { status: 'approved', lead: dana, auditors: [], where: place },
  sessions: [
    {
      key: 'S1',
      id: 'S1',
      title: 'Provisioning',
      date: '2026-02-03',
      start: '09:00',
      end: '10:30',
      auditors: [
        dana,
        { id: 'j.weiss', name: 'Jo Weiss' },
        { id: 'l.ito', name: 'Lee Ito' },
        { id: 's.rao', name: 'Sam Rao' },
      ],
      requirements: ['A.5.15'],
      where: place,
    },
  ],
  workpapers: [
    {
      key: 'WP-1',
      id: 'WP-1',
      title: '',
      session: 'S1',
      auditor: dana,
      performedOn: '2026-02-03',
      results: { conforms: 3, nonconforming: 1, notApplicable: 0, notExamined: 0 },
      problems: none,
      where: place,
    },
  ],
  findings: [
    {
      key: 'F-1',
      id: 'F-1',
      title: "Leavers' accounts",
      type: 'minor-nonconformity',
      status: 'open',
      daysOverdue: 12,
      where: place,
    },
  ],
  reports: [],
};

function unplanned(audit: Pick<Audit, 'id' | 'title' | 'state' | 'start' | 'inScope'>): Audit {
  return {
    ...audit,
    status: 'planned',
    end: undefined,
    daysOverdue: undefined,
    scheduled: 0,
    examined: 0,
    nonconforming: 0,
    problems: none,
    where: place,
    plan: undefined,
    sessions: [],
    workpapers: [],
    findings: [],
    reports: [],
  };
}

export const programmeModel: ProgrammeModel = {
  programmes: [
    {
      key: 'programme-2025',
      id: 'programme-2025',
      title: 'Programme 2025–2028',
      current: true,
      start: '2025-03-01',
      end: '2028-02-29',
      shares: { due: 10, planned: 9, examined: 4 },
      problems: { ...none, error: 1 },
      where: place,
      audits: [
        access,
        unplanned({ id: 'IA-2026-01', title: 'Suppliers', state: 'planned', start: '2026-11-09', inScope: 5 }),
      ],
    },
  ],
  otherAudits: [unplanned({ id: 'IA-X', title: 'Dropped', state: 'cancelled', start: undefined, inScope: 0 })],
};

/** The same with Markdown, HTML and a command in its title. */
export function hostile(model: ProgrammeModel): ProgrammeModel {
  const title = '[x](command:workbench.action.quit) ![y](https://example.com/y.png) <b>z</b>';
  return { ...model, programmes: model.programmes.map((programme) => ({ ...programme, title })) };
}

export const coverageModel: CoverageModel = {
  programme: { id: 'programme-2025', title: 'Programme 2025–2028', start: '2025-03-01', end: '2028-02-29' },
  shares: { due: 3, planned: 2, examined: 1 },
  sections: [
    {
      id: 'A.5',
      title: 'Organizational controls',
      shares: { due: 3, planned: 2, examined: 1 },
      requirements: [
        {
          id: 'A.5.15',
          title: 'Access control',
          duty: 'due',
          gap: false,
          examined: true,
          audits: [
            {
              audit: 'IA-2025-01',
              title: 'Access control',
              start: '2026-02-02',
              end: '2026-02-13',
              state: 'nonconforming',
              inScope: true,
              scheduled: true,
              where: place,
            },
          ],
          openFindings: [
            {
              id: 'F-1',
              title: "Leavers' accounts",
              type: 'minor-nonconformity',
              status: 'open',
              audit: 'IA-2025-01',
              where: place,
            },
          ],
          where: place,
        },
        {
          id: 'A.5.16',
          title: 'Identity management',
          duty: 'due',
          gap: false,
          examined: false,
          audits: [
            {
              audit: 'IA-2026-01',
              title: 'Suppliers',
              start: '2026-11-09',
              end: undefined,
              state: 'planned',
              inScope: true,
              scheduled: false,
              where: place,
            },
          ],
          openFindings: [],
          where: place,
        },
        {
          id: 'A.5.17',
          title: 'Authentication information',
          duty: 'due',
          gap: true,
          examined: false,
          audits: [],
          openFindings: [],
          where: place,
        },
      ],
    },
    {
      id: 'A.7',
      title: 'Physical controls',
      shares: { due: 0, planned: 0, examined: 0 },
      requirements: [
        {
          id: 'A.7.1',
          title: 'Physical security perimeters',
          duty: 'excluded',
          gap: false,
          examined: false,
          audits: [],
          openFindings: [],
          where: place,
        },
      ],
    },
  ],
};

export const findingsModel: FindingsModel = {
  findings: [
    {
      key: 'F-1',
      id: 'F-1',
      title: "Leavers' accounts",
      type: 'minor-nonconformity',
      status: 'open',
      audit: 'IA-2025-01',
      requirements: ['A.5.15'],
      owners: ['s.rao'],
      raisedOn: '2026-02-04',
      due: '2026-06-18',
      daysOverdue: 12,
      overdueActions: 2,
      where: place,
    },
    {
      key: 'F-2',
      id: 'F-2',
      title: 'No reviews',
      type: 'major-nonconformity',
      status: 'open',
      audit: 'IA-2025-01',
      requirements: ['A.5.9'],
      owners: ['l.ito', 's.rao'],
      raisedOn: '2026-02-04',
      due: '2026-09-01',
      daysOverdue: undefined,
      overdueActions: 0,
      where: place,
    },
    {
      key: 'F-3',
      id: 'F-3',
      title: 'Old',
      type: undefined,
      status: 'closed',
      audit: undefined,
      requirements: ['A.5.15'],
      owners: [],
      raisedOn: undefined,
      due: undefined,
      daysOverdue: undefined,
      overdueActions: 0,
      where: place,
    },
  ],
  overdueActions: 2,
  people: { 's.rao': 'Sam Rao', 'l.ito': 'Lee Ito' },
  audits: { 'IA-2025-01': 'Access control' },
  requirements: { 'A.5.15': 'Access control' },
};

/** A model of many open findings that tells when somebody asks for the title of one. */
export function manyFindings(count: number, onTitle: () => void): FindingsModel {
  const [finding] = findingsModel.findings;
  if (!finding) throw new Error('There is a finding to copy.');
  const findings = Array.from({ length: count }, (_, nth) => ({
    ...finding,
    key: `F-${nth}`,
    id: `F-${nth}`,
    get title() {
      onTitle();
      return 'One of many';
    },
  }));
  return { ...findingsModel, findings };
}

const operating: Place = { ...place, pointer: '/controls/A.5.15/operators/0' };
const auditing: Place = { ...place, pointer: '/sessions/0/auditors/0' };

export const auditorsModel: AuditorsModel = {
  auditors: [
    {
      id: 's.rao',
      name: 'Sam Rao',
      known: true,
      competences: [
        {
          key: 'lead',
          name: 'Lead Auditor',
          subjects: ['auditing', 'iso27001'],
          issuer: 'Example Institute',
          obtained: '2023-02-01',
          expires: '2026-01-31',
          state: 'expired',
          renewed: false,
          daysLeft: -150,
          where: place,
        },
        {
          key: 'course',
          name: 'Course',
          subjects: ['iso27001'],
          issuer: undefined,
          obtained: '2023-08-01',
          expires: '2026-07-31',
          state: 'expiring',
          renewed: false,
          daysLeft: 31,
          where: place,
        },
      ],
      audits: [
        {
          audit: 'IA-2025-01',
          title: 'Access control',
          state: 'completed',
          start: '2026-02-02',
          end: '2026-02-13',
          role: 'lead',
          sessions: 3,
          minutes: 450,
          where: place,
        },
      ],
      minutes: 450,
      conflicts: [
        {
          key: 'operates',
          kind: 'relation',
          role: 'operators',
          through: 'Platform',
          owner: undefined,
          commits: undefined,
          until: undefined,
          freeFrom: undefined,
          audit: 'IA-2025-01',
          accepted: false,
          requirements: ['A.5.15', 'A.5.16', 'A.5.17', 'A.5.19'],
          audits: auditing,
          responsible: operating,
        },
        {
          key: 'owned',
          kind: 'cooling-off',
          role: 'owner',
          through: undefined,
          owner: undefined,
          commits: undefined,
          until: '2026-01-01',
          freeFrom: '2027-01-02',
          audit: 'IA-2025-01',
          accepted: true,
          requirements: ['A.5.18'],
          audits: auditing,
          responsible: operating,
        },
      ],
      where: place,
    },
  ],
};
