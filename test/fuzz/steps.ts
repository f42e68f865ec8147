import fc from 'fast-check';
import { piece } from './texts.ts';

/** A change of a text as a client sends it; its numbers choose a line and a character there when it is made. */
const change = fc.record({
  from: fc.nat(2_000),
  length: fc.oneof(fc.nat(3), fc.nat(200)),
  beyond: fc.constantFrom(0, 0, 0, 0, 1, 1_000_000),
  text: piece,
  whole: fc.constantFrom(false, false, false, false, false, true),
});
export type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

/** What an editor, a person and a file system do to a workspace; `file` chooses among its files. */
export const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('change' as const),
      file: fc.nat(50),
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
      version: fc.constantFrom(1, 1, 1, 0, -3, 5),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('open', 'open', 'open', 'close', 'save', 'write', 'remove', 'restore', 'move'),
      file: fc.nat(50),
      other: fc.nat(50),
      told: fc.constantFrom(true, true, true, false),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('day' as const),
      day: fc.constantFrom('2026-06-30', '2027-03-01', '2024-02-29'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('settle' as const) }) },
);
export type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
