/**
 * Makes server/src/model/schema/generated from the JSON Schemas in schemas/:
 *
 *   schema.json       all schemas in one, each kind and each definition under $defs by its name
 *   structure.json    the same without what tells people about it
 *   validators.js     one validator a kind, compiled: no schema compiler and no `eval` at run time
 *   validators.d.ts   their types
 *   types.ts          one interface a kind, and a type for every definition
 *   packages.json     the package whose code the validators are made of
 *
 * Files whose content stays the same are not written, so that whoever watches them stays quiet.
 */
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile } from 'json-schema-to-typescript';
import { writeChanged } from './write-changed.mjs';

const source = new URL('../schemas/', import.meta.url);
const target = new URL('../server/src/model/schema/generated/', import.meta.url);

/** A copy of a schema in which `change` has been applied to every subschema, the innermost first. */
function rewrite(schema, change) {
  if (typeof schema !== 'object') return schema;
  const each = (schemas) => schemas.map((one) => rewrite(one, change));
  const named = (schemas) =>
    Object.fromEntries(Object.entries(schemas).map(([name, one]) => [name, rewrite(one, change)]));
  const one = (sub) => rewrite(sub, change);
  const applicators = {
    ...{ properties: named, patternProperties: named, $defs: named, anyOf: each, oneOf: each, allOf: each },
    ...{ items: one, additionalProperties: one, propertyNames: one, if: one, else: one },
  };
  return change(
    Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => [keyword, applicators[keyword]?.(value) ?? value]),
    ),
  );
}

const without = (schema, keywords) =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

