import assert from 'node:assert/strict';
import { type DocumentSymbol, documentSymbols } from '../../../server/src/features/symbols/document-symbols.ts';
import { fuzzyScore } from '../../../server/src/features/symbols/fuzzy.ts';
import { workspaceSymbols } from '../../../server/src/features/symbols/workspace-symbols.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative } from '../../support/judge.ts';
import { smallIsms } from './small-isms.ts';

function outline(text: string, file: string): readonly string[] {
  const engine = engineOver(filesOf(text));
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === '' ? '' : ` (${detail})`}`,
      ...lines(children, `${indent}  `),
    ]);
  return lines(documentSymbols(engine, absolute(file)), '');
}

describe('the symbols of a document', () => {
  it('name documents, their parts and the entries of these', () => {
    assert.deepEqual(outline(smallIsms, 'audits/IA-1/work.audit.yaml'), [
      'WP-1 (Workpaper)',
      '  audit (IA-1)',
      '  session (S1)',
      '  auditor (d.mora)',
      '  performedOn (2026-02-03)',
      '  results',
      '    A.5.15 Access control (nonconforming)',
      'register (EvidenceRegister)',
      '  audit (IA-1)',
      '  items',
      '    E-1 Sample',
    ]);
    const plan = outline(smallIsms, 'audits/IA-1/plan.audit.yaml');
    assert.equal(plan[0], 'IA-1 Access (AuditPlan)');
    assert.ok(plan.includes('    d.mora (2026-01-20)'));
    assert.ok(plan.includes('    S1 (2026-02-03)'));
    assert.ok(outline(smallIsms, 'people.audit.yaml').includes('    d.mora Dana Mora (audit)'));
    assert.ok(outline(smallIsms, 'findings/F-1.audit.yaml').includes('    CA-1 Alert (2026-07-04)'));
  });

  it('bear half-typed text, anchors and files that hold no mapping', () => {
    const half = 'kind: AuditPlan\nid: IA-1\nteam: &t\n  lead: [\nx-copy: *t\nsessions:\n  - id: S1\n  -\n';
    assert.equal(outline(half, 'example.audit.yaml')[0], 'IA-1 (AuditPlan)');
    assert.deepEqual(outline('just text\n', 'example.audit.yaml'), ['document (document)']);
    assert.deepEqual(outline('', 'not-there.audit.yaml'), []);
  });
});

describe('the symbols of the workspace', () => {
  const find = (query: string) => {
    const engine = engineOver(filesOf(smallIsms));
    return workspaceSymbols(engine, query).map(({ name, container, file, range }) => ({
      name,
      where: `${container} in ${relative(file)}:${range.start.line + 1}`,
    }));
  };

  it('are found by id and by title', () => {
    assert.deepEqual(find('dana')[0], { name: 'd.mora Dana Mora', where: 'person in people.audit.yaml:10' });
    assert.equal(find('CA-1')[0]?.name, 'CA-1 Alert');
    assert.equal(find('s1')[0]?.where.startsWith('session of IA-1'), true);
    assert.equal(find('access control')[0]?.name, 'A.5.15 Access control');
    assert.equal(find('CC6.2')[0]?.name, 'soc2:CC6.2 Registration');
    assert.ok(find('').length > 20);
    assert.deepEqual(find('nothing like that'), []);
  });

  it('are found fuzzily, what begins words before the rest', () => {
    assert.ok(find('lvkp').some(({ name }) => name === 'F-1 Leavers keep *access*'));
    const score = (text: string) => fuzzyScore('ac', text) ?? -1;
    assert.ok(score('Access control') > score('Impact'));
    assert.ok(score('Impact') > score('a long code'));
    assert.equal(fuzzyScore('xyz', 'Access'), undefined);
  });

  it('tell the ISMS where there are several', () => {
    const engine = engineOver(
      filesOf(
        '# file: a/isms.audit.yaml\nkind: Isms\nid: a\ntitle: One\n# file: b/isms.audit.yaml\nkind: Isms\nid: b\n',
      ),
    );
    assert.deepEqual(
      workspaceSymbols(engine, '').map(({ name, container }) => `${name}: ${container}`),
      ['a One: ISMS · One', 'b: ISMS · /workspace/b'],
    );
  });
});
