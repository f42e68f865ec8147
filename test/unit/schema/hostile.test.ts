import assert from 'node:assert/strict';
import { judge, written, wrong } from './judge.ts';

describe('Hostile documents', function () {
  // The test is whether these end at all; a busy machine may take its time.
  this.timeout(60_000);
  it('__proto__, constructor and toString are unknown keys, and harmless [KEY-1]', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.deepEqual(wrong('AuditPlan', { [`"${key}"`]: '{ title: x }' }), [`schema/unknown-key /${key} (key)`]);
    }
    assert.equal(Object.hasOwn(Object.prototype, 'title'), false);
  });
  it('a required key does not come from a prototype [KEY-1]', () => {
    assert.deepEqual(wrong('Workpaper', { results: '{ A.5.1: { __proto__: { result: conforms } } }' }).sort(), [
      'schema/required /results/A.5.1 (key)',
      'schema/unknown-key /results/A.5.1/__proto__ (key)',
    ]);
  });
  it('as keys of a map of ids they are judged as ids', () => {
    assert.deepEqual(wrong('People', { people: '{ __proto__: { name: A }, constructor: { name: B } }' }), [
      'schema/value /people/__proto__ (key)',
    ]);
  });
  it('a key that is a mapping, a list or empty is an unknown key', () => {
    for (const key of ['? { a: 1 }\n: 1\n', '? [a]\n: 1\n', '"": 1\n']) {
      assert.deepEqual(
        judge(`${written('AuditPlan')}${key}`).map(({ rule, place }) => [rule, place]),
        [['schema/unknown-key', { pointer: '/', part: 'key' }]],
      );
    }
  });
  it('50,000 wrong keys are 50,000 problems, soon', () => {
    const keys = Array.from({ length: 50_000 }, (_, index) => `titel${index}: 1\n`).join('');
    assert.equal(judge(`${written('AuditPlan')}${keys}`).length, 50_000);
  });
  it('50,000 wrong entries are as many problems', () => {
    const people = Array.from({ length: 50_000 }, (_, index) => `  p${index}: { nam: A }\n`).join('');
    assert.equal(judge(written('People', { people: `\n${people}` })).length, 100_000);
  });
  it('50,000 unknown rules are as many problems', () => {
    const rules = Array.from({ length: 50_000 }, (_, index) => `  schedule/overdue-${index}: off\n`).join('');
    assert.equal(judge(written('Isms', { rules: `\n${rules}` })).length, 50_000);
  });
  it('one very long key or value is measured against none', () => {
    const long = 'a'.repeat(2_000_000);
    assert.equal(judge(`${written('AuditPlan', { status: long })}${long}: 1\n`).length, 2);
  });
});
