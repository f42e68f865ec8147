import assert from 'node:assert/strict';
import { diagnosticsOf, engineOver, settle } from '../../support/judge.ts';
import { acme } from './workspaces.ts';

describe('an engine that is brought up to date in slices', () => {
  const files = acme();

  it('judges few records in each, and finds the same at the end', () => {
    const whole = engineOver(files);
    const judged = new Set<string>();
    const engine = engineOver(new Map(), { onJudged: (_, file) => judged.add(file) });
    for (const file of whole.files()) engine.setFile(file, whole.textOf(file) ?? '');
    let slices = 0;
    let mostFiles = 0;
    for (let done = false; !done; slices += 1) {
      judged.clear();
      let left = 3;
      done = engine.settleSome(() => {
        left -= 1;
        return left >= 0;
      });
      mostFiles = Math.max(mostFiles, judged.size);
    }
    assert.ok(slices > whole.files().length / 3, `${slices} slices`);
    assert.equal(mostFiles, 3);
    judged.clear();
    const changed = engine.settle();
    assert.equal(judged.size, 0, 'nothing is left to be judged');
    assert.deepEqual([...changed].sort(), whole.files());
    settle(engine, files);
    assert.deepEqual(diagnosticsOf(engine), diagnosticsOf(whole));
  });

  it('takes in what changes between two of them', () => {
    const whole = engineOver(files);
    const engine = engineOver(new Map());
    const [first = '', ...others] = whole.files();
    for (const file of others) engine.setFile(file, whole.textOf(file) ?? '');
    let asked = 0;
    const once = () => {
      asked += 1;
      return asked <= 10;
    };
    assert.ok(!engine.settleSome(once));
    engine.setFile(first, whole.textOf(first) ?? '');
    settle(engine, files);
    assert.deepEqual(diagnosticsOf(engine), diagnosticsOf(whole));
  });
});
