import type { Identity } from '../model/identity.ts';
import { type Facts, facts, type Phrase } from './blocks.ts';
import type { Wording } from './wording.ts';

/** Whose report it is, what it is about, and the state of the records that it rests on, in this order. */
export function identityFacts(
  { organization, isms, classification, asOf, commit }: Identity,
  about: readonly (readonly [label: string, value: Phrase | undefined])[],
  say: Wording,
): Facts {
  const { title } = say.words;
  return facts(
    [title.organization, say.recorded(organization)],
    [title.managementSystem, isms.title ?? isms.id],
    ...about,
    [title.classification, classification],
    [title.asOf, asOf],
    [title.lastCommit, commit && `${commit.id}, ${commit.date}`],
  );
}
