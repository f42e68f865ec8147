import type { Isms } from '../../engine/isms.ts';
import type { AssignedAudit } from '../../views/assigned-audit.ts';
import type { AuditorConflict } from '../../views/auditor-conflicts.ts';
import { auditorsModel } from '../../views/auditors.ts';
import type { CompetenceItem } from '../../views/competence-item.ts';
import { inColumns } from './columns.ts';
import type { List, ListContext } from './list.ts';
import { count, days, spaced } from './words.ts';

/** Those who audit. */
export const auditors: List = {
  name: 'auditors',
  description: 'list those who audit with their competences, their audits and their conflicts',
  tellsIsms: true,
  rows: (isms, context) =>
    auditorsModel(isms).auditors.map(({ id, name, known, competences, audits, minutes, conflicts, where }) => ({
      isms: context.isms,
      auditor: id,
      name,
      known,
      competences: competences.map(competenceRow),
      audits: audits.map(auditRow),
      minutes,
      conflicts: conflicts.map((conflict) => conflictRow(conflict, context)),
      ...context.place(where),
    })),
  lines: (isms, context) =>
    auditorsModel(isms).auditors.flatMap(({ id, name, competences, audits, minutes, conflicts }, at) => [
      ...(at > 0 ? [''] : []),
      `${name === id ? id : `${name} (${id})`}: ${count(audits.length, 'audit')}, ${hours(minutes)}`,
      ...inColumns([
        ...competences.map((each) => ['  competence', each.name, each.subjects.join(', '), validity(each)]),
        ...audits.map((each) => [
          '  audit',
          each.audit,
          each.role === 'none' ? 'not of the team' : each.role,
          workload(each),
        ]),
        ...conflicts.map((each) => ['  conflict', each.audit, reason(each), conflictPlaces(each, isms, context)]),
      ]),
    ]),
};

function competenceRow({ name, subjects, issuer, obtained, expires, state, renewed }: CompetenceItem) {
  const days = { obtained: obtained ?? null, expires: expires ?? null };
  return { name, subjects, issuer: issuer ?? null, ...days, state, renewed };
}

function auditRow({ audit, role, state, start, end, sessions, minutes }: AssignedAudit) {
  return { audit, role, state, start: start ?? null, end: end ?? null, sessions, minutes };
}

function conflictRow(conflict: AuditorConflict, { place }: ListContext) {
  return {
    kind: conflict.kind,
    audit: conflict.audit,
    accepted: conflict.accepted,
    requirements: conflict.requirements,
    role: conflict.role ?? null,
    through: conflict.through ?? null,
    owner: conflict.owner ?? null,
    commits: conflict.commits ?? null,
    until: conflict.until ?? null,
    freeFrom: conflict.freeFrom ?? null,
    audits: place(conflict.audits),
    responsible: conflict.responsible ? place(conflict.responsible) : null,
  };
}

/** "7 h 30 min". */
function hours(minutes: number): string {
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)} h${rest > 0 ? ` ${rest} min` : ''}`;
}

function workload({ state, start, end, sessions, minutes }: AssignedAudit): string {
  return `${spaced(state)}, ${days(start, end)}, ${count(sessions, 'session')}, ${hours(minutes)}`;
}

function validity({ state, obtained, expires, renewed }: CompetenceItem): string {
  const again = renewed ? ', renewed' : '';
  switch (state) {
    case 'expired':
      return `expired on ${expires}${again}`;
    case 'expiring':
      return `expires on ${expires}${again}`;
    case 'valid':
      return expires === undefined ? 'valid' : `valid until ${expires}`;
    case 'not-yet':
      return `from ${obtained}`;
    case 'undated':
      return 'without days that can be read';
  }
}

function reason({ kind, role, through, owner, commits, freeFrom, accepted }: AuditorConflict): string {
  const by = through === undefined ? '' : ` through ${through}`;
  const words = {
    relation: `${roleWords[role ?? 'owner']}${by}`,
    'cooling-off': `was ${roleWords[role ?? 'owner']}${by}, free from ${freeFrom}`,
    commits: `has made ${count(commits ?? 0, 'commit')}`,
    'line-of-report': `reports to ${owner}`,
  };
  return `${words[kind]}${accepted ? ' (accepted)' : ''}`;
}

const roleWords = { owner: 'owner', implementers: 'implementer', operators: 'operator', monitors: 'monitor' } as const;

function conflictPlaces({ requirements, audits, responsible }: AuditorConflict, isms: Isms, { place }: ListContext) {
  const places = [audits, ...(responsible ? [responsible] : [])].map(place);
  const shown = places.map(({ file, line }) => `${file}:${line}`).join(' and ');
  return `${isms.requirements.summary(requirements)}: ${shown}`;
}
