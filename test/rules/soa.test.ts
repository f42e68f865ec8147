import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver } from '../support/judge.ts';

function missing(fixture: string): readonly string[] {
  return diagnosticsOf(engineOver(filesOf(fixture)))
    .filter(({ rule }) => rule === 'soa/missing-control')
    .map(({ message }) => message);
}

function controls(theme: string, count: number): string {
  return Array.from({ length: count }, (_, index) => `  ${theme}.${index + 1}: { applicable: true }\n`).join('');
}

describe('soa/missing-control', () => {
  it('goes by theme, and takes lower case', () => {
    const messages = missing(`
kind: StatementOfApplicability
id: soa
controls:
${controls('A.5', 36)}${controls('a.6', 8)}${controls('A.7', 14)}${controls('A.8', 34)}  A.6: { applicable: true }
`);
    assert.equal(messages.length, 1);
    assert.match(messages[0] ?? '', /A\.5\.37/);
  });

  it('goes by the domains of 2013 in an ISMS of that edition', () => {
    const messages = missing(`
kind: Isms
id: acme
standard: ISO/IEC 27001:2013
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.1.1: { applicable: true }
  A.5.1.2: { applicable: true }
`);
    assert.equal(messages.length, 13);
  });

  it('asks for no additional requirements, and says nothing where there are no controls at all', () => {
    assert.deepEqual(missing('kind: StatementOfApplicability\nid: soa\n'), []);
    const declared =
      'kind: Isms\nid: acme\nadditionalRequirements: { soc2: { title: SOC 2, items: { CC6.1: Access } } }\n';
    assert.equal(missing(`${declared}---\nkind: StatementOfApplicability\nid: soa\ncontrols: {}\n`).length, 4);
  });
});

describe('the entries of the statement', () => {
  it('are justified, and owned and with a status where they apply today', () => {
    assertReports(
      'soa/no',
      `
kind: Isms
id: acme
additionalRequirements: { soc2: { title: SOC 2, items: { CC6.1: Access } } }
---
kind: StatementOfApplicability
id: soa
approvedBy: m.ito
approvedOn: 2026-01-15
controls:
  a.5.1: { applicable: true }   # expect: soa/no-justification, soa/no-owner, soa/no-status
  A.5.2: { applicable: false }   # expect: soa/no-justification
  A.5.3: { justification: R-1 }
  A.5.4: { applicable: maybe, justification: R-1 }
  A.5.5: { applicable: true, justification: R-1, applicableFrom: 2026-07-01 }
  A.5.6: { applicable: true, justification: R-1, applicableFrom: 2026-06-30 }   # expect: soa/no-owner, soa/no-status
  A.5.7: { applicable: true, justification: R-1, applicableFrom: soon }
  A.5.8: { applicable: true, justification: R-1, owner: { person: k.osei, until: 2020-01-01 }, status: done }
  A.5.9: { applicable: true, justification: "", owner: "", status: planned }   # expect: soa/no-justification, soa/no-owner
  A.5.99: { applicable: true }
  A.5: { applicable: true }
  "9.2": { applicable: true }
  soc2:CC6.1: { applicable: true }   # expect: soa/no-justification, soa/no-owner, soa/no-status
  soc2:CC6.2: { applicable: true }
`,
    );
  });
});

describe('soa/not-approved', () => {
  it('asks for both, by whom and when', () => {
    assertReports(
      'soa/not-approved',
      `
kind: StatementOfApplicability   # expect: soa/not-approved
id: one
approvedOn: 2026-01-15
---
kind: StatementOfApplicability
id: two
approvedBy: m.ito
approvedOn: in January
`,
    );
  });
});
