import { looksMeant } from '../../catalog/malformed.ts';
import type { Isms } from '../../engine/isms.ts';
import { partyName } from '../../engine/lookup/parties.ts';
import { auditsIn, programmesIn, sessionsIn } from '../../model/mentions/audits.ts';
import { evidenceIn } from '../../model/mentions/evidence.ts';
import { findingsIn } from '../../model/mentions/findings.ts';
import type { Mention } from '../../model/mentions/mention.ts';
import { type PartyMention, partiesIn } from '../../model/mentions/parties.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import { namedRequirements } from '../../rules/reference/named-requirements.ts';

/** What a reference may name. Asked for only where one leads nowhere. */
export interface Reference {
  /** What it means for certain, written otherwise. */
  readonly certain: () => readonly string[];
  /** All that there is to name in its place. */
  readonly candidates: () => readonly string[];
}

/** The mentions of a record that a rule on references judges. */
export function referencesIn(record: AuditRecord, isms: Isms, rule: string): readonly (Mention & Reference)[] {
  switch (rule) {
    case 'reference/person':
    case 'reference/party':
      return partiesIn(record).map((mention) => ({ ...mention, ...partyReference(mention, isms) }));
    case 'reference/requirement':
      return namedRequirements(record, isms).map(({ mention, selection, edition }) => ({
        ...mention,
        certain: () => {
          const meant = looksMeant(mention.id);
          const found = selection.kind === 'unknown' ? isms.requirements.select(meant, edition) : selection;
          return found.kind === 'requirements' && found.normalised !== mention.id ? [found.normalised] : [];
        },
        candidates: () => isms.requirements.everything(),
      }));
    case 'reference/audit':
      return isOfAudit(record) ? plain(auditsIn(record), () => auditsFor(record, isms)) : [];
    case 'reference/finding':
      return record.kind === 'Workpaper' || record.kind === 'Finding'
        ? plain(findingsIn(record), () => findingsFor(record, isms))
        : [];
    case 'reference/evidence':
      return record.kind === 'People' || record.kind === 'Workpaper' || record.kind === 'Finding'
        ? plain(evidenceIn(record), () =>
            isms.documents.all('EvidenceRegister').flatMap(({ items }) => items?.entries.map(({ key }) => key) ?? []),
          )
        : [];
    case 'reference/programme':
      return record.kind === 'AuditPlan' || record.kind === 'AuditProgramme'
        ? plain(programmesIn(record), () => isms.documents.all('AuditProgramme').flatMap(({ id }) => id?.value ?? []))
        : [];
    case 'reference/session':
      return record.kind === 'Workpaper'
        ? plain(sessionsIn(record), () => [...isms.audits.sessions(record.audit?.value ?? '')])
        : [];
    default:
      return [];
  }
}

function plain(mentions: readonly Mention[], candidates: () => readonly string[]): readonly (Mention & Reference)[] {
  return mentions.map((mention) => ({ ...mention, certain: () => [], candidates }));
}

type OfAudit = RecordOf<'Workpaper' | 'Finding' | 'EvidenceRegister' | 'AuditReport'>;

function isOfAudit(record: AuditRecord): record is OfAudit {
  return ['Workpaper', 'Finding', 'EvidenceRegister', 'AuditReport'].includes(record.kind);
}

function auditsFor(record: OfAudit, isms: Isms): readonly string[] {
  const external = isms.documents.first('Isms')?.certification?.externalAudits?.entries ?? [];
  return [...isms.audits.ids(), ...(record.kind === 'Finding' ? external.map(({ key }) => key) : [])];
}

/** Those of its audit for a result, those of others for what a finding repeats. */
function findingsFor(record: RecordOf<'Workpaper' | 'Finding'>, isms: Isms): readonly string[] {
  const isWanted = (audit: string | undefined) => (audit === record.audit?.value) === (record.kind === 'Workpaper');
  return isms.documents.all('Finding').flatMap(({ id, audit }) => (isWanted(audit?.value) ? (id?.value ?? []) : []));
}

/** A team or a firm is written with its prefix beside persons, else by its bare id. */
function partyReference({ who, id }: PartyMention, isms: Isms): Reference {
  const written = partyName(id);
  return {
    certain: () => {
      const bare = written.id;
      if (who === 'team') return isms.parties.hasTeam(bare) ? [bare] : [];
      if (who === 'firm') return isms.parties.hasFirm(bare) ? [bare] : [];
      if (who !== 'party') return [];
      return [
        ...(isms.parties.hasTeam(bare) ? [`team:${bare}`] : []),
        ...(isms.parties.hasFirm(bare) ? [`firm:${bare}`] : []),
      ];
    },
    candidates: () => {
      const documents = isms.documents.all('People');
      const teams = documents.flatMap((each) => each.teams?.entries.map(({ key }) => key) ?? []);
      const firms = documents.flatMap((each) => each.firms?.entries.map(({ key }) => key) ?? []);
      if (who === 'team') return teams;
      if (who === 'firm') return firms;
      const people = documents.flatMap((each) => each.people?.entries.map(({ key }) => key) ?? []);
      if (who === 'person') return people;
      return [...people, ...teams.map((team) => `team:${team}`), ...firms.map((firm) => `firm:${firm}`)];
    },
  };
}
