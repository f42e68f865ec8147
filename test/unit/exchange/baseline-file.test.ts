import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { BaselineEntry } from '../../../server/src/engine/baseline/baseline.ts';
import { relativePath } from '../../../server/src/engine/relative-path.ts';
import { readBaseline } from '../../../server/src/exchange/baseline/read-baseline.ts';
import { updateBaseline } from '../../../server/src/exchange/baseline/update-baseline.ts';
import { writeBaseline } from '../../../server/src/exchange/baseline/write-baseline.ts';

const entry: BaselineEntry = {
  ...{ rule: 'plan/not-approved', kind: 'AuditPlan', id: 'IA-1', at: '/status', count: 1, reason: 'Known' },
};
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const entries = fc.uniqueArray(
  fc.record(
    {
      rule: fc.constantFrom('plan/not-approved', 'soa/no-owner'),
      kind: text,
      id: text,
      at: text,
      count: fc.integer({ min: 1, max: 99 }),
      reason: text.map((reason) => `${reason}.`),
      isms: text,
      file: text,
      until: fc.constant('2026-12-31'),
    },
    { requiredKeys: ['rule', 'kind', 'id', 'at', 'count', 'reason'] },
  ),
  { selector: ({ isms = '', kind, id, file, at, rule }) => JSON.stringify([isms, kind, id, file, at, rule]) },
);

describe('the file of a baseline', () => {
  it('is read as it was written, in any order', () => {
    fc.assert(
      fc.property(entries, fc.infiniteStream(fc.nat()), (all, order) => {
        const written = writeBaseline(all);
        const shuffled = all
          .map((each) => ({ each, at: order.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at)
          .map(({ each }) => each);
        assert.equal(writeBaseline(shuffled), written);
        const read = readBaseline(written);
        assert.ok('entries' in read, JSON.stringify(read));
        assert.equal(writeBaseline(read.entries), written);
        assert.equal(read.entries.length, all.length);
      }),
    );
  });

  it('has one line for each entry, so that git can merge it', () => {
    const lines = writeBaseline([entry, { ...entry, at: '/id' }]).split('\n');
    assert.deepEqual(lines.slice(0, 3), ['{', '  "version": 1,', '  "problems": [']);
    assert.match(lines[3] ?? '', /^ {4}\{ "kind": "AuditPlan", "id": "IA-1", "at": "\/id", .* \},$/);
    assert.equal(lines.length, 8);
  });

  const wrong: readonly (readonly [string, unknown, RegExp])[] = [
    ['no JSON', undefined, /^It is no JSON: a merge has left its marks\.$/],
    ['something else', [], /^It is no baseline: /],
    ['another version', { version: 2, problems: [] }, /^It is no baseline: /],
    ['a key beside', { version: 1, problems: [], also: 1 }, /^It has a key "also"/],
    ['a text for an entry', { version: 1, problems: ['x'] }, /^Entry 1: it is no object\.$/],
    [
      'a misspelt key',
      { version: 1, problems: [{ ...entry, untill: '2026-12-31' }] },
      /^Entry 1: it has a key "untill"/,
    ],
    ['no rule', { version: 1, problems: [{ ...entry, rule: undefined }] }, /^Entry 1: "rule" must be a text\.$/],
    ['an empty reason', { version: 1, problems: [{ ...entry, reason: ' ' }] }, /^Entry 1: "reason" is empty/],
    ['no day', { version: 1, problems: [{ ...entry, until: '2026-02-30' }] }, /^Entry 1: "until" is no day/],
    ['no count', { version: 1, problems: [{ ...entry, count: 0 }] }, /^Entry 1: "count" must be a whole number/],
    [
      'a rule that always holds',
      { version: 1, problems: [{ ...entry, rule: 'syntax/yaml' }] },
      /syntax, schema and deviation cannot be adopted/,
    ],
    [
      'one thing twice',
      { version: 1, problems: [entry, { ...entry, count: 3 }] },
      /^Entries 1 and 2 are about the same/,
    ],
  ];
  for (const [what, value, message] of wrong) {
    it(`says what is wrong with ${what}`, () => {
      const read = readBaseline(value === undefined ? '<<<<<<< HEAD\n{' : JSON.stringify(value));
      assert.ok('broken' in read);
      assert.match(read.broken, message);
    });
  }

  it('keeps reason and day of what it has, and asks for a reason for what comes in', () => {
    const known = { ...entry, reason: 'Old', until: '2026-12-31' };
    const { count: _, reason: __, ...found } = entry;
    const other = { ...found, at: '/id' };
    const today = '2026-06-30';
    assert.deepEqual(updateBaseline([known], [found], {}, today), { entries: [known], added: 0, removed: 0 });
    assert.equal(updateBaseline([known], [found, other], {}, today), undefined);
    assert.equal(updateBaseline([known], [found, found], {}, today), undefined);
    assert.equal(updateBaseline([known], [found], {}, '2027-01-01'), undefined);
    const updated = updateBaseline([{ ...known, count: 2 }], [found, other], { reason: 'New' }, today);
    assert.deepEqual(updated, {
      entries: [known, { ...entry, at: '/id', reason: 'New' }],
      added: 1,
      removed: 1,
    });
  });

  it('names the roots of ISMSs from its own folder', () => {
    assert.equal(relativePath('/w', '/w'), '');
    assert.equal(relativePath('/w', '/w/a/b'), 'a/b');
    assert.equal(relativePath('/w/tools', '/w/isms'), '../isms');
    assert.equal(relativePath('/', '/isms'), 'isms');
  });
});
