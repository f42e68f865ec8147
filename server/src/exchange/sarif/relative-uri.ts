/** The base of all URIs of a log: the workspace folder, which whoever reads the log knows. */
export const sourceRoot = '%SRCROOT%';

/** A relative path as a relative reference (RFC 3986): no segment is mistaken for a scheme, a query or a fragment. */
export function relativeUri(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
