import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { isms, messagesOf } from './fixtures.ts';

describe('references to requirements', () => {
  it('are judged by the form that each place accepts', () => {
    assertReports(
      'reference/requirement',
      `
kind: Isms
id: acme
responsibilities:
  "4-10": {  }
  a.5.1: {  }
  soc2:CC6.1: {  }
  soc2:*: {  }   # expect: reference/requirement
additionalRequirements:
  soc2: { title: SOC 2, items: { CC6.1: Logical access, CC6.2: Registration } }
---
kind: StatementOfApplicability
id: soa
controls:
  a.5.1: { applicable: true }
  soc2:CC6.1: { applicable: true }
  soc2:*: { applicable: true }   # expect: reference/requirement
  A.5: { applicable: true }   # expect: reference/requirement
  "9.2": { applicable: true }   # expect: reference/requirement
  A.5.1-A.5.2: { applicable: true }   # expect: reference/requirement
---
kind: AuditProgramme
id: programme
requirements: [4-10, A, soc2:*, A.9]   # expect: reference/requirement
audits:
  IA-2: { requirements: [soc2:CC9] }   # expect: reference/requirement
---
kind: AuditPlan
id: IA-1
scope:
  requirements: [soc2:*, 9.20]   # expect: reference/requirement
  exclusions:
    A.5: Later
    A.5.1-A.5.3: Later
    soc2:CC6.2: Later
    soc2:*: Later   # expect: reference/requirement
acceptedConflicts:
  - requirements: [A.6, A.6.9]   # expect: reference/requirement
sessions:
  - requirements: [A.6-A.7, A.7-A.6]   # expect: reference/requirement
---
kind: Workpaper
id: WP-1
audit: IA-1
results:
  "9.2": { result: conforms }
  9.2.1: { result: conforms }
  soc2:CC6.1: { result: conforms }
  soc2:*: { result: conforms }   # expect: reference/requirement
  A.5: { result: conforms }   # expect: reference/requirement
  4-10: { result: conforms }   # expect: reference/requirement
---
kind: Finding
id: F-1
audit: IA-1
requirements:
  - "9.2"
  - A.5.1
  - soc2:CC6.2
  - soc2:*   # expect: reference/requirement
  - A   # expect: reference/requirement
  - A.5.1-A.5.2   # expect: reference/requirement
`,
    );
  });

  it('go by the edition of the plan in its workpapers and findings, by the one of the ISMS elsewhere', () => {
    assertReports(
      'reference/',
      `
kind: Isms
id: acme
standard: ISO/IEC 27001:2013
certification: { externalAudits: { stage: { type: surveillance, date: 2026-03-10 } } }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1.1: { applicable: true }
  A.5.1: { applicable: true }   # expect: reference/requirement
  A.5.15: { applicable: true }   # expect: reference/superseded-requirement
---
kind: AuditPlan
id: NEW
standard: ISO/IEC 27001:2022
scope:
  requirements:
    - A.5.1
    - "6.3"
    - A.9.2.6   # expect: reference/superseded-requirement
    - A.9.2.1-A.9.2.6   # expect: reference/superseded-requirement
    - A.9   # expect: reference/requirement
---
kind: Finding
id: F-1
audit: NEW
requirements: [A.5.1, A.5.15]
---
kind: Finding
id: F-2
audit: stage
requirements:
  - A.5.1.1
  - A.5.15   # expect: reference/superseded-requirement
---
kind: Workpaper
id: WP-1
audit: LATER
results:
  A.5.1.1: { result: conforms }
  "6.3": { result: conforms }   # expect: reference/requirement
---
kind: AuditProgramme
id: programme
audits: { LATER: { title: Without a plan } }
`,
    );
  });

  it('are not judged where the edition itself is broken', () => {
    assertReports(
      'reference/',
      `
kind: Isms
id: acme
standard: ISO 27001
---
kind: StatementOfApplicability
id: soa
controls: { A.9.2.6: { applicable: true } }
---
kind: AuditPlan
id: IA-1
standard: ISO/IEC 27001:2022
scope: { requirements: [A.9.2.6] }   # expect: reference/superseded-requirement
---
kind: AuditPlan
id: IA-2
standard: "2022"
scope: { requirements: [A.9.2.6] }
---
kind: Finding
id: F-1
audit: IA-2
requirements: [A.9.2.6]
`,
    );
  });

  it('name what corresponds to a control of the other edition', () => {
    const fixture = `${isms}
---
kind: StatementOfApplicability
id: soa
controls: { A.9.2.6: { applicable: true } }
`;
    assert.deepEqual(messagesOf('reference/superseded-requirement', fixture), [
      '"A.9.2.6" is a control of ISO/IEC 27001:2013, but ISO/IEC 27001:2022 holds here. Write A.5.18 instead.',
    ]);
  });

  it('name each that corresponds where single requirements are wanted', () => {
    const fixture = `
kind: Isms
id: acme
standard: ISO/IEC 27001:2013
responsibilities: { A.5.15: { owner: p.lind } }
---
kind: StatementOfApplicability
id: soa
controls: { A.5.15: { applicable: true } }
`;
    assert.deepEqual(messagesOf('reference/superseded-requirement', fixture), [
      '"A.5.15" is a control of ISO/IEC 27001:2022, but ISO/IEC 27001:2013 holds here. Write A.9.1 instead.',
      '"A.5.15" is a control of ISO/IEC 27001:2022, but ISO/IEC 27001:2013 holds here. Write A.9.1.1 and A.9.1.2 instead.',
    ]);
  });
});
