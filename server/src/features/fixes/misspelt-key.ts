import { child } from '../../yaml/address.ts';
import { replaceScalar, wrapInList } from '../../yaml/edit/scalar.ts';
import { resolve } from '../../yaml/tree.ts';
import { edit, type Fixer } from './fix.ts';
import { near } from './near.ts';
import { faultsAt } from './schema-faults.ts';
import { nodeOf } from './site.ts';

/**
 * Writes a key that was misspelt as it is spelt, and its one value as a list where a list is wanted. Mechanical where no
 * other key is near.
 */
export const misspeltKey: Fixer = {
  rules: ['schema/unknown-key'],
  fixes(site) {
    return faultsAt(site).flatMap(({ error, spot }) => {
      const written = error.params.additionalProperty;
      const map = resolve(spot.node);
      if (written === undefined || map.kind !== 'map') return [];
      const pointer = child(spot.pointer, written);
      const key = nodeOf(site, { pointer, part: 'key' });
      const value = nodeOf(site, { pointer, part: 'value' });
      if (!key || !value) return [];
      const there = map.pairs.map((pair) => resolve(pair.key)).map((each) => (each.kind === 'scalar' ? each.text : ''));
      const known = error.parentSchema.properties ?? {};
      const meant = near(written, Object.keys(known));
      const possible = meant.filter((name) => !there.includes(name));
      return possible.map((name, index) => {
        const isListed = isList(known[name]) && value.kind === 'scalar' && value.text !== '';
        const edits = [
          replaceScalar(site.text, key, name),
          ...(isListed ? [wrapInList(site.text, value, value.text)] : []),
        ];
        const only = meant.length === 1;
        return edit(site, `Change the key to "${name}"`, edits, { preferred: index === 0, mechanical: only });
      });
    });
  },
};

function isList(schema: object | undefined): boolean {
  return schema !== undefined && 'type' in schema && schema.type === 'array';
}
