import { hashMismatch } from './hash-mismatch.ts';
import { noHash } from './no-hash.ts';
import { outsideAudit } from './outside-audit.ts';
import { stale } from './stale.ts';
import { unused } from './unused.ts';

export const evidenceRules = [hashMismatch, noHash, unused, stale, outsideAudit] as const;
