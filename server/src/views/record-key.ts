import type { Isms } from '../engine/isms.ts';
import { isWithin } from '../engine/paths.ts';
import type { AuditRecord } from '../model/record.ts';

/** What tells a record from others of its kind and stays the same: its id; where it has none, where it stands. */
export function recordKey(record: AuditRecord, isms: Isms): string {
  if (record.id?.value !== undefined) return record.id.value;
  const path = isWithin(record.file, isms.root) ? record.file.slice(isms.root.length) : record.file;
  return `${path}#${record.index}`;
}
