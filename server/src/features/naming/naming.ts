/**
 * What is named where: every id of a record, the thing it stands for, and whether it defines that thing or refers to
 * it. Hovers, definitions, references, highlights and renames all rest on this one list.
 */
import { auditsIn, programmesIn, sessionsIn } from '../../model/mentions/audits.ts';
import { evidenceIn } from '../../model/mentions/evidence.ts';
import { findingsIn } from '../../model/mentions/findings.ts';
import { keys, type Mention, one } from '../../model/mentions/mention.ts';
import { type PartyMention, partiesIn } from '../../model/mentions/parties.ts';
import { requirementsIn } from '../../model/mentions/requirements.ts';
import type { AuditRecord, RecordOf, Source } from '../../model/record.ts';
import type { Located } from '../../model/values.ts';

/** The sorts of things that are named by an id. An audit is internal or external, for findings may be of either. */
export type Sort =
  | 'person'
  | 'team'
  | 'firm'
  | 'requirement'
  | 'set'
  | 'audit'
  | 'session'
  | 'finding'
  | 'action'
  | 'evidence'
  | 'programme'
  | 'document';

/** A thing of an ISMS that has an id. */
export interface Entity {
  readonly sort: Sort;
  /** As written; of a requirement the whole selector. */
  readonly id: string;
  /**
   * Where the id is unique, if that is less than the ISMS: the audit of a session, the finding of a corrective action,
   * the kind of a document that nothing refers to.
   */
  readonly within?: string;
}

/** A place in a record that names a thing. */
export interface Naming extends Located {
  readonly entity: Entity;
  readonly part: 'key' | 'value';
  /** The part of the text there that is the id, in UTF-16 units: `platform` in `team:platform`. */
  readonly from: number;
  readonly to: number;
  /** Whether the thing is described here; elsewhere it is referred to. */
  readonly defines: boolean;
}

const known = new WeakMap<AuditRecord, readonly Naming[]>();

/** Everything that a record names, computed once. */
export function namingsOf(record: AuditRecord): readonly Naming[] {
  let namings = known.get(record);
  if (!namings) {
    namings = [...ownId(record), ...definitionsIn(record), ...referencesIn(record)];
    known.set(record, namings);
  }
  return namings;
}

export function isSame(a: Entity, b: Entity): boolean {
  return a.sort === b.sort && a.id === b.id && a.within === b.within;
}

/** What a document is where an id of its own is unique. */
function placeOf({ file, index }: Source): string {
  return `${file}#${index}`;
}

function naming(mention: Mention, entity: Entity, defines = false, from = 0): Naming {
  const { id, at, part } = mention;
  return { entity, at, part, from, to: id.length, defines };
}

function all(mentions: readonly Mention[], sort: Sort, defines = false): readonly Naming[] {
  return mentions.map((mention) => naming(mention, { sort, id: mention.id }, defines));
}

function ownId(record: AuditRecord): readonly Naming[] {
  const sorts = { AuditPlan: 'audit', AuditProgramme: 'programme', Finding: 'finding' } as const;
  const sort = Object.entries(sorts).find(([kind]) => kind === record.kind)?.[1];
  if (sort) return all(one(record.id), sort, true);
  return one(record.id).map((id) => naming(id, { sort: 'document', id: id.id, within: record.kind }, true));
}

function definitionsIn(record: AuditRecord): readonly Naming[] {
  switch (record.kind) {
    case 'Isms':
      return [...declaredIn(record), ...all(keys(record.certification?.externalAudits), 'audit', true)];
    case 'People':
      return [
        ...all(keys(record.teams), 'team', true),
        ...all(keys(record.firms), 'firm', true),
        ...all(keys(record.people), 'person', true),
      ];
    case 'AuditProgramme':
      return all(keys(record.audits), 'audit', true);
    case 'AuditPlan': {
      const within = record.id?.value ?? placeOf(record);
      const ids = (record.sessions?.items ?? []).flatMap(({ id }) => one(id));
      return ids.map((id) => naming(id, { sort: 'session', id: id.id, within }, true));
    }
    case 'Finding': {
      const ids = (record.correctiveActions?.items ?? []).flatMap(({ id }) => one(id));
      return ids.map((id) => naming(id, { sort: 'action', id: id.id, within: placeOf(record) }, true));
    }
    case 'EvidenceRegister':
      return all(keys(record.items), 'evidence', true);
    default:
      return [];
  }
}

/** The sets of additional requirements and their items. */
function declaredIn(isms: RecordOf<'Isms'>): readonly Naming[] {
  const sets = isms.additionalRequirements?.entries ?? [];
  const items = sets.flatMap((set) =>
    keys(set.value.items).map((item) => naming(item, { sort: 'requirement', id: `${set.key}:${item.id}` }, true)),
  );
  return [...all(keys(isms.additionalRequirements), 'set', true), ...items];
}

function referencesIn(record: AuditRecord): readonly Naming[] {
  return [
    ...partiesIn(record).map(ofParty),
    ...requirementsIn(record).flatMap((mention) => ofRequirement(mention, record)),
    ...ofAuditsIn(record),
    ...ofEvidenceIn(record),
  ];
}

function ofParty(mention: PartyMention): Naming {
  const prefix = mention.who === 'party' ? /^(team|firm):/.exec(mention.id) : null;
  if (!prefix) return naming(mention, { sort: mention.who === 'party' ? 'person' : mention.who, id: mention.id });
  const from = prefix[0].length;
  const sort = prefix[1] === 'team' ? 'team' : 'firm';
  return naming(mention, { sort, id: mention.id.slice(from) }, false, from);
}

/**
 * The requirement, and for an additional one its set too. Where responsibilities are entered, it counts as defined: that
 * is what an ISMS has to say of it.
 */
function ofRequirement(mention: Mention, record: AuditRecord): readonly Naming[] {
  const colon = mention.id.indexOf(':');
  const defines = record.kind === 'StatementOfApplicability' || record.kind === 'Isms';
  const requirement = naming(mention, { sort: 'requirement', id: mention.id }, defines, colon + 1);
  if (colon < 0) return [requirement];
  const set = naming(mention, { sort: 'set', id: mention.id.slice(0, colon) });
  return [requirement, { ...set, to: colon }];
}

function ofAuditsIn(record: AuditRecord): readonly Naming[] {
  switch (record.kind) {
    case 'AuditPlan':
    case 'AuditProgramme':
      return all(programmesIn(record), 'programme');
    case 'Workpaper': {
      const within = record.audit?.value;
      const sessions = sessionsIn(record).map((session) =>
        naming(session, { sort: 'session', id: session.id, within }),
      );
      return [...all(auditsIn(record), 'audit'), ...sessions, ...all(findingsIn(record), 'finding')];
    }
    case 'Finding':
      return [...all(auditsIn(record), 'audit'), ...all(findingsIn(record), 'finding')];
    case 'EvidenceRegister':
    case 'AuditReport':
      return all(auditsIn(record), 'audit');
    default:
      return [];
  }
}

function ofEvidenceIn(record: AuditRecord): readonly Naming[] {
  return record.kind === 'People' || record.kind === 'Workpaper' || record.kind === 'Finding'
    ? all(evidenceIn(record), 'evidence')
    : [];
}
