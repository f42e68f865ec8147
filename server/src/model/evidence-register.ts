import { documentShape } from './document-shape.ts';
import { day, entries, object, period, type Read, sha256, text } from './readers.ts';

const evidence = object({
  title: text,
  file: text,
  uri: text,
  reference: text,
  sha256,
  collectedBy: text,
  collectedOn: day,
  period,
});
export type Evidence = Read<typeof evidence>;

/** Audit evidence by id: any number of registers, which add up. */
export const evidenceRegister = object({ ...documentShape, audit: text, items: entries(evidence) });
