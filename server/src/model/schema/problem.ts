import type { Place } from '../../yaml/address.ts';

export type SchemaRule = 'schema/required' | 'schema/unknown-key' | 'schema/value';

/** Something in a document that its schema does not allow. */
export interface SchemaProblem {
  readonly rule: SchemaRule;
  readonly place: Place;
  readonly message: string;
}
