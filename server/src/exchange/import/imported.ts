import type { NewFile } from '../../features/new-files/new-file.ts';
import type { Account } from './account.ts';

/** What comes of an import: files that are to be written, and the account of it. */
export interface Imported {
  readonly files: readonly NewFile[];
  readonly account: Account;
}
