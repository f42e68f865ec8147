import assert from 'node:assert/strict';
import { Engine } from '../../../server/src/engine/engine.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';
import { digestOf } from '../../bench/workspace/store.ts';
import { asOf, workspaceFiles } from '../../bench/workspace/workspace.ts';

describe('the workspaces of the bench', () => {
  const count = 300;
  const files = [...workspaceFiles(count)];
  const auditFiles = files.filter(({ path }) => path.endsWith('.audit.yaml'));

  it('have the same bytes every time', () => {
    assert.deepEqual([...workspaceFiles(count)], files);
    assert.equal(digestOf(count), digestOf(count));
  });

  it('have as many audit files as are asked for, each at a path of its own', () => {
    for (const size of [100, 777, 1_000]) {
      const paths = [...workspaceFiles(size)].map(({ path }) => path).filter((path) => path.endsWith('.audit.yaml'));
      assert.equal(new Set(paths).size, size);
    }
  });

  it('are an ISMS in which only the persons are wrong who are made up to be', () => {
    const engine = new Engine({ rules: allRules, ruleIds, today: asOf, onError: assert.fail });
    engine.setFolders(['/isms']);
    for (const { path, text } of auditFiles) engine.setFile(`/isms/${path}`, text);
    engine.settle();
    for (const file of engine.takeWantedFiles()) {
      const isThere = files.some(({ path }) => `/isms/${path}` === file);
      engine.setFileFact(file, isThere ? 'present' : 'absent');
    }
    engine.settle();
    const problems = engine.files().flatMap((file) => engine.diagnostics(file));
    assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['reference/person']);
    assert.ok(problems.every(({ message }) => message.includes('"nobody"')));
    assert.ok(problems.length < count / 20, `${problems.length} problems`);
  });
});
