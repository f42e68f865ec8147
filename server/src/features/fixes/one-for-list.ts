import { wrapInList } from '../../yaml/edit/scalar.ts';
import { resolve } from '../../yaml/tree.ts';
import { edit, type Fixer } from './fix.ts';
import { faultsAt } from './schema-faults.ts';
import { nodeOf } from './site.ts';

/** Puts a single text into brackets where a list is wanted. */
export const oneForList: Fixer = {
  rules: ['schema/value'],
  fixes(site) {
    return faultsAt(site).flatMap(({ error, spot }) => {
      const types = [error.parentSchema.type].flat();
      const target = resolve(spot.node);
      const node = nodeOf(site, { pointer: spot.pointer, part: 'value' });
      if (error.keyword !== 'type' || !types.includes('array') || types.includes('string')) return [];
      if (node?.kind !== 'scalar' || target.kind !== 'scalar' || target.text === '') return [];
      const title = `Write a list: [${target.text}]`;
      return [
        edit(site, title, [wrapInList(site.text, node, target.text)], {
          preferred: true,
          mechanical: true,
        }),
      ];
    });
  },
};
