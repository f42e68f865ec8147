import type { Mention } from '../../model/mentions/mention.ts';
import { edit, type Fixer } from './fix.ts';
import { mentionAt, renameMention } from './mention-at.ts';
import { near } from './near.ts';
import { type Reference, referencesIn } from './references.ts';

/** Offers the ids that a reference which leads nowhere may mean: what it means for certain, else those that are near. */
export const misspeltReference: Fixer = {
  rules: [
    'reference/person',
    'reference/party',
    'reference/audit',
    'reference/finding',
    'reference/evidence',
    'reference/programme',
    'reference/session',
    'reference/requirement',
  ],
  fixes(site) {
    const { record, isms, problem } = site;
    const mention: (Mention & Reference) | undefined =
      record && mentionAt(site, referencesIn(record, isms, problem.rule));
    if (!mention) return [];
    const certain = mention.certain();
    const others = mention.candidates().filter((id) => id !== mention.id && !certain.includes(id));
    const meant = certain.length > 0 ? certain : near(mention.id, others);
    return meant.flatMap((id, index) => {
      const renamed = renameMention(site, mention, id);
      return renamed ? [edit(site, `Change to "${id}"`, [renamed], { preferred: index === 0 })] : [];
    });
  },
};
