import type { Source } from '../model/record.ts';
import type { Located } from '../model/values.ts';

/** A place in the workspace, independent of layout: ranges are found at the last moment. */
export interface Address {
  readonly file: string;
  /** Which document of the file. */
  readonly index: number;
  readonly pointer: string;
  readonly part: 'key' | 'value';
}

/** The address of a value, or of its key, in a record. */
export function addressOf(record: Source, located: Located, part: Address['part'] = 'value'): Address {
  return { file: record.file, index: record.index, pointer: located.at, part };
}
