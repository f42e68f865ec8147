import { auditors } from './auditors.ts';
import { audits } from './audits.ts';
import type { FixCase } from './case.ts';
import { documents } from './documents.ts';
import { records } from './records.ts';
import { references } from './references.ts';

/** A case at least for each rule whose problems can be mended, in block style and in flow style. */
export const allCases: readonly FixCase[] = [...documents, ...references, ...audits, ...auditors, ...records];
