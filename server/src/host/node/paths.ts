import { sep } from 'node:path';

/** A path of the platform as the engine sees it: `/` as separator. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
