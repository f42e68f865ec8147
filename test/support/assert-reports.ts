import assert from 'node:assert/strict';
import { expectationsIn } from './expectations.ts';
import { filesOf } from './files.ts';
import { diagnosticsOf, engineOver, reported } from './judge.ts';

/** Asserts that the rules whose ids begin with a text report exactly where the comments `# expect:` of a fixture say. */
export function assertReports(rules: string, fixture: string, today = '2026-06-30'): void {
  const files = filesOf(fixture);
  const found = reported(diagnosticsOf(engineOver(files, { today })), (rule) => rule.startsWith(rules));
  assert.deepEqual(found, expectationsIn(files));
}
