import { type Data, isList, isMap, isScalar, type MapData, type ScalarData, textData } from '../../yaml/data.ts';
import { asString, isString } from './datatypes.ts';
import { asObject, type JsonObject, member, objectsIn, textIn } from './json.ts';
import type { Property } from './model.ts';
import { namespace } from './namespace.ts';
import { pathOfName, propertyName, type Step } from './property-name.ts';

/**
 * What is said in a record, as properties of the namespace: one for each value, named by its path. The class tells what
 * is no plain text: `number`, `boolean`, `null`, `empty` (an empty text), `list` and `mapping` (empty ones). A text that
 * is no string of OSCAL, because it has several lines or white space at an end, stands in the remarks, and the value is
 * a summary.
 */
export function propertiesOf(data: Data, path: readonly Step[] = []): readonly Property[] {
  if (isScalar(data)) return [{ name: propertyName(path), ns: namespace, ...written(data) }];
  if (isList(data)) {
    if (data.length === 0) return [{ name: propertyName(path), ns: namespace, value: '[]', class: 'list' }];
    return data.flatMap((each, index) => propertiesOf(each, [...path, index]));
  }
  if (data.size === 0) return [{ name: propertyName(path), ns: namespace, value: '{}', class: 'mapping' }];
  return [...data].flatMap(([key, each]) => propertiesOf(each, [...path, key]));
}

function written({ type, text }: ScalarData): Pick<Property, 'value' | 'class' | 'remarks'> {
  if (type === 'null') return { value: 'null', class: 'null' };
  if (type !== 'string') return { value: text, class: type };
  if (text === '') return { value: '""', class: 'empty' };
  return isString(text) ? { value: text } : { value: asString(text), remarks: text };
}

/** Whether a property tells of the document and not of a record: its name has a dash, which no key of ours has. */
function isOfDocument(name: string): boolean {
  return /^[a-z]+-[a-z0-9-]+$/.test(name) && !name.startsWith('x-');
}

/** A property that tells of the document: what an object is a part of, for instance. */
export function mark(name: string, text: string): Property {
  return { name, ns: namespace, ...written(textData(text)) };
}

/** What a mark of an object says. */
export function markOf(object: unknown, name: string): string | undefined {
  const found = ownProperties(object).find((property) => textIn(property, 'name') === name);
  const data = found && dataOfProperty(found);
  return isScalar(data) ? data.text : undefined;
}

/** The properties of an object that are in the namespace. */
export function ownProperties(object: unknown): readonly JsonObject[] {
  return objectsIn(object, 'props').filter((property) => textIn(property, 'ns') === namespace);
}

/** Something that is being put together from its paths. */
interface Growing {
  value?: Data;
  readonly steps: Map<Step, Growing>;
}

/** Longer paths are in no record: records are not nested so deep. */
const deepest = 100;

/** What the properties of an object say of a record. Of two that contradict each other the first counts. */
export function fieldsOf(object: unknown): MapData {
  const root: Growing = { steps: new Map() };
  for (const property of ownProperties(object)) {
    const name = textIn(property, 'name') ?? '';
    const path = isOfDocument(name) ? undefined : pathOfName(name);
    if (path && path.length <= deepest) put(root, path, dataOfProperty(property));
  }
  const data = grown(root);
  return isMap(data) ? data : new Map();
}

function put(root: Growing, path: readonly Step[], value: Data): void {
  let at = root;
  for (const step of path) {
    if (at.value !== undefined) return;
    const next: Growing = at.steps.get(step) ?? { steps: new Map() };
    at.steps.set(step, next);
    at = next;
  }
  if (at.value === undefined && at.steps.size === 0) at.value = value;
}

function grown({ value, steps }: Growing): Data {
  if (value !== undefined) return value;
  const entries = [...steps];
  if (entries.length > 0 && entries.every(([step]) => typeof step === 'number')) {
    return entries.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, each]) => grown(each));
  }
  return new Map(entries.map(([step, each]) => [String(step), grown(each)]));
}

function dataOfProperty(property: JsonObject): Data {
  const text = textIn(property, 'value') ?? '';
  switch (member(property, 'class')) {
    case 'number':
      return { type: 'number', text };
    case 'boolean':
      return { type: 'boolean', text };
    case 'null':
      return { type: 'null', text: 'null' };
    case 'empty':
      return textData('');
    case 'list':
      return [];
    case 'mapping':
      return new Map();
    default:
      return textData(textIn(asObject(property), 'remarks') ?? text);
  }
}