/** All schemas as one, in which every reference is `#/$defs/<name>`. */
async function bundle() {
  const files = (await readdir(source)).filter((name) => name.endsWith('.schema.json')).sort();
  const $defs = {};
  const kinds = [];
  const define = (name, schema) => {
    if (Object.hasOwn($defs, name)) throw new Error(`Two schemas define "${name}".`);
    $defs[name] = schema;
  };
  for (const file of files) {
    const { $schema, $defs: own = {}, ...root } = JSON.parse(await readFile(new URL(file, source), 'utf8'));
    for (const [name, schema] of Object.entries(own)) define(name, schema);
    if (root.type !== 'object') continue;
    kinds.push(root.title);
    define(root.title, without(root, ['title']));
  }
  const schema = rewrite({ $defs }, (one) => (one.$ref ? { ...one, $ref: one.$ref.replace(/^[^#]*/, '') } : one));
  return { schema, kinds };
}

const definition = (schema, one) => (one.$ref ? schema.$defs[one.$ref.split('/').at(-1)] : one);

/** What no message is made of; `description`, `wanted` and `advice` stay. */
const annotations = ['clause', 'refersTo', 'examples', 'default', 'enumDescriptions'];

/** What only people read: what is left says which documents are valid. */
function structure({ schema }) {
  const told = ['description', 'wanted', 'advice', ...annotations];
  return rewrite(schema, (one) => without(one, told));
}

/**
 * `anyOf` whose branches differ in type, as a choice by the type of the data: what is wrong is then said of the branch
 * that was meant, not of all of them.
 */
function chosenByType(schema, one) {
  if (!one.anyOf) return one;
  const types = one.anyOf.map((branch) => [definition(schema, branch).type].flat());
  if (new Set(types.flat()).size !== types.flat().length) throw new Error(`Branches of one type: ${one.wanted}.`);
  return {
    ...without(one, ['anyOf']),
    type: types.flat(),
    allOf: one.anyOf.map((branch, index) => ({ if: { not: { type: types[index] } }, else: branch })),
  };
}

/** ISO 8601 calendar dates of the Gregorian calendar, leap years included. */
function calendarDate() {
  const day = '0[1-9]|1[0-9]|2[0-8]';
  const anyYear = `(?:0[1-9]|1[0-2])-(?:${day})|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31`;
  const leapYear = '(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)';
  return new RegExp(`^(?:[0-9]{4}-(?:${anyYear})|${leapYear}-02-29)$`);
}

/** Keys judged in place: through a reference, errors would not tell that they are about a key. */
const keysInPlace = (schema, one) =>
  one.propertyNames ? { ...one, propertyNames: definition(schema, one.propertyNames) } : one;

/**
 * The code of validators with errors added to those there are. As compiled, each use of a definition copies all errors
 * found so far, in time that grows with their square.
 */
function addingErrors(code) {
  const copying = 'vErrors.concat(';
  if (!code.includes(copying)) throw new Error('The schema compiler joins errors in another way than it did.');
  const added = 'const added = (errors, more) => { for (const error of more) errors.push(error); return errors; };';
  return `${code.replaceAll(copying, 'added(vErrors, ')}\n${added}\n`;
}

function validators({ schema, kinds }) {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    // The length in UTF-16 units: counting characters would need a module of ajv at run time.
    unicode: false,
    messages: false,
    inlineRefs: false,
    strictTypes: false,
    logger: false,
    formats: { date: calendarDate() },
    keywords: ['wanted', 'advice'],
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(
    rewrite(schema, (one) => chosenByType(schema, keysInPlace(schema, without(one, annotations)))),
    'bundle',
  );
  const code = standalone.default(ajv, Object.fromEntries(kinds.map((kind) => [kind, `bundle#/$defs/${kind}`])));
  return `${addingErrors(code)}export const validators = { ${kinds.join(', ')} };\n`;
}

const validatorTypes = (kinds) => `/** What a validator finds wrong. */
export interface ValidationError {
  /** JSON pointer to the data that is wrong; for a key, to the mapping that has or lacks it. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly missingProperty?: string; readonly additionalProperty?: string };
  /** The key, where the error is about a key itself; another error of the keyword \`propertyNames\` sums these up. */
  readonly propertyName?: string;
  /** Where in the schema the keyword stands. */
  readonly schemaPath: string;
  readonly parentSchema: Expectation;
}

/** The keywords of a schema that tell what is wanted in a place. */
export interface Expectation {
  /** A noun: "a date". */
  readonly wanted?: string;
  /** A sentence that says what to write. */
  readonly advice?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly description?: string; readonly $ref?: string }>>;
  readonly oneOf?: readonly Expectation[];
}

export interface Validator {
  (data: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

export const validators: {
${kinds.map((kind) => `  readonly ${kind}: Validator;`).join('\n')}
};
`;

/**
 * Types are of the records as read: numbers in the place of text are text as written. Free keys are left out, since
 * they would open every interface to any key.
 */
async function types({ schema, kinds }) {
  const typed = rewrite(schema, (one) => {
    const plain = without(one, ['patternProperties', 'propertyNames', 'oneOf', 'if', 'else', 'default']);
    if (Array.isArray(plain.type) && plain.type.includes('number')) plain.type = 'string';
    if (typeof plain.additionalProperties === 'object') delete plain.properties;
    // A list of one or more would become a tuple.
    delete plain.minItems;
    // A reference with siblings would become a copy of its target under another name.
    if (!plain.$ref || Object.keys(plain).length === 1) return plain;
    return { ...without(plain, ['$ref']), allOf: [{ $ref: plain.$ref }] };
  });
  const root = { ...typed, title: 'AuditDocument', anyOf: kinds.map((kind) => ({ $ref: `#/$defs/${kind}` })) };
  return compile(root, 'AuditDocument', { format: false, unreachableDefinitions: true, bannerComment: '' });
}

function write(name, content) {
  return writeChanged(new URL(name, target), content);
}

const all = await bundle();
await mkdir(target, { recursive: true });
await write('schema.json', `${JSON.stringify(all.schema)}\n`);
await write('structure.json', `${JSON.stringify(structure(all))}\n`);
await write('validators.js', validators(all));
await write('validators.d.ts', validatorTypes(all.kinds));
await write('types.ts', await types(all));
await write('packages.json', `${JSON.stringify(['node_modules/ajv'])}\n`);
await import('./generate-pdf.mjs');
await import('./generate-solver.mjs');
