const passedOver = /(^|\/)(\.git|node_modules)(\/|$)/;

/** Whether a path is that of a file that belongs to the product, wherever it may lie. */
export function isAuditFile(path: string): boolean {
  return /\.audit\.ya?ml$/.test(path) && !passedOver.test(path);
}
