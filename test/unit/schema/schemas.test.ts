import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { kinds } from './judge.ts';

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly clause?: string;
  readonly wanted?: string;
  readonly refersTo?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const folder = new URL('../../../schemas/', import.meta.url);
const files = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .map((name): [string, Schema] => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8'))]),
);

/** All schemas of a file with a path to them. */
function* within(schema: Schema, path: string): Generator<[string, Schema]> {
  yield [path, schema];
  for (const [key, value] of Object.entries(schema.properties ?? {})) yield* within(value, `${path}.${key}`);
  for (const [name, value] of Object.entries(schema.$defs ?? {})) yield* within(value, `${path}#${name}`);
  for (const value of schema.anyOf ?? []) yield* within(value, `${path}|`);
  if (schema.items) yield* within(schema.items, `${path}[]`);
  if (schema.propertyNames) yield* within(schema.propertyNames, `${path}~`);
  if (typeof schema.additionalProperties === 'object') yield* within(schema.additionalProperties, `${path}.*`);
}

function target(file: string, { $ref }: Schema): Schema | undefined {
  if ($ref === undefined) return undefined;
  const [name = '', pointer = ''] = $ref.split('#');
  return files.get(name === '' ? file : name)?.$defs?.[pointer.replace('/$defs/', '')];
}

const referable = new Set(
  'person party team firm requirement selector audit programme finding evidence session file rule'.split(' '),
);

describe('The schemas', () => {
  it('are one for each kind, and the common one', () => {
    const titles = [...files.values()].map(({ title }) => title);
    assert.deepEqual(titles.sort(), ['Common', ...kinds].sort());
  });
  for (const [file, schema] of files) {
    const all = [...within(schema, '')];
    it(`${file}: every key has a description`, () => {
      for (const [path, { properties = {} }] of all) {
        for (const [key, value] of Object.entries(properties)) {
          const description = value.description ?? target(file, value)?.description;
          assert.match(description ?? '', /^[A-Z].*\.$/, `${path}.${key}`);
        }
      }
    });
    it(`${file}: every mapping and definition says what it is`, () => {
      for (const [path, one] of all) {
        if (one.type !== 'object') continue;
        assert.ok(one.wanted && one.description, path);
      }
      for (const [name, one] of Object.entries(schema.$defs ?? {})) assert.ok(one.description, name);
    });
    it(`${file}: every mapping is closed, and takes notes and x- keys`, () => {
      for (const [path, one] of all) {
        if (one.type !== 'object') continue;
        assert.ok(one.additionalProperties === false || typeof one.additionalProperties === 'object', path);
        assert.ok(one.properties?.notes, path);
        assert.deepEqual(one.patternProperties, { '^x-': true }, path);
        for (const key of one.required ?? []) assert.ok(one.properties?.[key], `${path}.${key}`);
      }
    });
    it(`${file}: every value of an enumeration is described`, () => {
      for (const [path, one] of all) {
        if (!one.enum) continue;
        assert.equal(one.enumDescriptions?.length, one.enum.length, path);
        for (const description of one.enumDescriptions ?? []) assert.match(description, /\.$/, path);
      }
    });
    it(`${file}: clauses and kinds of references are spelt in one way`, () => {
      for (const [path, { clause, refersTo }] of all) {
        if (clause) assert.match(clause, /^(ISO 19011 )?(A\.)?\d+(\.\d+)*( [a-g])?$/, path);
        for (const kind of [refersTo ?? []].flat()) assert.ok(referable.has(kind), `${path}: ${kind}`);
      }
    });
    it(`${file}: every reference leads somewhere`, () => {
      for (const [path, one] of all) if (one.$ref) assert.ok(target(file, one), `${path}: ${one.$ref}`);
    });
  }
});
