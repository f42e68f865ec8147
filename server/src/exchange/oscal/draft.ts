import type { Isms } from '../../engine/isms.ts';
import { partyName } from '../../engine/lookup/parties.ts';
import { folderOf, resolveRelative } from '../../engine/paths.ts';
import type { AuditRecord } from '../../model/record.ts';
import { type Day, sound } from '../../model/values.ts';
import type { MapData } from '../../yaml/data.ts';
import { asLine, asPathReference, asString, isString, moment } from './datatypes.ts';
import { mark } from './fields.ts';
import type { OscalObject, Party, Property, ResponsibleParty } from './model.ts';
import { oscalVersion } from './namespace.ts';
import roles from './roles.json';
import { type UuidOf, uuidsOf } from './uuids.ts';

export type Role = keyof typeof roles;

/** What a document is made of beside the lookups of the ISMS. */
export interface Sources {
  readonly isms: Isms;
  /** The day on which the records were changed last, as far as that is known; else the as-of day. */
  readonly lastModified: Day;
  /** What the document of a record says, whole. */
  readonly dataOf: (record: AuditRecord) => MapData;
}

/** What the head of a document says. */
export interface Head {
  readonly title: string;
  readonly props?: readonly Property[];
  readonly version?: string;
  readonly responsible?: readonly ResponsibleParty[];
  readonly locations?: readonly OscalObject[];
}

/** A document in the making: it notes the parties, roles and resources that its parts refer to. */
export class Draft {
  readonly isms: Isms;
  readonly dataOf: (record: AuditRecord) => MapData;
  readonly uuid: UuidOf;
  readonly lastModified: Day;
  readonly #parties = new Map<string, Party>();
  readonly #roles = new Set<Role>();
  readonly #resources = new Map<string, OscalObject>();

  constructor({ isms, dataOf, lastModified }: Sources) {
    this.isms = isms;
    this.dataOf = dataOf;
    this.lastModified = lastModified;
    this.uuid = uuidsOf(isms.documents.first('Isms')?.id?.value ?? '');
  }

  /** The moment of a day, or of the last change where OSCAL has no place for that day. */
  moment(day: Day | undefined, time?: string): string {
    return moment(day, time) ?? moment(this.lastModified) ?? '1970-01-01T00:00:00Z';
  }

  /**
   * A path that is written in a document as a reference from the ISMS root, where the document of OSCAL is expected; as
   * it is where it leads out of that.
   */
  pathReference(document: string, written: string): string {
    const path = resolveRelative(folderOf(document), written);
    const { root } = this.isms;
    return asPathReference(path?.startsWith(`${root}/`) ? path.slice(root.length + 1) : written);
  }

  /** The UUID of a person, team or firm as records write it; it becomes a party of the document. */
  party(written: string): string {
    const known = this.#parties.get(written);
    if (known) return known.uuid;
    const uuid = this.uuid('party', written);
    const { type, id } = partyName(written);
    this.#parties.set(written, type === 'person' ? this.#person(id, uuid) : this.#organization(written, uuid));
    return uuid;
  }

  #person(id: string, uuid: string): Party {
    const person = this.isms.parties.person(id)?.item.value;
    const emails = sound(person?.emails).map(({ value }) => value);
    const addresses = emails.filter((email) => isString(email) && /^[^@]+@.+$/.test(email));
    const name = asString(this.isms.parties.nameOf(id));
    return {
      uuid,
      type: 'person',
      name,
      props: [mark('party-id', id)],
      'email-addresses': listed(addresses),
      'member-of-organizations': [this.organization()],
    };
  }

  #organization(written: string, uuid: string): Party {
    const { type, id } = partyName(written);
    const row = type === 'team' ? this.isms.parties.team(id) : this.isms.parties.firm(id);
    const name = asString(row?.item.value.title?.value ?? id);
    return { uuid, type: 'organization', name, props: [mark('party-id', written)] };
  }

  /** The UUID of the organization that the ISMS is of. */
  organization(): string {
    const uuid = this.uuid('organization');
    const isms = this.isms.documents.first('Isms');
    const name = asString(isms?.organization?.value ?? isms?.id?.value ?? 'The organization of the ISMS');
    this.#parties.set(' organization', { uuid, type: 'organization', name, props: [mark('party-role', 'isms')] });
    return uuid;
  }

  /** Persons, teams and firms in a role; nothing where there are none. */
  inRole(role: Role, parties: readonly (string | undefined)[]): readonly ResponsibleParty[] {
    const uuids = new Set(parties.filter((each) => each !== undefined).map((each) => this.party(each)));
    if (uuids.size === 0) return [];
    this.#roles.add(role);
    return [{ 'role-id': role, 'party-uuids': [...uuids] }];
  }

  /** A resource of the back matter, made when it is first referred to; gives a reference to it. */
  resource(uuid: string, make: () => OscalObject): string {
    if (!this.#resources.has(uuid)) this.#resources.set(uuid, { uuid, ...make() });
    return `#${uuid}`;
  }

  /** The head of the document, to be made when all parts are. */
  metadata({ title, props = [], version, responsible = [], locations = [] }: Head): OscalObject {
    const isms = this.isms.documents.first('Isms');
    const organization = { 'role-id': 'isms-organization', 'party-uuids': [this.organization()] };
    this.#roles.add('isms-organization');
    const marks = [
      mark('isms-id', isms?.id?.value ?? ''),
      mark('isms-standard', this.isms.requirements.standardId()),
      ...(isms?.scope?.value === undefined ? [] : [mark('isms-scope', isms.scope.value)]),
    ];
    return {
      title: asLine(title),
      'last-modified': this.moment(this.lastModified),
      version: asString(version ?? this.lastModified),
      'oscal-version': oscalVersion,
      props: [...marks, ...props],
      roles: [...this.#roles].sort().map((id) => ({ id, title: roles[id] })),
      locations: listed(locations),
      parties: [...this.#parties].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, party]) => party),
      'responsible-parties': [organization, ...responsible],
    };
  }

  /** What the parts of the document have referred to. */
  backMatter(): OscalObject | undefined {
    const resources = [...this.#resources.values()];
    return resources.length === 0 ? undefined : { resources };
  }
}

/** A list that OSCAL wants to hold something, or not to be there. */
export function listed<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}
