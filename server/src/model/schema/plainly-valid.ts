import { type MapNode, type Node, resolve, type ScalarNode } from '../../yaml/tree.ts';
import { calendarDay } from '../dates.ts';
import type { Kind } from '../kinds.ts';
import { isEmpty } from '../readers.ts';
import structure from './generated/structure.json' with { type: 'json' };
import { keyText } from './keys.ts';
import { plainScalar } from './plain.ts';

/** What of JSON Schema the schemas of the kinds are made of. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: boolean | Schema;
  readonly propertyNames?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

/** Whether a node is certainly valid. */
type Check = (node: Node) => boolean;

/** What is made of the definitions and kinds, by their names. */
const checks = new Map<string, Check>();

const definitions: Readonly<Record<string, Schema>> = structure.$defs;

/**
 * Whether a document is certainly valid by the schema of its kind: a look at its tree, which costs a fraction of what it
 * takes to find out what is wrong with it. False says no more than that somebody has to look closely.
 */
export function isPlainlyValid(root: Node, kind: Kind): boolean {
  return checkNamed(kind)(root);
}

function checkNamed(name: string): Check {
  const known = checks.get(name);
  if (known) return known;
  // Definitions may hold themselves.
  checks.set(name, (node) => checkNamed(name)(node));
  const check = checkOf(definitionOf(name));
  checks.set(name, check);
  return check;
}

function definitionOf(name: string): Schema {
  const schema = definitions[name];
  if (!schema) throw new Error(`No schema is named ${name}.`);
  return schema;
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

const never = () => false;

function checkOf(schema: Schema): Check {
  const { $ref, anyOf, oneOf, if: condition, ...own } = schema;
  const parts: Check[] = [];
  if ($ref !== undefined) parts.push(checkNamed(nameIn($ref)));
  if (anyOf) parts.push(anyCheck(anyOf.map(checkOf)));
  if (oneOf) parts.push(oneCheck(oneOf));
  // Whoever fulfils both branches need not be asked which one is his.
  if (condition) for (const branch of [schema.then, schema.else]) if (branch) parts.push(checkOf(branch));
  const mapping = isOfMappings(own) ? mapCheck(own) : undefined;
  const list = own.items || own.minItems !== undefined ? listCheck(own) : undefined;
  if (mapping || list || isOfScalars(own)) parts.push(typeCheck(own, mapping, list));
  const [first = pass, ...others] = parts;
  return others.length === 0 ? first : (node) => parts.every((part) => part(node));
}

function anyCheck(branches: readonly Check[]): Check {
  return (node) => branches.some((branch) => branch(node));
}

/** Of those that say only which key has to be there, exactly one holds; that of others cannot be told in this way. */
function oneCheck(branches: readonly Schema[]): Check {
  if (!branches.every((branch) => Object.keys(branch).every((keyword) => keyword === 'required'))) return never;
  const each = branches.map(checkOf);
  return (node) => each.filter((branch) => branch(node)).length === 1;
}

function isOfMappings({
  required,
  properties,
  patternProperties,
  additionalProperties,
  propertyNames,
}: Schema): boolean {
  return [required, properties, patternProperties, additionalProperties, propertyNames].some(
    (each) => each !== undefined,
  );
}

function isOfScalars({ type, const: word, enum: words, minLength, pattern, format, minimum }: Schema): boolean {
  return [type, word, words, minLength, pattern, format, minimum].some((each) => each !== undefined);
}

/** Judges a node by what it is. */
function typeCheck(schema: Schema, mapping: Check | undefined, list: Check | undefined): Check {
  const types = typesOf(schema);
  const takes = (type: string, check: Check | undefined): Check =>
    types?.has(type) === false ? never : (check ?? pass);
  const map = takes('object', mapping);
  const seq = takes('array', list);
  const scalar = scalarCheck(schema, types);
  return (node) => {
    const target = resolve(node);
    if (target.kind === 'scalar') return scalar(target);
    return target.kind === 'map' ? map(target) : seq(target);
  };
}

const pass = () => true;

/** Words and patterns are those of texts. */
function typesOf({ type, const: word, enum: words, pattern }: Schema): ReadonlySet<string> | undefined {
  if (word !== undefined || words || pattern !== undefined) return new Set(['string']);
  return type === undefined ? undefined : new Set([type].flat());
}

function scalarCheck(schema: Schema, types: ReadonlySet<string> | undefined): (node: ScalarNode) => boolean {
  const { minimum } = schema;
  const takes = (type: string) => types?.has(type) !== false;
  const text = takes('string') ? textCheck(schema) : never;
  const number = takes('number') || takes('integer');
  const truth = takes('boolean');
  return (node) => {
    const value = plainScalar(node);
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number') return number && (minimum === undefined || value >= minimum);
    return typeof value === 'boolean' && truth;
  };
}

function textCheck(schema: Schema): (text: string) => boolean {
  const { minLength = 0, format } = schema;
  const pattern = schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u');
  const words = schema.const === undefined ? schema.enum : [schema.const];
  const known = words && new Set(words);
  if (format !== undefined && format !== 'date') return never;
  return (text) => {
    if (text.length < minLength || known?.has(text) === false) return false;
    return (format === undefined || calendarDay(text)) && (!pattern || pattern.test(text));
  };
}

function listCheck({ items, minItems = 0 }: Schema): Check {
  const item = items && checkOf(items);
  return (node) => node.kind === 'seq' && node.items.length >= minItems && (!item || node.items.every(item));
}

/** As many keys as there are bits for. */
const requiredAtMost = 31;

function mapCheck(schema: Schema): Check {
  const { required = [], properties = {}, patternProperties = {}, additionalProperties, propertyNames } = schema;
  if (required.length > requiredAtMost) return never;
  const free = Object.keys(patternProperties).map((pattern) => new RegExp(pattern, 'u'));
  if (Object.values(patternProperties).some((each) => each !== true)) return never;
  const other = otherCheck(additionalProperties);
  const known = new Map<string, { readonly check: Check; readonly bit: number }>();
  for (const key of new Set([...Object.keys(properties), ...required])) {
    const property = properties[key];
    const place = required.indexOf(key);
    known.set(key, { check: property ? checkOf(property) : other, bit: place < 0 ? 0 : 1 << place });
  }
  const all = required.length === requiredAtMost ? 0x7fffffff : (1 << required.length) - 1;
  const name = propertyNames && nameCheck(propertyNames);
  return (node) => {
    let seen = 0;
    for (const { key, value, merged } of (node as MapNode).pairs) {
      // Which of several values counts is for others to say.
      if (merged) return false;
      if (isEmpty(value)) continue;
      const text = keyText(key);
      if (name && !name(text)) return false;
      const one = known.get(text);
      if (one) {
        if ((seen & one.bit) !== 0 || !one.check(value)) return false;
        seen |= one.bit;
      } else if (!free.some((pattern) => pattern.test(text)) && !other(value)) return false;
    }
    return seen === all;
  };
}

/** A key is a text, whatever it would be as a value. */
function nameCheck({ $ref, ...own }: Schema): (text: string) => boolean {
  return textCheck($ref === undefined ? own : definitionOf(nameIn($ref)));
}

function otherCheck(schema: Schema['additionalProperties']): Check {
  if (schema === undefined || schema === true) return pass;
  return schema === false ? never : checkOf(schema);
}
