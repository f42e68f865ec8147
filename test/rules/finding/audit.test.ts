import { assertReports } from '../../support/assert-reports.ts';
import { ismsWith } from './fixtures.ts';

describe('findings and the audit they name', () => {
  const audits = `${ismsWith('ISO/IEC 27001:2022', '{ S-1: { type: surveillance, date: 2026-02-10 }, IA-2: { type: surveillance, date: 2026-02-10 } }')}
kind: AuditProgramme
id: programme
audits:
  IA-2:
    status: completed
    period: { start: 2026-03-02, end: 2026-03-13 }
    requirements: [A.8]
---
kind: AuditPlan
id: IA-1
status: completed
scope:
  requirements: ["7.5", "9.2", A.5]
  exclusions: { 9.2.2: Later, A.5.17: Later }
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: AuditPlan
id: IA-3
status: cancelled
scope: { requirements: [A.5.1] }
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: AuditPlan
id: IA-4
status: completed
scope: { requirements: [A.5.1, A.5.99] }
period: { start: 2026-02-13, end: 2026-02-02 }
---`;

  it('lie in its scope with all that is beneath their requirements', () => {
    assertReports(
      'finding/outside-scope',
      `${audits}
kind: Finding
id: F-1
audit: IA-1
type: good-practice
requirements:
  - "7.5"
  - "9.2"   # expect: finding/outside-scope
  - 9.2.1
  - a.5.17   # expect: finding/outside-scope
  - a.5.16
  - A.8.1   # expect: finding/outside-scope
  - A.9.9.9
  - A.7
---
kind: Finding
id: F-2
audit: IA-2
requirements:
  - A.8.1
  - A.5.1   # expect: finding/outside-scope
---
kind: Finding
id: F-3
audit: IA-3
requirements:
  - A.5.2   # expect: finding/outside-scope
---
kind: Finding
id: F-4
audit: IA-4
requirements:
  - A.5.1
  - A.5.2   # expect: finding/outside-scope
---
kind: Finding
id: F-5
audit: S-1
requirements: [A.5.2]
---
kind: Finding
id: F-6
audit: nowhere
requirements: [A.5.2]
`,
    );
  });

  it('go by the edition of the plan', () => {
    assertReports(
      'finding/outside-scope',
      `${ismsWith('ISO/IEC 27001:2022')}
kind: AuditPlan
id: IA-1
standard: ISO/IEC 27001:2013
scope: { requirements: ["9.2", A.9.2] }
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - "9.2"
  - A.9.2.6
  - A.9.1.1   # expect: finding/outside-scope
  - A.5.15
`,
    );
  });

  it('are not held against a scope of an unknown edition', () => {
    const fixture = (standard: string, expectation = '') => `${ismsWith('ISO/IEC 27001:2022')}
kind: AuditPlan
id: IA-1
standard: ${standard}
scope: { requirements: [A.5.1] }
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - A.5.2${expectation}
`;
    assertReports('finding/outside-scope', fixture('ISO/IEC 27001:2005'));
    assertReports('finding/outside-scope', fixture('ISO/IEC 27001:2022', '   # expect: finding/outside-scope'));
  });

  it('are raised from its first day to thirty days after its last', () => {
    const finding = (id: string, audit: string, day: string) => `
kind: Finding
id: ${id}
audit: ${audit}
raisedOn: ${day}
---`;
    assertReports(
      'finding/outside-period',
      audits +
        finding('F-1', 'IA-1', '2026-02-01   # expect: finding/outside-period') +
        finding('F-2', 'IA-1', '2026-02-02') +
        finding('F-3', 'IA-1', '2026-03-15') +
        finding('F-4', 'IA-1', '2026-03-16   # expect: finding/outside-period') +
        finding('F-5', 'IA-2', '2026-03-01   # expect: finding/outside-period') +
        finding('F-6', 'IA-2', '2026-03-02') +
        finding('F-7', 'IA-4', '2020-01-01') +
        finding('F-8', 'S-1', '2020-01-01') +
        finding('F-9', 'IA-1', '2026-02-30'),
    );
  });

  it('stand in a workpaper when it is completed', () => {
    const finding = (id: string, audit: string, type: string) => `
kind: Finding
id: ${id}
audit: ${audit}
type: ${type}
---`;
    assertReports(
      'finding/not-in-workpaper',
      audits +
        finding('F-1', 'IA-1   # expect: finding/not-in-workpaper', 'minor-nonconformity') +
        finding('F-2', 'IA-1', 'observation') +
        finding('F-3', 'IA-2   # expect: finding/not-in-workpaper', 'major-nonconformity') +
        finding('F-4', 'IA-3', 'major-nonconformity') +
        finding('F-5', 'S-1', 'major-nonconformity') +
        finding('F-6', 'IA-1', 'major-nonconformity') +
        `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.1: { result: nonconforming, findings: [F-6, f-1] }
`,
    );
  });
});
