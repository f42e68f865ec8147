import { replaceScalar } from '../../yaml/edit/scalar.ts';
import { resolve } from '../../yaml/tree.ts';
import { edit, type Fixer } from './fix.ts';
import { near } from './near.ts';
import { faultsAt } from './schema-faults.ts';
import { nodeOf } from './site.ts';

/** Offers the words of an enumeration that a misspelt one may mean. */
export const misspeltValue: Fixer = {
  rules: ['schema/value'],
  fixes(site) {
    return faultsAt(site).flatMap(({ error, spot }) => {
      const words = error.parentSchema.enum;
      const target = resolve(spot.node);
      const node = nodeOf(site, { pointer: spot.pointer, part: 'value' });
      if (!words || !node || target.kind !== 'scalar' || target.text === '' || error.propertyName !== undefined)
        return [];
      return near(target.text, words).map((word, index) =>
        edit(site, `Change to "${word}"`, [replaceScalar(site.text, node, word)], { preferred: index === 0 }),
      );
    });
  },
};
