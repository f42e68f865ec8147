import { id, text } from './readers.ts';

/** The keys that every kind has, beside `apiVersion` and `kind`. */
export const documentShape = { id, title: text };
