import { child } from '../../yaml/address.ts';
import { addKey } from '../../yaml/edit/add-key.ts';
import { put } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { type Writable, writeFlow } from '../../yaml/edit/written.ts';
import { type MapNode, resolve } from '../../yaml/tree.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { blanksFor } from './blank-value.ts';
import { edit, type Fixer } from './fix.ts';
import { faultsAt } from './schema-faults.ts';
import { nodeOf, type Site } from './site.ts';

/**
 * Adds a required key with a value to type over; where the value is one of a few words, one fix for each of them, so that
 * nobody but the person decides.
 */
export const missingKey: Fixer = {
  rules: ['schema/required'],
  fixes(site) {
    return faultsAt(site).flatMap(({ error, spot }) => {
      const { properties = {} } = error.parentSchema;
      const key = error.params.missingProperty ?? (error.keyword === 'oneOf' ? 'reference' : undefined);
      if (key === undefined || !properties[key]) return [];
      return blanksFor(properties[key], key, site).flatMap((value, index, all) => {
        const added = addition(site, spot.pointer, key, value, Object.keys(properties));
        if (!added) return [];
        const shown =
          typeof value === 'object' || value === toBeCompleted ? `"${key}"` : `"${key}: ${writeFlow(value)}"`;
        const preferred = index === 0 && all.length === 1;
        return [edit(site, `Add ${shown}`, [added], { preferred, typeOver: lastBlank(value) })];
      });
    });
  },
};

/** After the last key that the schema has before it, so that documents keep its order. */
function addition(
  site: Site,
  pointer: string,
  key: string,
  value: Writable,
  order: readonly string[],
): TextEdit | undefined {
  const map = nodeOf(site, { pointer, part: 'value' });
  if (map?.kind !== 'map' || map.flow || hasKey(map, key)) {
    return put(site.text, site.document, child(pointer, key), value);
  }
  const before = order.slice(0, order.indexOf(key));
  const after = map.pairs.findLast((pair) => !pair.merged && before.includes(textOf(pair)));
  return addKey(site.text, map, key, value, after);
}

function hasKey({ pairs }: MapNode, key: string): boolean {
  return pairs.some((pair) => textOf(pair) === key);
}

function textOf({ key }: MapNode['pairs'][number]): string {
  const target = resolve(key);
  return target.kind === 'scalar' ? target.text : '';
}

/** The text to type over: the scalar that comes last. */
function lastBlank(value: Writable): string | undefined {
  if (typeof value !== 'object') return writeFlow(value);
  const last = Object.values(value).at(-1);
  return last === undefined ? undefined : lastBlank(last);
}
