import fc from 'fast-check';
import { isAuditFile } from '../support/files.ts';
import { pieces, workspaces } from './texts.ts';

const valid = [...workspaces.values()]
  .flatMap((files) => [...files])
  .filter(([file]) => isAuditFile(file))
  .map(([, text]) => Buffer.from(text));

/** A mutation of bytes: what is taken away at a place, and what is put there. */
const mutation = fc.record({
  at: fc.nat(20_000),
  removed: fc.oneof(fc.nat(3), fc.nat(500)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 8 }),
    fc.constantFrom(...pieces).map((piece) => Buffer.from(piece)),
    fc.record({ of: fc.constantFrom(...valid), from: fc.nat(2_000), length: fc.nat(300) }).map(sliceOf),
  ),
});

const mutated = fc
  .record({ of: fc.constantFrom(...valid), mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }) })
  .map(({ of, mutations }) => mutations.reduce<Buffer>(afterMutation, of));

/** Bytes of a file: any, those of an audit file that was tampered with, or of one in another encoding. */
export const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300, size: 'max' }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => Buffer.from(all.join(''))),
  },
  { weight: 6, arbitrary: mutated },
  { weight: 1, arbitrary: fc.constantFrom(...valid).map((each) => Buffer.from(each.toString(), 'utf16le')) },
  { weight: 1, arbitrary: fc.constantFrom(...valid).map((each) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), each])) },
);

function afterMutation(before: Buffer, { at, removed, put }: { at: number; removed: number; put: Uint8Array }): Buffer {
  const place = at % (before.length + 1);
  return Buffer.concat([before.subarray(0, place), put, before.subarray(place + removed)]);
}

function sliceOf({ of, from, length }: { of: Buffer; from: number; length: number }): Buffer {
  const start = from % of.length;
  return of.subarray(start, start + length);
}
