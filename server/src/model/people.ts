import { documentShape } from './document-shape.ts';
import { dated, day, entries, list, object, oneOf, oneOrList, type Read, text } from './readers.ts';

const competence = object({
  subject: oneOrList(text),
  name: text,
  type: oneOf('certification', 'training', 'experience', 'qualification'),
  issuer: text,
  obtained: day,
  expires: day,
  evidence: text,
});
export type Competence = Read<typeof competence>;

const person = object({
  name: text,
  emails: list(text),
  team: oneOrList(dated('team')),
  firm: dated('firm'),
  reportsTo: dated('person'),
  competence: list(competence),
});
export type Person = Read<typeof person>;

const team = object({ title: text, lead: text });
export type Team = Read<typeof team>;

const firm = object({ title: text });
export type Firm = Read<typeof firm>;

/** Persons, teams and firms: any number of documents, which add up. */
export const people = object({ ...documentShape, teams: entries(team), firms: entries(firm), people: entries(person) });
