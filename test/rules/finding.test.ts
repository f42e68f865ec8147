import assert from 'node:assert/strict';
import { assertReports } from '../support/assert-reports.ts';
import { filesOf } from '../support/files.ts';
import { absolute, diagnosticsOf, engineOver, reported, settle } from '../support/judge.ts';

function ismsWith(standard: string, externalAudits = '{}'): string {
  return `
kind: Isms
id: acme
standard: ${standard}
certification: { externalAudits: ${externalAudits} }
---`;
}

describe('the treatment of a nonconformity', () => {
  it('shows from action-planned on, and is not asked of other findings', () => {
    const rules = ['no-cause', 'no-correction', 'no-corrective-action'];
    for (const rule of rules) {
      assertReports(
        `finding/${rule}`,
        `
kind: Finding
id: F-1
type: minor-nonconformity
status: open
---
kind: Finding
id: F-2
type: minor-nonconformity
status: action-planned   # expect: finding/${rule}
correctiveActions: []
---
kind: Finding
id: F-3
type: major-nonconformity
status: closed   # expect: finding/${rule}
cause: ""
correction:
---
kind: Finding
id: F-4
type: observation
status: closed
---
kind: Finding
id: F-5
type: major-nonconformity
status: withdrawn
---
kind: Finding
id: F-6
type: nonconformity
status: closed
---
kind: Finding
id: F-7
type: major-nonconformity
status: done
`,
      );
    }
  });

  it('rests on a criterion and on evidence', () => {
    assertReports(
      'finding/no-',
      `
kind: Finding
id: F-1
type: major-nonconformity   # expect: finding/no-criterion, finding/no-evidence
criterion: ""
evidence: []
---
kind: Finding
id: F-2
type: major-nonconformity
criterion: true
evidence: E-1
---
kind: Finding
id: F-3
type: opportunity-for-improvement
`,
    );
  });
});

describe('corrective actions and corrections', () => {
  it('are overdue from the day after, until they are completed', () => {
    assertReports(
      'finding/action-overdue',
      `
kind: Finding
id: F-1
type: observation
correction:
  due: 2026-06-29   # expect: finding/action-overdue
correctiveActions:
  - id: CA-1
    due: 2026-06-29   # expect: finding/action-overdue
  - { id: CA-2, due: 2026-06-30 }
  - { id: CA-3, due: 2026-06-29, completedOn: 2026-07-15 }
  - { id: CA-4, due: 2026-06-29, completedOn: tomorrow }
  - { id: CA-5, due: 2026-06-31 }
---
kind: Finding
id: F-2
status: withdrawn
correction: { due: 2026-06-29 }
`,
    );
  });

  it('need a due date, a broken one being none of this rule', () => {
    assertReports(
      'finding/no-due-date',
      `
kind: Finding
id: F-1
type: good-practice
correction: { description: At once }
correctiveActions:
  - id: CA-1   # expect: finding/no-due-date
  - id: CA-2   # expect: finding/no-due-date
    completedOn: 2026-03-20
  - { id: CA-3, due: soon }
  - { description: Without an id }
`,
    );
  });

  it('are completed before the finding is implemented or closed', () => {
    assertReports(
      'finding/implemented-with-open-action',
      `
kind: Finding
id: F-1
type: observation
status: action-implemented   # expect: finding/implemented-with-open-action
correction: { description: Done }
---
kind: Finding
id: F-2
status: closed   # expect: finding/implemented-with-open-action
correctiveActions:
  - { id: CA-1, completedOn: 2026-03-20 }
  - { id: CA-2 }
  - { id: CA-3 }
---
kind: Finding
id: F-3
status: action-planned
correctiveActions: [{ id: CA-1 }]
---
kind: Finding
id: F-4
status: closed
correction: { completedOn: 2026-13-01 }
`,
    );
  });
});

