import type { AuditRecord } from '../../model/record.ts';
import { sound, type Value } from '../../model/values.ts';
import type { Writable, WritableMap } from '../../yaml/edit/written.ts';
import { toBeCompleted } from '../new-files/new-file.ts';
import { free, nextId } from '../next-id.ts';
import { isCompetent } from './independence.ts';
import { resolved, type SchemaNode } from './schema-node.ts';
import type { Site } from './site.ts';

/**
 * Values that fit a schema, for a person to type over: each word of an enumeration, both of a choice, else one. None
 * where nothing fits, for instance a person where nobody is known.
 *
 * @param key the key that the value stands under
 */
export function blanksFor(node: SchemaNode, key: string, site: Site): readonly Writable[] {
  const schema = resolved(node);
  if (schema.const !== undefined) return [schema.const];
  if (schema.enum) return schema.enum;
  if (schema.anyOf?.[0]) return blanksFor(schema.anyOf[0], key, site);
  switch ([schema.type].flat()[0]) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return [1];
    case 'object':
      return mapping(schema, site);
    case 'array':
      return blanksFor(schema.items ?? {}, key, site).map((item) => [item]);
    default:
      return scalar(schema, key, site).slice(0, 1);
  }
}

function mapping({ required = [], properties = {} }: SchemaNode, site: Site): readonly Writable[] {
  const made: Record<string, Writable> = {};
  for (const key of required) {
    const [value] = blanksFor(properties[key] ?? {}, key, site);
    if (value === undefined) return [];
    made[key] = value;
  }
  return [made satisfies WritableMap];
}

/** By what a value refers to, else by the name of its definition. */
function scalar({ refersTo, name, examples }: SchemaNode & { readonly name?: string }, key: string, site: Site) {
  const { isms, record } = site;
  switch ([refersTo].flat()[0] ?? name) {
    case 'person':
      return examples ?? personFor(key, site);
    case 'audit':
      return isms.audits.ids();
    case 'programme':
      return isms.documents.all('AuditProgramme').flatMap(({ id }) => id?.value ?? []);
    case 'requirement':
    case 'selector':
      return requirementsFor(site);
    case 'calendarDate':
      return [isms.today()];
    case 'duration':
      return ['P12M'];
    case 'timeOfDay':
      return ['09:00'];
    case 'id':
      return [idFor(record, site)];
    case 'freeText':
      return examples ?? [toBeCompleted];
    default:
      return [];
  }
}

/** The lead of the audit for what auditors do, else somebody of the management, else anybody. */
function personFor(key: string, { isms, record }: Site): readonly string[] {
  const audit = record && 'audit' in record ? record.audit?.value : undefined;
  const lead = audit === undefined ? undefined : isms.audits.team(audit)?.lead;
  const auditors = ['raisedBy', 'auditor', 'preparedBy', 'collectedBy', 'reviewedBy'];
  const everybody = isms.documents
    .all('People')
    .flatMap(({ people }) => people?.entries ?? [])
    .map((entry) => entry.key);
  const isAuditor = record?.kind === 'AuditPlan' && ['lead', 'auditors'].includes(key);
  if (isAuditor) return [...everybody.filter((person) => isCompetent(isms, record, person)), ...everybody];
  const managers = isms.governance.members('senior-management');
  return [...(lead !== undefined && auditors.includes(key) ? [lead] : []), ...managers, ...everybody];
}

/** What the audit of the record has in scope, or what the programme promises for it. */
function requirementsFor({ isms, record }: Site): readonly string[] {
  if (record?.kind === 'AuditPlan') {
    const { id, programme } = record;
    const entry = id?.value !== undefined && programme?.value !== undefined;
    const promised = entry ? isms.programmes.entry(programme.value ?? '', id.value ?? '') : undefined;
    return [...sound(promised?.value.requirements).map(({ value }) => value), '4-10'];
  }
  if (record?.kind !== 'Finding') return ['4-10'];
  const audit = record.audit?.value;
  const scope = audit === undefined ? undefined : isms.audits.scope(audit);
  return [...(scope?.requirements ?? []), '4.1'];
}

/** An id that nothing of the kind has: of a document in the way of the others, else after its file. */
function idFor(record: AuditRecord | undefined, { isms, file }: Site): string {
  if (record?.id && record.kind === 'Finding') return free(idsIn(record.correctiveActions?.items), (n) => `CA-${n}`);
  if (record?.id && record.kind === 'AuditPlan') return free(idsIn(record.sessions?.items), (n) => `S${n}`);
  const ids = record ? idsIn(isms.documents.all(record.kind)) : [];
  if (record?.kind === 'Finding') return nextId(ids, `F-${isms.today().slice(0, 4)}-001`);
  const folders = file.split('/');
  const base = record?.kind === 'AuditPlan' ? folders.at(-2) : folders.at(-1)?.split('.')[0];
  const name = base !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(base) ? base : 'document';
  return free(ids, (n) => (n === 1 ? name : `${name}-${n}`));
}

function idsIn(all: readonly { readonly id?: Value }[] | undefined): readonly string[] {
  return (all ?? []).flatMap(({ id }) => id?.value ?? []);
}
