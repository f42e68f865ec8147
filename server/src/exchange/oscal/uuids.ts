import { v5 } from 'uuid';
import { namespace } from './namespace.ts';

const root = v5(namespace, v5.URL);

/** Names a thing of an ISMS by its stable ids, and gives the UUID that is derived from them (version 5, RFC 9562). */
export type UuidOf = (...ids: readonly string[]) => string;

/** The UUIDs of an ISMS: the same ids give the same UUID, in every document and at any time. */
export function uuidsOf(isms: string): UuidOf {
  return (...ids) => v5(JSON.stringify([isms, ...ids]), root);
}