describe('closed findings', () => {
  it('of nonconformities have each action found effective', () => {
    assertReports(
      'finding/closed-without-effectiveness',
      `
kind: Finding
id: F-1
type: minor-nonconformity
status: closed   # expect: finding/closed-without-effectiveness
correctiveActions:
  - { id: CA-1, effectiveness: { result: not-effective } }
effectiveness: { result: effective }
---
kind: Finding
id: F-2
type: minor-nonconformity
status: closed
correctiveActions:
  - { id: CA-1, effectiveness: { result: effective } }
effectiveness: { result: not-effective }
---
kind: Finding
id: F-3
type: minor-nonconformity
status: closed
correctiveActions: [{ id: CA-1, effectiveness: { result: maybe } }]
---
kind: Finding
id: F-4
type: minor-nonconformity
status: closed
---
kind: Finding
id: F-5
type: minor-nonconformity
status: action-implemented
correctiveActions: [{ id: CA-1 }]
---
kind: Finding
id: F-6
type: observation
status: closed
correctiveActions: [{ id: CA-1 }]
`,
    );
  });

  it('say by whom and when, good practice aside', () => {
    assertReports(
      'finding/closed-without-closer',
      `
kind: Finding
id: F-1
type: observation
status: closed   # expect: finding/closed-without-closer
closedOn: 2026-06-16
---
kind: Finding
id: F-2
type: minor-nonconformity
status: closed   # expect: finding/closed-without-closer
closedBy: d.mora
---
kind: Finding
id: F-3
type: good-practice
status: closed
---
kind: Finding
id: F-4
type: observation
status: closed
closedBy: d.mora
closedOn: yesterday
---
kind: Finding
id: F-5
type: observation
status: action-implemented
`,
    );
  });
});

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

