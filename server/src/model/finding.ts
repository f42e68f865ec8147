import { documentShape } from './document-shape.ts';
import { boolean, day, id, list, object, oneOf, type Read, text } from './readers.ts';

const effectiveness = object({
  reviewedBy: text,
  reviewedOn: day,
  result: oneOf('effective', 'not-effective'),
  evidence: list(text),
});
export type Effectiveness = Read<typeof effectiveness>;

const correction = object({
  description: text,
  owner: text,
  due: day,
  completedOn: day,
  evidence: list(text),
  uri: text,
});
export type Correction = Read<typeof correction>;

const correctiveAction = object({
  id,
  description: text,
  owner: text,
  due: day,
  completedOn: day,
  evidence: list(text),
  uri: text,
  effectiveness,
});
export type CorrectiveAction = Read<typeof correctiveAction>;

export const findingTypes = [
  'major-nonconformity',
  'minor-nonconformity',
  'observation',
  'opportunity-for-improvement',
  'good-practice',
] as const;
export type FindingType = (typeof findingTypes)[number];

const findingStatuses = ['open', 'action-planned', 'action-implemented', 'closed', 'withdrawn'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** Evidence held against a criterion (ISO 19011 6.4.8), and for a nonconformity what was done about it (10.2). */
export const finding = object({
  ...documentShape,
  audit: text,
  type: oneOf(...findingTypes),
  requirements: list(text),
  raisedBy: text,
  raisedOn: day,
  status: oneOf(...findingStatuses),
  criterion: text,
  condition: text,
  cause: text,
  extent: text,
  consequence: text,
  recommendation: text,
  response: object({ by: text, respondedOn: day, agreed: boolean, text }),
  uri: text,
  evidence: list(text),
  correction,
  correctiveActions: list(correctiveAction),
  effectiveness,
  repeats: text,
  closedBy: text,
  closedOn: day,
});
