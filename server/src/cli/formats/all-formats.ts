import type { Format } from './format.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

/** The formats that a check can be printed in. What they need is loaded when they are asked for. */
export const allFormats: readonly Format[] = [text, json, sarif, github, gitlab, junit, markdown];

/** The one where none is asked for. */
export const defaultFormat = text;
