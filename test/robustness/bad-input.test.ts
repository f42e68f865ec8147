import assert from 'node:assert/strict';
import { absolute, diagnosticsOf, engineOver, settle } from '../support/judge.ts';
import { badTexts, largeTexts, manyProblems, soundFiles } from './bad-texts.ts';

describe('bad input [ROB-1]', function () {
  this.timeout(60_000);

  for (const { name, text, rules } of [...badTexts, ...largeTexts]) {
    it(`of ${name} has one clear diagnostic at the most, and leaves other files alone`, () => {
      assert.deepEqual(problemsOf(text), rules);
    });
  }

  for (const { name, text, rules, times } of manyProblems) {
    it(`of ${name}, ${times} times, is judged to the end`, () => {
      const found = problemsOf(text);
      assert.deepEqual([...new Set(found)], rules);
      assert.equal(found.length, times);
    });
  }

  /** The rules that report in a text that comes into a workspace, and goes again. Elsewhere nothing changes. */
  function problemsOf(written: string): readonly string[] {
    const engine = engineOver(soundFiles);
    const before = diagnosticsOf(engine);
    const file = absolute('bad.audit.yaml');
    engine.setFile(file, written);
    settle(engine, soundFiles);
    const found = engine.diagnostics(file);
    const others = engine.files().filter((path) => path !== file);
    assert.deepEqual(
      others.flatMap((path) => engine.diagnostics(path)),
      before,
    );
    for (const { message, related } of found) {
      for (const text of [message, ...related.map((each) => each.message)]) assert.ok(text.length <= 10_001);
    }
    engine.removeFile(file);
    settle(engine, soundFiles);
    assert.deepEqual(diagnosticsOf(engine), before);
    return found.map(({ rule }) => rule);
  }
});
