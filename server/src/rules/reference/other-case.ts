import type { Isms } from '../../engine/isms.ts';
import type { TableName } from '../../engine/row.ts';
import { folded } from '../../engine/row-hash.ts';
import type { Kind } from '../../model/kinds.ts';

type IdTable = Extract<TableName, 'person' | 'team' | 'firm' | 'evidence' | 'programme-audit'>;

/** The id that differs from one that nothing has in upper and lower case alone, of an entry of a map. */
export function entryInOtherCase(isms: Isms, table: IdTable, id: string): string | undefined {
  return isms.tables.rows(table, folded(id))[0]?.id;
}

/** The same, of a document. */
export function documentInOtherCase(isms: Isms, kind: Kind, id: string): string | undefined {
  return isms.tables.rows('id', `${kind}/${folded(id)}`)[0]?.id;
}

/** What to add to a message about an id that nothing has: how it is written right, if that is known. */
export function spelling(right: string | undefined): string {
  return right === undefined ? '' : ` Upper and lower case count: write ${right}.`;
}
