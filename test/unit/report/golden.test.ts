import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { Engine } from '../../../server/src/engine/engine.ts';
import type { ReportContext } from '../../../server/src/report/model/context.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, settle } from '../../support/judge.ts';
import { engineWith, markdownOf, smallAudit } from './small-audit.ts';

const golden = new URL('small-audit.golden', import.meta.url);

const problem = { file: 'audits/IA-1/plan.audit.yaml', line: 17 } as const;
const context: Partial<ReportContext> = {
  commit: { id: '4f2a91c07b', date: '2026-06-16' },
  problems: [
    { ...problem, rule: 'independence/no-declaration', severity: 'warning', message: 'Jo Weiss has not declared.' },
    { ...problem, rule: 'competence/standard', severity: 'error', message: 'Jo Weiss has no competence.' },
    { ...problem, rule: 'soa/no-owner', severity: 'error', file: 'soa.audit.yaml', message: 'A.5.16 has no owner.' },
  ],
};

describe('the internal audit report in Markdown', () => {
  const text = markdownOf(engineWith(), 'IA-1', context);

  it('is the one that was agreed (UPDATE_GOLDEN=1 writes it anew)', () => {
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, 'utf8').replaceAll('\r\n', '\n'));
  });

  it('has every section, the summary first', () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    assert.deepEqual(headings, [
      'Executive summary',
      'Objectives',
      'Scope',
      'Criteria',
      'Audit team',
      'Choice of auditors',
      'Conflicts found',
      'Accepted conflicts',
      'Schedule as held',
      'Coverage',
      'Findings',
      'Unresolved differences',
      'Open items',
      'Evidence',
      'Distribution and acknowledgement',
      'Basis of this report',
    ]);
  });

  it('leaves out the commit where there is no git', () => {
    assert.doesNotMatch(markdownOf(engineWith(), 'IA-1'), /commit/);
  });

  it('is the same whatever the order of files, edits and problems', () => {
    const files = [...filesOf(smallAudit)].reverse();
    const engine = new Engine({ rules: [], ruleIds: [], today: '2020-01-01', onError: assert.fail });
    engine.setFolders(['/workspace']);
    for (const [path] of files) engine.setFile(absolute(path), 'kind: Finding\nid: F-1\naudit: IA-1\n');
    engine.settle();
    for (const [path, content] of files) engine.setFile(absolute(path), content);
    settle(engine, filesOf(smallAudit));
    const problems = [...(context.problems ?? [])].reverse();
    assert.equal(markdownOf(engine, 'IA-1', { ...context, problems }), text);
  });
});
