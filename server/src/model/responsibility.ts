import { dated, list, object, type Read } from './readers.ts';

export const roles = ['owner', 'implementers', 'operators', 'monitors'] as const;
/** The keys under which somebody has a relation to a requirement. */
export type Role = (typeof roles)[number];

/** Who does what: the keys that a control of the statement of applicability and a clause of the Isms share. */
export const responsibilityShape = {
  owner: dated('person'),
  implementers: list(dated('party')),
  operators: list(dated('party')),
  monitors: list(dated('party')),
};

export const responsibility = object(responsibilityShape);
export type Responsibility = Read<typeof responsibility>;
