import { assertReports } from '../../support/assert-reports.ts';
import { ismsWith } from './fixtures.ts';

describe('schedule/no-audit-before-external-audit', () => {
  it('counts audits that end from the external audit before to the day before', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      `${ismsWith(`    S-2026:
      type: surveillance
      date: 2026-01-10
    S-2027:
      type: surveillance
      date: 2027-01-10
    S-2028:
      type: surveillance
      date: 2028-01-10   # expect: schedule/no-audit-before-external-audit
    S-2029:
      type: surveillance
      date: 2029-01-10
`)}
# file: audits.audit.yaml
kind: AuditProgramme
id: programme
audits:
  IA-0: { period: { start: 2026-01-01, end: 2026-01-09 }, status: completed }
  IA-2: { period: { start: 2028-01-01, end: 2028-01-10 } }
  IA-3: { period: { start: 2027-05-01, end: 2027-05-10 }, status: cancelled }
---
kind: AuditPlan
id: IA-1
status: draft
period: { start: 2026-01-01, end: 2026-01-10 }
`,
    );
  });

  it('wants a completed audit before a past one, from the day after it', () => {
    const fixture = (expectation: string) => `${ismsWith(`    S-2026:
      type: surveillance
      date: 2026-06-29${expectation}
`)}
# file: audits.audit.yaml
kind: AuditPlan
id: IA-1
status: in-progress
period: { start: 2026-01-01, end: 2026-01-10 }
`;
    assertReports('schedule/no-audit', fixture('   # expect: schedule/no-audit-before-external-audit'), '2026-06-30');
    assertReports('schedule/no-audit', fixture(''), '2026-06-29');
  });

  it('gives a stage 2 that follows its stage 1 no diagnostic of its own', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      ismsWith(`    two: { type: stage-2, date: 2026-09-10 }
    one:
      type: stage-1
      date: 2026-08-10   # expect: schedule/no-audit-before-external-audit
    late:
      type: stage-2
      date: 2026-10-10   # expect: schedule/no-audit-before-external-audit
`),
    );
  });

  it('is silent on a stage 2 whose stage 1 has a broken day', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      ismsWith(`    one: { type: stage-1, date: soon }
    two: { type: stage-2, date: 2026-09-10 }
    three: { type: surveillance, date: 2027-09-10 }   # expect: schedule/no-audit-before-external-audit
`),
    );
  });

  it('is silent while the days or the status of an audit that may be the one are broken', () => {
    const external = (expectation: string) =>
      ismsWith(
        `    S-2027: { type: surveillance, date: 2027-01-10 }${expectation}\n    S-2028: { type: surveillance, date: 2028-01-10 }\n`,
      );
    const expected = '   # expect: schedule/no-audit-before-external-audit';
    const judge = (expectation: string, status: string, period: string) =>
      assertReports(
        'schedule/no-audit-before-external-audit',
        `${external(expectation)}
# file: audits.audit.yaml
kind: AuditPlan
id: IA-1
status: ${status}
period: ${period}
`,
      );
    judge(expected, 'draft', '{ start: 2027-05-10, end: 2027-05-01 }');
    judge(expected, 'planned', '{ start: 2027-05-01, end: 2027-05-10 }');
    judge('', 'draft', '{ start: 2027-05-01, end: 2026-05-10 }');
    judge('', 'draft', '{ start: soon, end: 2027-05-32 }');
  });

  it('judges the first Isms alone', () => {
    assertReports(
      'schedule/no-audit-before-external-audit',
      `${ismsWith('    S: { type: surveillance, date: 2027-01-10 }   # expect: schedule/no-audit-before-external-audit\n')}
---
kind: Isms
id: second
certification:
  externalAudits:
    S: { type: surveillance, date: 2027-01-10 }
`,
    );
  });
});
