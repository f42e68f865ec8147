import fc from 'fast-check';
import type { Kind } from '../../server/src/model/kinds.ts';
import schema from '../../server/src/model/schema/generated/schema.json';
import { type Data, type MapData, textData } from '../../server/src/yaml/data.ts';

/** As much of JSON Schema as the schemas of the kinds use. */
interface Shape {
  readonly $ref?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minItems?: number;
  readonly items?: Shape;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly propertyNames?: { readonly refersTo?: string };
  readonly required?: readonly string[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

const definitions: Readonly<Record<string, Shape>> = schema.$defs as Readonly<Record<string, object>>;

const word = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,8}$/);
const day = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Texts as they occur, and as they hardly do. */
const someText = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 3 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  fc.constantFrom(
    'Über',
    '# no comment',
    '- dash',
    'a: b',
    'true',
    'null',
    '3.10',
    '~',
    "it's",
    '"',
    '[]',
    '{}',
    '–',
    '💡',
  ),
  fc.constantFrom(
    ' lead',
    'trail ',
    '\ttab',
    'two\nlines',
    '\n',
    'line\n\n',
    '  \n in',
    'a\r\nb',
    'a\u2028b',
    '\ufeffx',
  ),
  fc.integer({ min: 1000, max: 3000 }).map((length) => 'long text '.repeat(length / 10)),
);
const text = someText.filter((each) => !/\p{Cs}/u.test(each)).map(textData);

const number: fc.Arbitrary<Data> = fc
  .constantFrom('0', '7', '3.10', '9.20', '1e3', '0x1F', '-12', '.5', '12345678901234567890')
  .map((each) => ({ type: 'number', text: each }));
const flag: fc.Arbitrary<Data> = fc.constantFrom('true', 'false').map((each) => ({ type: 'boolean', text: each }));

const oddKey = fc.oneof(
  word,
  fc.constantFrom('10', '007', 'a.b', 'a_b', '_x', '__proto__', 'constructor', 'ä ö', 'a/b', '-', 'notes', '🙂'),
);

/** What may stand under a key `x-…`. */
const anything: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    number,
    flag,
    fc.array(fc.oneof(tie('data'), fc.constant<Data>({ type: 'null', text: 'null' }), fc.constant(textData(''))), {
      maxLength: 3,
    }),
    fc.array(fc.tuple(oddKey, tie('data')), { maxLength: 3 }).map((entries) => new Map(entries)),
  ),
})).data;

const freeEntries = fc.array(fc.tuple(fc.constantFrom('x-a', 'x-b.c', 'x-', 'x-Ä_1'), anything), { maxLength: 2 });

const requirement = fc.constantFrom('A.5.15', 'A.5.18', 'A.8.28', '9.2.2', '10', '4.1', 'soc2:CC6.1', 'x9:a');
const mapKey = fc.oneof(requirement, word);

/** Whether the keys of a mapping are ids, and not requirements. */
function isById({ propertyNames }: Shape): boolean {
  return !/^(requirement|selector)$/.test(propertyNames?.refersTo ?? '');
}

/** Whole documents of a kind, sound by its schema. */
export function recordsOf(kind: Kind): fc.Arbitrary<MapData> {
  return fromObject(definitions[kind] ?? {}, true);
}

function from(shape: Shape): fc.Arbitrary<Data> {
  const name = shape.$ref?.split('/').at(-1);
  if (name !== undefined) return fromName(name) ?? from(definitions[name] ?? {});
  if (shape.const !== undefined) return fc.constant(textData(shape.const));
  if (shape.enum) return fc.constantFrom(...shape.enum).map(textData);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(from));
  switch (shape.type) {
    case 'array':
      return fc.array(from(shape.items ?? {}), { minLength: shape.minItems ?? 0, maxLength: 3 });
    case 'object':
      return fromObject(shape, false);
    case 'integer':
      return fc.nat({ max: 9999 }).map((each) => ({ type: 'number', text: String(each) }));
    case 'boolean':
      return flag;
    default:
      return fc.oneof({ weight: 9, arbitrary: text }, number);
  }
}

/** Definitions whose form is in a pattern. */
function fromName(name: string): fc.Arbitrary<Data> | undefined {
  switch (name) {
    case 'id':
      return word.map(textData);
    case 'calendarDate':
      return day.map(textData);
    case 'timeOfDay':
      return fc.tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([hours, minutes]) => {
        return textData(`${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
      });
    case 'sha256':
      return fc.stringMatching(/^[0-9A-Fa-f]{64}$/).map(textData);
    case 'requirement':
    case 'selector':
      return fc.oneof({ weight: 4, arbitrary: requirement.map(textData) }, text);
    default:
      return undefined;
  }
}

function fromObject(shape: Shape, isDocument: boolean): fc.Arbitrary<MapData> {
  const { properties = {}, required = [], additionalProperties, oneOf = [] } = shape;
  const exclusive = oneOf.flatMap((each) => each.required);
  const always = [...required, ...(isDocument && 'status' in properties ? ['status'] : [])];
  const optional = Object.keys(properties).filter((key) => !exclusive.includes(key) && !always.includes(key));
  const keys = fc.tuple(
    fc.subarray(optional),
    exclusive.length > 0 ? fc.constantFrom(...exclusive).map((key) => [key]) : fc.constant([]),
  );
  const known = keys.chain(([some, one]) => {
    const chosen = [...always, ...one, ...some];
    return fc.tuple(...chosen.map((key) => from(properties[key] ?? {}).map((value) => [key, value] as const)));
  });
  const entries =
    typeof additionalProperties === 'object'
      ? fc.uniqueArray(fc.tuple(isById(shape) ? word : mapKey, from(additionalProperties)), {
          selector: ([key]) => key,
          maxLength: 4,
        })
      : fc.constant([]);
  return fc.tuple(known, entries, freeEntries).map(([a, b, c]) => new Map<string, Data>([...a, ...b, ...c]));
}
