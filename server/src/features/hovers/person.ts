import type { Isms } from '../../engine/isms.ts';
import type { Relation } from '../../engine/lookup/relations.ts';
import { managementGroups } from '../../model/management-group.ts';
import type { Competence } from '../../model/people.ts';
import type { RecordOf } from '../../model/record.ts';
import { spanOf } from '../../model/values.ts';
import type { Entity } from '../naming/naming.ts';
import { fact, facts, heading, hoverText, plain } from './markdown.ts';
import { datedParty, days, party, stretch, text, texts, words } from './words.ts';

/** A person: where they belong, what they are competent in, what they answer for and what they audit (7.2, 9.2.2 b). */
export function describePerson(isms: Isms, { id }: Pick<Entity, 'id'>): string | undefined {
  const found = isms.parties.person(id)?.item.value;
  if (!found) return undefined;
  return hoverText(heading(found.name?.value, id, rolesOf(isms, id).join(', ')), [
    ...facts('Team', teamsOf(isms, id)),
    ...fact('Firm', found.firm?.reference?.value && firmOf(isms, id)),
    ...fact('Reports to', found.reportsTo && datedParty(isms, found.reportsTo)),
    ...facts(
      'Competence',
      (found.competence?.items ?? []).map((each) => competence(each, isms.today())),
    ),
    ...facts('Answers for', relationsOf(isms, id), 8),
    ...facts('Audits', auditsOf(isms, id)),
  ]);
}

function rolesOf(isms: Isms, id: string): readonly string[] {
  const groups = managementGroups.filter((group) => isms.governance.members(group).includes(id));
  const leads = isms.tables.rows('team-led', id).length > 0 ? ['team lead'] : [];
  const isManager = isms.documents.all('AuditProgramme').some(({ manager }) => manager?.value === id);
  const roles = [
    ...groups.map((group) => words(group) ?? group),
    ...leads,
    ...(isManager ? ['manages the audit programme'] : []),
    ...(isms.audits.isAuditor(id) ? ['internal auditor'] : []),
  ];
  return roles.length > 0 ? roles : ['person'];
}

function teamsOf(isms: Isms, id: string): readonly string[] {
  const teams = isms.parties.memberships(id).filter(({ type }) => type === 'team');
  return [...new Set(teams.map((team) => `${party(isms, `team:${team.id}`)}${stretch(team)}`))];
}

function firmOf(isms: Isms, id: string): string | undefined {
  const firm = isms.parties.memberships(id).find(({ type }) => type === 'firm');
  return firm && `${party(isms, `firm:${firm.id}`)}${stretch(firm)}`;
}

function competence({ name, subject, obtained, expires }: Competence, today: string): string {
  const until = expires?.value;
  const state = until !== undefined && until < today ? ' (expired)' : '';
  const valid = [obtained && `from ${text(obtained)}`, expires && `to ${text(expires)}${state}`]
    .filter(Boolean)
    .join(' ');
  return [text(name), texts(subject), valid].filter(Boolean).join(', ');
}

/** Responsibilities, those for several requirements with the same days in one. */
function relationsOf(isms: Isms, id: string): readonly string[] {
  const groups = new Map<string, { readonly relation: Relation; readonly requirements: string[] }>();
  for (const relation of [...isms.relations.of(id).values()].flat()) {
    const { role, through, from, until, requirement } = relation;
    const key = JSON.stringify([role, through, from, until]);
    const group = groups.get(key);
    if (group) group.requirements.push(requirement);
    else groups.set(key, { relation, requirements: [requirement] });
  }
  return [...groups.values()].map(({ relation, requirements }) => {
    const ids = plain(isms.requirements.summary(isms.requirements.sorted(new Set(requirements))));
    const through = relation.through === undefined ? '' : `, through ${party(isms, relation.through)}`;
    return `${ids} as ${words(relation.role)?.replace(/s$/, '')}${through}${stretch(relation)}`;
  });
}

/** The audits in which somebody is lead or auditor, the latest first. */
function auditsOf(isms: Isms, id: string): readonly string[] {
  const plans = isms.tables.rows('auditor', id).flatMap(({ record }) => (record.kind === 'AuditPlan' ? [record] : []));
  const start = (plan: RecordOf<'AuditPlan'>) => spanOf(plan.period)?.start ?? '';
  return [...plans]
    .sort((a, b) => (start(a) > start(b) ? -1 : Number(start(a) < start(b))))
    .map((plan) => {
      const span = spanOf(plan.period);
      const sessions = (plan.sessions?.items ?? []).filter(({ auditors }) =>
        auditors?.items.some(({ value }) => value === id),
      );
      const named = sessions.map((session) => text(session.id)).filter((each) => each !== undefined);
      return [
        plain(plan.id?.value ?? '?'),
        plan.team?.lead?.value === id ? 'lead' : 'auditor',
        words(plan.status?.value),
        span && days(span),
        named.length > 0 ? `sessions ${named.join(', ')}` : undefined,
      ]
        .filter(Boolean)
        .join(', ');
    });
}
