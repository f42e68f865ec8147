import type { Isms } from '../engine/isms.ts';
import type { HeldCompetence } from '../engine/lookup/parties.ts';
import { minus } from '../model/dates.ts';
import type { Role } from '../model/responsibility.ts';
import { listed } from '../model/schema/wording.ts';
import type { Day, Span } from '../model/values.ts';
import { subjects } from '../rules/competence/team.ts';
import { superiorOwners } from '../rules/independence/superior-owners.ts';

/** What somebody is to audit. */
export interface Duty {
  readonly audit: string | undefined;
  /** As ids of the ISMS's own edition. */
  readonly requirements: readonly string[];
  /** When; undefined where that is not known yet: then relations are held against today. */
  readonly day: Day | undefined;
  /** The days of the audit, throughout which competences must be valid. */
  readonly span: Span | undefined;
  /** Lead and auditors, where nobody else may audit. */
  readonly team?: readonly string[];
  /** The times of the session, if it has any, and where it stands. */
  readonly session?: { readonly start: string; readonly end: string; readonly file: string; readonly pointer: string };
}

/** Whether somebody can audit: the lower the rank the better, from 0, with nothing against it. */
export interface Standing {
  readonly rank: number;
  /** In a few words. */
  readonly note: string;
  /** All that speaks against it, in sentences; undefined where nothing does. */
  readonly reason?: string;
}

/** One thing that speaks against an auditor. */
interface Objection {
  readonly weight: number;
  readonly note: string;
  readonly reason: string;
}

/** What speaks for and against letting a person audit (9.2.2 b, 7.2): relations, competence, team and time. */
export function auditorStanding(isms: Isms, person: string, duty: Duty): Standing {
  const objections = [
    ...relationsAgainst(isms, person, duty),
    ...competencesMissing(isms, person, duty),
    ...changesAgainst(isms, person, duty),
    ...superiorsAgainst(isms, person, duty),
    ...bookingsAgainst(isms, person, duty),
    ...(duty.team && !duty.team.includes(person) ? [notOnTeam] : []),
  ].sort((a, b) => b.weight - a.weight);
  const [first] = objections;
  if (!first) return { rank: 0, note: 'independent and competent' };
  const rank = objections.reduce((sum, { weight }) => sum + weight, 0);
  return { rank, note: first.note, reason: objections.map(({ reason }) => reason).join(' ') };
}

const weights = { relation: 10_000, competence: 1000, changed: 100, booked: 100, superior: 50, team: 10 };

const notOnTeam: Objection = {
  weight: weights.team,
  note: 'not on the team',
  reason: 'Neither lead nor auditor of this audit.',
};

const verbs: Readonly<Record<Role, string>> = {
  owner: 'owns',
  implementers: 'implements',
  operators: 'operates',
  monitors: 'monitors',
};

function relationsAgainst(isms: Isms, person: string, { audit, requirements, day }: Duty): readonly Objection[] {
  const related = isms.relations.of(person);
  const conflicts = requirements
    .filter((id) => related.has(id) && !(audit !== undefined && isms.audits.isAccepted(audit, person, id)))
    .flatMap((id) => isms.relations.conflict(person, id, day ?? isms.today()) ?? []);
  if (conflicts.length === 0) return [];
  const byWord = new Map<string, string[]>();
  for (const { requirement, inForce, coolingOff } of conflicts) {
    const words = inForce.length > 0 ? inForce.map(({ role }) => verbs[role]) : ['was responsible for'];
    const until = coolingOff
      .map(({ until }) => until ?? '')
      .sort()
      .at(-1);
    for (const word of new Set(words)) {
      const key = until === undefined ? word : `${word} until ${until}`;
      byWord.set(key, [...(byWord.get(key) ?? []), requirement]);
    }
  }
  const told = [...byWord].map(([word, ids]) => `${word} ${isms.requirements.summary(ids)}`);
  const note = told[0] ?? '';
  const reason = `Conflict of interest: ${listed(told, 'and')}.`;
  return [{ weight: weights.relation + conflicts.length, note, reason }];
}

function competencesMissing(isms: Isms, person: string, { span }: Duty): readonly Objection[] {
  const held = isms.parties.competences(person) ?? [];
  return Object.entries(subjects).flatMap(([subject, title]): readonly Objection[] => {
    const of = held.filter(({ subjects: known }) => known === undefined || known.includes(subject));
    if (of.some((competence) => isValid(competence, span))) return [];
    const [note, reason] =
      of.length > 0
        ? [`competence in ${title} not valid`, `Competence in ${title} is not valid throughout the audit.`]
        : [`no competence in ${title}`, `No competence in ${title} is recorded.`];
    return [{ weight: weights.competence, note, reason }];
  });
}

function isValid({ valid }: HeldCompetence, span: Span | undefined): boolean {
  return !valid || !span || ((valid.from ?? span.start) <= span.start && (valid.until ?? span.end) >= span.end);
}

function changesAgainst(isms: Isms, person: string, { audit, requirements, day }: Duty): readonly Objection[] {
  if (!isms.history.isKnown()) return [];
  const on = day ?? isms.today();
  const changed = requirements
    .filter((id) => audit === undefined || !isms.audits.isAccepted(audit, person, id))
    .filter((id) => isms.history.changes(person, id, minus(on, isms.history.lookback()), minus(on, 'P1D')).length > 0);
  if (changed.length === 0) return [];
  const list = isms.requirements.summary(changed);
  return [
    {
      weight: weights.changed,
      note: `changed ${list}`,
      reason: `Has changed the implementation of ${list}, as the git history has it.`,
    },
  ];
}

function superiorsAgainst(isms: Isms, person: string, { audit, requirements, day }: Duty): readonly Objection[] {
  const on = day ?? isms.today();
  const owned = requirements
    .filter((id) => audit === undefined || !isms.audits.isAccepted(audit, person, id))
    .filter((id) => superiorOwners(isms, person, id, on).length > 0);
  if (owned.length === 0) return [];
  const list = isms.requirements.summary(owned);
  return [
    {
      weight: weights.superior,
      note: `reports to the owner of ${list}`,
      reason: `Reports to the owner of ${list}.`,
    },
  ];
}

function bookingsAgainst(isms: Isms, person: string, { day, session }: Duty): readonly Objection[] {
  if (!session || day === undefined) return [];
  const other = isms.bookings
    .of(person, day)
    .filter((booked) => booked.session.file !== session.file || booked.session.pointer !== session.pointer)
    .find((booked) => booked.start < session.end && session.start < booked.end);
  if (!other) return [];
  const times = `from ${other.start} to ${other.end}`;
  return [{ weight: weights.booked, note: `in ${other.name}`, reason: `Is in ${other.name} at that time, ${times}.` }];
}
