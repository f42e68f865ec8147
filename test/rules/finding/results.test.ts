import { assertReports } from '../../support/assert-reports.ts';

describe('results of workpapers', () => {
  it('that are nonconforming name a finding', () => {
    assertReports(
      'finding/result-without-finding',
      `
kind: Workpaper
id: WP-1
results:
  A.5.1:   # expect: finding/result-without-finding
    result: nonconforming
  A.5.2: { result: nonconforming, findings: [] }   # expect: finding/result-without-finding
  A.5.3: { result: nonconforming, findings: [unknown] }
  A.5.4: { result: conforms }
  A.5.5: { result: bad }
  notes: { result: nonconforming }
`,
    );
  });

  it('that conform name no nonconformity', () => {
    assertReports(
      'finding/contradicts-result',
      `
kind: Workpaper
id: WP-1
audit: IA-1
results:
  A.5.1:
    result: conforms
    findings:
      - F-1   # expect: finding/contradicts-result
      - F-2
      - F-3
      - F-4
      - f-1
  A.5.2: { result: nonconforming, findings: [F-1] }
  A.5.3: { result: not-applicable, findings: [F-1] }
---
kind: Finding
id: F-1
audit: IA-1
type: minor-nonconformity
status: closed
---
kind: Finding
id: F-2
audit: IA-1
type: minor-nonconformity
status: withdrawn
---
kind: Finding
id: F-3
audit: IA-1
type: observation
status: open
---
kind: Finding
id: F-4
audit: IA-2
type: minor-nonconformity
status: open
`,
    );
  });
});
