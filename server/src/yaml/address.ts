import type { Range, YamlDocument } from './tree.ts';

/**
 * A place within one document, independent of layout: a JSON pointer (RFC 6901; map keys by their text) and whether
 * the key or the value is meant. Comments and blank lines do not change it.
 */
export interface Place {
  readonly pointer: string;
  readonly part: 'key' | 'value';
}
