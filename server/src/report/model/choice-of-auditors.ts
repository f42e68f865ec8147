import type { Address } from '../../engine/address.ts';
import type { Session } from '../../model/audit-plan.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, sound } from '../../model/values.ts';
import { type Obstacle, obstaclesOf } from '../../rules/independence/obstacles.ts';
import { superiorOwners } from '../../rules/independence/superior-owners.ts';
import { type NamedPerson, namedPerson, textsOf } from './named.ts';
import { inOrder, unique } from './order.ts';
import type { Subject } from './subject.ts';

/** Somebody who audits in a session, and what was to be met for that (9.2.2 b, 7.2; ISO 19011 5.5.4). */
export interface ChosenAuditor {
  readonly session: string | undefined;
  readonly title: string | undefined;
  readonly date: Day | undefined;
  readonly start: string | undefined;
  readonly person: NamedPerson;
  /** What it takes up, as ids of the ISMS's own edition; nothing in an opening or closing meeting. */
  readonly requirements: readonly string[];
  /** What the records know against it; undefined where that cannot be told: without a day, or of an unknown person. */
  readonly obstacles: readonly Obstacle[] | undefined;
  /** The requirements for which the plan validly accepts a conflict of theirs: there they are not independent. */
  readonly accepted: readonly string[];
  /** The requirements to whose owner they report on the day. */
  readonly reportsToOwnerOf: readonly string[];
  /** Whether they are lead or auditor of the plan. */
  readonly isOnTeam: boolean;
  /** Whether the session has times, without which nobody can be said to be free. */
  readonly hasTimes: boolean;
}

/** How those who audit were chosen. */
export interface ChoiceOfAuditors {
  /** By date and time of the session, then as it names them. */
  readonly auditors: readonly ChosenAuditor[];
  /** Whether commits count for what is audited, and were looked at; undefined where no control names paths. */
  readonly commitsKnown: boolean | undefined;
}

/** What was met, and what was not, by each auditor of each session of the plan, judged as the rules do. */
export function choiceOfAuditors(subject: Subject): ChoiceOfAuditors {
  const { isms, audit } = subject;
  const { plan } = audit;
  const auditors = (plan?.sessions?.items ?? [])
    .flatMap((session) => (plan ? chosenIn(session, plan, subject) : []))
    .sort(
      inOrder(
        ({ date }) => date ?? '',
        ({ start }) => start ?? '',
        ({ session }) => session ?? '',
      ),
    );
  const needed = isms.history.since() !== undefined;
  return { auditors, commitsKnown: needed ? isms.history.isKnown() : undefined };
}

function chosenIn(session: Session, plan: RecordOf<'AuditPlan'>, subject: Subject): readonly ChosenAuditor[] {
  const { isms, id, scope, span } = subject;
  const [day, start, end] = [session.date?.value, session.start?.value, session.end?.value];
  const times = start !== undefined && end !== undefined && start < end ? { start, end } : undefined;
  const selectors = sound(session.requirements).map(({ value }) => value);
  const requirements = unique(selectors.flatMap((selector) => isms.audits.ownWithin(scope, selector)));
  const occasion = { requirements, auditees: textsOf(session.auditees), ...(times && { times }) };
  const isThis = ({ file, index, pointer }: Address) =>
    file === plan.file && index === plan.index && pointer === session.at;
  return unique(textsOf(session.auditors)).map((person) => ({
    session: session.id?.value,
    title: session.title?.value,
    date: day,
    start,
    person: namedPerson(person, isms),
    requirements,
    obstacles:
      day === undefined || !isms.parties.hasPerson(person)
        ? undefined
        : obstaclesOf(isms, { id, span }, person, { ...occasion, day }, isThis),
    accepted: requirements.filter((each) => isms.audits.isAccepted(id, person, each)),
    reportsToOwnerOf:
      day === undefined ? [] : requirements.filter((each) => superiorOwners(isms, person, each, day).length > 0),
    isOnTeam: isms.audits.team(id)?.members.includes(person) ?? false,
    hasTimes: times !== undefined,
  }));
}
