import type { Position } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Layout } from '../../engine/layouts.ts';
import type { AuditRecord } from '../../model/record.ts';
import { locate, type Place, placeAt } from '../../yaml/address.ts';
import type { YamlDocument } from '../../yaml/tree.ts';

/** A position of an audit file, and what stands there. */
export interface Spot {
  readonly file: string;
  readonly isms: Isms;
  readonly layout: Layout;
  readonly document: YamlDocument;
  readonly index: number;
  /** In UTF-16 units from the start of the file. */
  readonly offset: number;
  /** The innermost node there. */
  readonly place: Place;
  readonly record: AuditRecord;
}

/** What stands at a position; nothing outside of documents of a known kind, or in a file that the engine does not have. */
export function spotAt(engine: Engine, file: string, at: Position): Spot | undefined {
  const layout = engine.layoutOf(file);
  const isms = engine.ismsOf(file);
  if (!layout || !isms) return undefined;
  const offset = layout.lines.offset(at);
  const index = layout.documents.findLastIndex(({ start }) => start <= offset);
  const document = layout.documents[index];
  const place = document && placeAt(document, offset);
  const record = document && isms.tables.recordAt(file, index);
  return place && record && isFound(document, place, offset)
    ? { file, isms, layout, document, index, offset, place, record }
    : undefined;
}

/** Whether a place leads back to where it was found: what stands under a key that was there before does not count. */
function isFound(document: YamlDocument, place: Place, offset: number): boolean {
  const { start, end } = locate(document, place);
  return start <= offset && offset <= end;
}

/** The records of a file. */
export function recordsIn(engine: Engine, file: string): readonly AuditRecord[] {
  const isms = engine.ismsOf(file);
  const documents = engine.layoutOf(file)?.documents ?? [];
  return isms ? documents.flatMap((_, index) => isms.tables.recordAt(file, index) ?? []) : [];
}
