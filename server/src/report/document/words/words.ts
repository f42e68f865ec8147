import type { ReportLanguage } from '../report-document.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/** All words of all kinds of reports. English has them first; every other language is held to it by this type. */
export type Words = typeof en;

export function wordsOf(language: ReportLanguage): Words {
  return tables[language];
}

const tables: Readonly<Record<ReportLanguage, Words>> = { en, de };
