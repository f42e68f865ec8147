import { child, type Place } from '../../yaml/address.ts';
import { resolve } from '../../yaml/tree.ts';
import type { Kind } from '../kinds.ts';
import { judgeAlternatives } from './alternatives.ts';
import type { ValidationError } from './generated/validators.js';
import { emptyKeyMessage, keyMessage, missingKeyMessage, unknownKeyMessage, valueMessage } from './messages.ts';
import type { SchemaProblem } from './problem.ts';
import { requiredPlace, standing } from './required.ts';
import type { Spot } from './spots.ts';
import { named } from './wording.ts';

/** What an error of a keyword means in the words of the rules; nothing, where another error says it better. */
type Translation = (error: ValidationError, spot: Spot, kind: Kind) => SchemaProblem[];

/** Tells an error of the schema by key and value, at the place where it is mended. */
export const translate: Translation = (error, spot, kind) => (byKeyword.get(error.keyword) ?? value)(error, spot, kind);

/** Keys of a document that `schema/kind` is about. */
const judgedByKind = new Set(['apiVersion', 'kind']);

const value: Translation = ({ propertyName, parentSchema }, spot, kind) => {
  if (propertyName !== undefined) {
    return [
      { rule: 'schema/value', place: keyPlace(spot, propertyName), message: keyMessage(propertyName, parentSchema) },
    ];
  }
  if (judgedByKind.has(spot.pointer.slice(1))) return [];
  const place: Place = { pointer: spot.pointer, part: 'value' };
  return [{ rule: 'schema/value', place, message: valueMessage(spot, parentSchema, kind) }];
};

const required: Translation = ({ params, parentSchema, schemaPath }, spot, kind) => {
  const map = resolve(spot.node);
  const key = params.missingProperty;
  // The branches of a choice of keys: `oneOf` itself tells what is wrong.
  if (map.kind !== 'map' || key === undefined || schemaPath.includes('/oneOf/')) return [];
  if (spot.within === 'document' && judgedByKind.has(key)) return [];
  const description = parentSchema.properties?.[key]?.description;
  const empty = standing(map, [key]);
  const message = empty ? emptyKeyMessage(key, description) : missingKeyMessage(key, named(spot, kind), description);
  return [{ rule: 'schema/required', place: requiredPlace(spot, empty), message }];
};

const unknownKey: Translation = ({ params, parentSchema }, spot, kind) => {
  const key = params.additionalProperty ?? '';
  const message = unknownKeyMessage(key, named(spot, kind), Object.keys(parentSchema.properties ?? {}));
  return [{ rule: 'schema/unknown-key', place: keyPlace(spot, key), message }];
};

const alternatives: Translation = ({ parentSchema }, spot, kind) => {
  const map = resolve(spot.node);
  return map.kind === 'map' ? judgeAlternatives(spot, map, parentSchema, kind) : [];
};

/** Keywords that sum up errors which are there themselves. */
const summary: Translation = () => [];

const byKeyword = new Map<string, Translation>([
  ['required', required],
  ['additionalProperties', unknownKey],
  ['oneOf', alternatives],
  ['if', summary],
  ['propertyNames', summary],
]);

function keyPlace(spot: Spot, key: string): Place {
  return { pointer: child(spot.pointer, key), part: 'key' };
}
