import { assertReports } from '../../support/assert-reports.ts';
import { ismsWith } from './fixtures.ts';

describe('finding/open-major-before-external-audit', () => {
  const findings = (expectation: string) => `
kind: Finding
id: F-1
type: major-nonconformity
status: action-implemented${expectation}
audit: S-0
---
kind: Finding
id: F-2
type: major-nonconformity
status: closed
---
kind: Finding
id: F-3
type: major-nonconformity
status: withdrawn
---
kind: Finding
id: F-4
type: major-nonconformity
---
kind: Finding
id: F-5
type: minor-nonconformity
status: open
`;
  const judge = (date: string, expectation = '') =>
    assertReports(
      'finding/open-major',
      `${ismsWith('ISO/IEC 27001:2022', `{ S-0: { type: surveillance, date: 2026-06-29 }, S-1: { type: surveillance, date: ${date} } }`)}${findings(expectation)}`,
    );

  it('counts less than thirty days, today included', () => {
    const expected = '   # expect: finding/open-major-before-external-audit';
    judge('2026-06-30', expected);
    judge('2026-07-29', expected);
    judge('2026-07-30');
    judge('2026-06-28');
    judge('2026-07-32');
  });
});
