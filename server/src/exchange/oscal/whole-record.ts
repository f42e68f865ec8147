import type { Kind } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { MapData } from '../../yaml/data.ts';
import { type Bearer, bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import type { Draft } from './draft.ts';
import { mark } from './fields.ts';
import { textAt } from './parts.ts';

/** Puts a record into an object, with the file that it stands in, from the ISMS root. */
export function bearRecord(
  { isms }: Draft,
  { file }: AuditRecord,
  data: MapData,
  natives: Natives,
  fallbacks: Fallbacks,
): Bearer {
  const { props, ...members } = bear(data, natives, fallbacks);
  return { ...members, props: [mark('record-file', file.slice(isms.root.length + 1)), ...props] };
}

/** The record of a kind that an object bears; undefined where it bears none. */
export function recordBorneBy(
  object: unknown,
  kind: Kind,
  natives: Natives,
  fallbacks: Fallbacks,
): MapData | undefined {
  const data = unbear(object, natives, fallbacks);
  return textAt(data, 'kind') === kind ? data : undefined;
}
