import type { AdditionalSets } from '../../../server/src/catalog/additional.ts';

/** Additional requirements as an Isms document could declare them: not in the order of their ids, one set empty. */
export const SETS: AdditionalSets = new Map([
  [
    'soc2',
    {
      title: 'SOC 2 trust services criteria',
      items: new Map([
        ['CC7.1', 'Detection of changes'],
        ['CC6.1', 'Logical access'],
        ['CC6.2', 'Registration of users'],
      ]),
    },
  ],
  [
    'own',
    {
      title: 'Own controls',
      items: new Map([
        ['K-1', 'Keys in two hands'],
        ['K-2', 'Doors of the old site'],
      ]),
    },
  ],
  ['empty', { title: 'Nothing yet', items: new Map() }],
]);
