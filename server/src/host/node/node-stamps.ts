import type { Stamps } from '../stamps.ts';
import { checkedOut } from './checked-out.ts';
import { stampedFiles } from './stamped-files.ts';
import { stampedAuditFiles } from './stamped-listing.ts';

/** Stamps where there are a file system and processes. */
export const nodeStamps: Stamps = {
  auditFiles: stampedAuditFiles,
  files: stampedFiles,
  async history(folder) {
    const now = await checkedOut(folder);
    return 'kind' in now ? now : now.state;
  },
};
