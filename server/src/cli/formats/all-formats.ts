import type { Format } from './format.ts';
import { json } from './json.ts';
import { text } from './text.ts';

/** The formats that a check can be printed in. */
export const allFormats: readonly Format[] = [text, json];

/** The one where none is asked for. */
export const defaultFormat = text;
