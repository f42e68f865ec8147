import { audit } from './en/audit.ts';
import { choice } from './en/choice.ts';
import { findings } from './en/findings.ts';
import { general } from './en/general.ts';
import { management } from './en/management.ts';
import { programme } from './en/programme.ts';
import { registers } from './en/registers.ts';
import { results } from './en/results.ts';
import { single } from './en/single.ts';
import { title } from './en/title.ts';

/** A report in English: the words of all kinds, by what they are about. */
export const en = { general, title, audit, choice, results, findings, management, programme, registers, single };
