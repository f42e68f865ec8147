/** Folders of other tools, whatever lies in them. */
export const passedOver: ReadonlySet<string> = new Set(['.git', 'node_modules']);

const auditFileName = /\.audit\.ya?ml$/;

/** Whether a file is an audit file, by its name or path. */
export function isAuditFileName(path: string): boolean {
  return auditFileName.test(path);
}
