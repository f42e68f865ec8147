import { audit } from './de/audit.ts';
import { findings } from './de/findings.ts';
import { general } from './de/general.ts';
import { results } from './de/results.ts';
import { title } from './de/title.ts';
import type { Words } from './words.ts';

/** A report in German. */
export const de: Words = { general, title, audit, results, findings };
