import { audit } from './en/audit.ts';
import { findings } from './en/findings.ts';
import { general } from './en/general.ts';
import { results } from './en/results.ts';
import { title } from './en/title.ts';

/** A report in English: the words of all kinds, by what they are about. */
export const en = { general, title, audit, results, findings };
