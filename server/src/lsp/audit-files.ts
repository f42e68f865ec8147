import { isAuditFileName, passedOver } from '../engine/audit-file-names.ts';

/** Whether a path is that of a file that belongs to the product, wherever it may lie. */
export function isAuditFile(path: string): boolean {
  return isAuditFileName(path) && !path.split('/').some((name) => passedOver.has(name));
}
