import assert from 'node:assert/strict';
import { assertReports } from '../../support/assert-reports.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, reported, settle } from '../../support/judge.ts';
import { ismsWith } from './fixtures.ts';

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
