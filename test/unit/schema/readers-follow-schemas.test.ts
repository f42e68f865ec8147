import assert from 'node:assert/strict';
import type { Content, Kind } from '../../../server/src/model/kinds.ts';
import { kinds, readers } from '../../../server/src/model/kinds.ts';
import type { AuditDocument } from '../../../server/src/model/schema/generated/types.ts';
import type { Entries, List } from '../../../server/src/model/values.ts';

/** Keys that are read for all documents alike, or that nothing reads. */
type Common = 'apiVersion' | 'kind' | 'notes';

/** The keys in which what is read differs from what a schema allows, at any depth; never where they agree. */
type Differences<Schema, Read> =
  Extract<Schema, string | number | boolean> extends never
    ? Schema extends readonly (infer Item)[]
      ? Read extends List<infer ReadItem>
        ? Differences<Item, ReadItem>
        : 'a list is read otherwise'
      : string extends keyof Schema
        ? Read extends Entries<infer ReadItem>
          ? Differences<Schema[keyof Schema], ReadItem>
          : 'a map is read otherwise'
        : InKeys<Schema, Read>
    : never;

type InKeys<Schema, Read> =
  | Exclude<keyof Read, keyof Schema | 'at'>
  | {
      [Key in Exclude<keyof Schema, Common>]-?: Key extends keyof Read
        ? Differences<NonNullable<Schema[Key]>, NonNullable<Read[Key]>>
        : Key;
    }[Exclude<keyof Schema, Common>];

type AllDifferences = { [K in Kind]: Differences<Extract<AuditDocument, { kind: K }>, Content<K>> };

/** Does not compile where a reader and its schema differ: the error names the keys. */
const differences: { [K in Kind]: AllDifferences[K][] } = {
  Isms: [],
  People: [],
  StatementOfApplicability: [],
  AuditProgramme: [],
  AuditPlan: [],
  Workpaper: [],
  Finding: [],
  EvidenceRegister: [],
  AuditReport: [],
};
const none: { [K in Kind]: never[] } = differences;

describe('the readers of records', () => {
  it('exist for every kind that has a schema, and read its keys', () => {
    assert.deepEqual(Object.keys(readers), kinds);
    assert.deepEqual(Object.keys(none), kinds);
  });
});
