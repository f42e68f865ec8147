import { documentShape } from './document-shape.ts';
import { boolean, day, entries, list, object, oneOf, type Read, text } from './readers.ts';
import { responsibilityShape } from './responsibility.ts';

const control = object({
  ...responsibilityShape,
  applicable: boolean,
  justification: text,
  status: oneOf('implemented', 'partial', 'planned', 'not-implemented'),
  applicableFrom: day,
  implementation: text,
  paths: list(text),
  documents: list(text),
});
export type Control = Read<typeof control>;

/** Which controls apply, why, and who is responsible for them (6.1.3 d): one for each ISMS root. */
export const statementOfApplicability = object({
  ...documentShape,
  version: text,
  approvedBy: text,
  approvedOn: day,
  controls: entries(control),
});