describe('finding/recurring', () => {
  const audits = `${ismsWith('ISO/IEC 27001:2022', '{ S-1: { type: surveillance, date: 2025-02-10 } }')}
kind: AuditPlan
id: IA-1
---
kind: AuditPlan
id: IA-2
---`;
  const earlier = (id: string, requirements: string, rest = 'audit: IA-1', closedOn = '2025-12-01') => `
kind: Finding
id: ${id}
type: major-nonconformity
status: closed
requirements: ${requirements}
closedOn: ${closedOn}
${rest}
---`;
  const later = (requirements: string, rest = '') => `
kind: Finding
id: F-9
type: minor-nonconformity
status: open
audit: IA-2
raisedOn: 2026-02-04
requirements: ${requirements}
${rest}
---`;

  it('asks for one that was closed by the day the other was raised', () => {
    assertReports(
      'finding/recurring',
      audits +
        earlier('F-1', '[A.5.1]', 'audit: IA-1', '2026-02-04') +
        earlier('F-2', '[A.5.2]', 'audit: IA-1', '2026-02-05') +
        earlier('F-3', '[A.5.3]', 'audit: IA-2') +
        earlier('F-4', '[A.5.4]', 'audit: S-1') +
        earlier('F-5', '[A.5.5]', 'audit: nowhere') +
        earlier('F-6', '[a.5.6]') +
        earlier('F-7', '[A]') +
        later(`
  - a.5.1   # expect: finding/recurring
  - A.5.2
  - A.5.3
  - A.5.4   # expect: finding/recurring
  - A.5.5
  - A.5.6   # expect: finding/recurring
  - A.5.7
  - A.5`),
    );
  });

  it('compares a clause with all that is beneath it', () => {
    assertReports(
      'finding/recurring',
      audits +
        earlier('F-1', '["9.2", 6.1.2]') +
        later(`
  - 9.2.1   # expect: finding/recurring
  - "6.1"   # expect: finding/recurring
  - 6.1.1
  - "9.3"`),
    );
  });

  it('is content when one such is named, and only with one such', () => {
    const before = audits + earlier('F-1', '[A.5.1]') + earlier('F-2', '[A.5.1]') + earlier('F-3', '[A.5.2]');
    assertReports('finding/recurring', before + later('[A.5.1]', 'repeats: F-1'));
    assertReports('finding/recurring', before + later('[A.5.1]   # expect: finding/recurring', 'repeats: F-3'));
    assertReports('finding/recurring', before + later('[A.5.1]', 'repeats: F-99'));
    assertReports('finding/recurring', before + later('[A.5.1]', 'repeats: F-9'));
  });

  it('counts neither withdrawn nor open ones, nor observations, on either side', () => {
    const withdrawn = earlier('F-1', '[A.5.1]').replace('status: closed', 'status: withdrawn');
    const open = earlier('F-2', '[A.5.1]').replace('status: closed', 'status: open');
    const observed = earlier('F-3', '[A.5.1]').replace('major-nonconformity', 'observation');
    assertReports('finding/recurring', audits + withdrawn + open + observed + later('[A.5.1]'));
    const observation = later('[A.5.1]').replace('minor-nonconformity', 'observation');
    assertReports('finding/recurring', audits + earlier('F-4', '[A.5.1]') + observation);
  });

  it('compares clauses across editions, and controls by their id alone', () => {
    assertReports(
      'finding/recurring',
      `${audits}
kind: AuditPlan
id: IA-0
standard: ISO/IEC 27001:2013
---${earlier('F-1', '["9.2", A.9.2.6]', 'audit: IA-0')}${later(`
  - 9.2.2   # expect: finding/recurring
  - A.5.18`)}`,
    );
  });

  it('compares the ids of audits in the other edition as they are', () => {
    const inOther = (standard: string, other: string) =>
      audits
        .replace('standard: ISO/IEC 27001:2022', `standard: ISO/IEC 27001:${standard}`)
        .replace('id: IA-1\n', `id: IA-1\nstandard: ISO/IEC 27001:${other}\n`)
        .replace('id: IA-2\n', `id: IA-2\nstandard: ISO/IEC 27001:${other}\n`);
    assertReports(
      'finding/recurring',
      inOther('2022', '2013') +
        earlier('F-1', '[A.9.2.6, "9.2"]') +
        later(`
  - A.9.2.6   # expect: finding/recurring
  - A.9.2.5
  - "9.2"   # expect: finding/recurring`),
    );
    assertReports(
      'finding/recurring',
      inOther('2013', '2022') +
        earlier('F-1', '[9.2.1, 6.3]') +
        later(`
  - 9.2.2
  - "9.2"   # expect: finding/recurring
  - 6.3   # expect: finding/recurring`),
    );
  });

  it('is silent in an audit of an unknown edition', () => {
    const inUnknown = audits.replace('id: IA-2\n', 'id: IA-2\nstandard: ISO/IEC 27001:2005\n');
    assertReports('finding/recurring', inUnknown + earlier('F-1', '[A.5.1]') + later('[A.5.1]'));
  });

  it('names the latest, and how many there are before', () => {
    const text =
      audits +
      earlier('F-1', '[soc2:x, A.5.1]', 'audit: IA-1', '2025-12-02') +
      earlier('F-2', '[A.5.1]') +
      later('[A.5.1]');
    const found = diagnosticsOf(engineOver(filesOf(text))).filter(({ rule }) => rule === 'finding/recurring');
    assert.match(found[0]?.message ?? '', /finding F-1 of audit IA-1, closed on 2025-12-02 and 1 more before/);
    assert.equal(found[0]?.related.length, 1);
  });

  it('is not judged again when an earlier finding changes in what does not matter', () => {
    const files = filesOf(`
# file: a.audit.yaml
${audits}${earlier('F-1', '[A.5.1]', 'audit: IA-1')}
# file: b.audit.yaml
${later('[A.5.1]')}`);
    const judged: string[] = [];
    const engine = engineOver(files, { onJudged: (rule, file) => judged.push(`${rule} ${file}`) });
    const judgement = `finding/recurring ${absolute('b.audit.yaml')}`;
    const isRecurring = (rule: string) => rule === 'finding/recurring';
    assert.equal(reported(diagnosticsOf(engine), isRecurring).length, 1);
    judged.length = 0;
    const first = files.get('a.audit.yaml') ?? '';
    engine.setFile(absolute('a.audit.yaml'), first.replace('id: F-1', 'id: F-1\ncause: Nobody had the task'));
    settle(engine, files);
    assert.ok(!judged.includes(judgement));
    engine.setFile(absolute('a.audit.yaml'), first.replace('status: closed', 'status: open'));
    settle(engine, files);
    assert.ok(judged.includes(judgement));
    assert.deepEqual(reported(diagnosticsOf(engine), isRecurring), []);
  });
});

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
