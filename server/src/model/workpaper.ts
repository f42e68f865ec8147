import { documentShape } from './document-shape.ts';
import { day, entries, list, object, oneOf, type Read, text } from './readers.ts';
import { sample } from './sample.ts';

export const results = ['nonconforming', 'conforms', 'not-applicable', 'not-examined'] as const;
/** The result of examining one requirement, worst first. */
export type Result = (typeof results)[number];

const workpaperResult = object({
  result: oneOf(...results),
  evidence: list(text),
  findings: list(text),
  sample,
  notes: text,
});
export type WorkpaperResult = Read<typeof workpaperResult>;

/** What was examined and what came out. */
export const workpaper = object({
  ...documentShape,
  audit: text,
  session: text,
  auditor: text,
  performedOn: day,
  results: entries(workpaperResult),
});
