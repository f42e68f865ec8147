import { auditors } from './auditors.ts';
import { audits } from './audits.ts';
import { coverage } from './coverage.ts';
import { findings } from './findings.ts';
import type { List } from './list.ts';

/** What of an ISMS can be listed. */
export const allLists: readonly List[] = [audits, findings, coverage, auditors];
