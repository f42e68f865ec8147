import { createHash } from 'node:crypto';
import type { StampedListing } from '../stamps.ts';
import { listAuditFiles } from './list-audit-files.ts';
import { isSettled, putStamp, stampLength, statOf } from './stamp.ts';

/** As many files are looked at in one go: about a millisecond, after which others have their turn. */
const atOnce = 256;

/**
 * Lists the audit files beneath a folder, and looks at each. At one go: for a thread pool there are too many.
 *
 * @param now the clock that tells which files were written to just now, in milliseconds since 1970
 */
export async function stampedAuditFiles(folder: string, now: () => number): Promise<StampedListing> {
  const { files, unreadable } = await listAuditFiles(folder);
  const stamps = new Float64Array(files.length * stampLength).fill(Number.NaN);
  const unsettled = new Set<string>();
  for (const [index, path] of files.entries()) {
    if (index % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
    const stat = statOf(path);
    if (!stat) continue;
    putStamp(stat, stamps, index * stampLength);
    if (!isSettled(stat, now())) unsettled.add(path);
  }
  const digest = createHash('sha256').update(files.join('\0')).update(stamps).digest('hex');
  return { files, unreadable, stamps, digest, unsettled };
}
