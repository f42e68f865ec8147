import assert from 'node:assert/strict';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { expectationsIn } from '../support/expectations.ts';
import { filesOf } from '../support/files.ts';
import { diagnosticsOf, engineOver, reported } from '../support/judge.ts';

describe('the examples of the rules', () => {
  for (const { id, examples } of ruleDescriptions) {
    it(`${id}: the bad one reports where it says, the good one nothing`, () => {
      const report = (text: string) => reported(diagnosticsOf(engineOver(filesOf(text))), (rule) => rule === id);
      const expected = expectationsIn(filesOf(examples.bad));
      assert.ok(expected.length > 0, 'the bad example expects nothing');
      assert.deepEqual(report(examples.bad), expected);
      assert.deepEqual(report(examples.good), []);
    });
  }
});
