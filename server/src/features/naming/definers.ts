import type { Isms } from '../../engine/isms.ts';
import type { TableName } from '../../engine/row.ts';
import { folded } from '../../engine/row-hash.ts';
import type { Kind } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { Occurrence } from './occurrences.ts';

/** The records that can describe what is named: found by the id, since there are thousands that do not. */
export function definersOf(isms: Isms, { record: source, naming: { entity } }: Occurrence): readonly AuditRecord[] {
  const { sort, id, within = '' } = entity;
  const key = folded(id);
  switch (sort) {
    case 'requirement':
    case 'set':
      return [...isms.documents.all('Isms'), ...isms.documents.all('StatementOfApplicability')];
    case 'person':
    case 'team':
    case 'firm':
    case 'evidence':
      return recordsAt(isms, sort, key);
    case 'audit':
      return [
        ...isms.documents.all('Isms'),
        ...recordsAt(isms, 'programme-audit', key),
        ...documentsWith(isms, 'AuditPlan', key),
      ];
    case 'session':
      return [...documentsWith(isms, 'AuditPlan', folded(within)), source];
    case 'action':
      return [source];
    case 'finding':
      return documentsWith(isms, 'Finding', key);
    case 'programme':
      return documentsWith(isms, 'AuditProgramme', key);
    case 'document':
      return recordsAt(isms, 'id', `${within}/${key}`);
  }
}

function documentsWith(isms: Isms, kind: Kind, key: string): readonly AuditRecord[] {
  return recordsAt(isms, 'id', `${kind}/${key}`);
}

function recordsAt(isms: Isms, table: TableName, key: string): readonly AuditRecord[] {
  return isms.tables.rows(table, key).map(({ record }) => record);
}
