import { audit } from './de/audit.ts';
import { choice } from './de/choice.ts';
import { findings } from './de/findings.ts';
import { general } from './de/general.ts';
import { management } from './de/management.ts';
import { programme } from './de/programme.ts';
import { registers } from './de/registers.ts';
import { results } from './de/results.ts';
import { single } from './de/single.ts';
import { title } from './de/title.ts';
import type { Words } from './words.ts';

/** A report in German. */
export const de: Words = { general, title, audit, choice, results, findings, management, programme, registers, single };
