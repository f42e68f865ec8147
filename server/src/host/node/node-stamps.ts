import type { Stamps } from '../stamps.ts';
import { checkedOut } from './checked-out.ts';
import { mailmapSettings } from './mailmap-settings.ts';
import { stampedFiles } from './stamped-files.ts';
import { stampedAuditFiles } from './stamped-listing.ts';

/** Stamps where there are a file system and processes, by a clock in milliseconds since 1970. */
export function stampsBy(now: () => number): Stamps {
  return {
    auditFiles: (folder) => stampedAuditFiles(folder, now),
    files: (paths, folders) => stampedFiles(paths, folders, now),
    async history(folder) {
      const [found, mailmap] = await Promise.all([checkedOut(folder), mailmapSettings(folder)]);
      return 'kind' in found ? found : `${found.state}\n${mailmap}`;
    },
  };
}

/** By the clock of the system. */
export const nodeStamps = stampsBy(Date.now);
