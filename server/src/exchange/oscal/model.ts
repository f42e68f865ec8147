/** The parts of OSCAL 1.2 that are written here, by the names and forms of NIST's JSON schemas. */

export interface Property {
  readonly name: string;
  readonly ns?: string;
  readonly value: string;
  readonly class?: string;
  readonly remarks?: string;
}

export interface Party {
  readonly uuid: string;
  readonly type: 'person' | 'organization';
  readonly name: string;
  readonly props: readonly Property[];
  readonly 'email-addresses'?: readonly string[];
  readonly 'member-of-organizations'?: readonly string[];
}

export interface ResponsibleParty {
  readonly 'role-id': string;
  readonly 'party-uuids': readonly string[];
}

export type Timing =
  | { readonly 'on-date': { readonly date: string } }
  | { readonly 'within-date-range': { readonly start: string; readonly end: string } };

/** An object of OSCAL; what is undefined is not written. */
export interface OscalObject {
  readonly [member: string]: OscalValue;
}
export type OscalValue = string | undefined | object;
