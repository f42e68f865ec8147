import type { Isms } from '../../engine/isms.ts';
import { holdsOn } from '../../engine/lookup/parties.ts';
import type { Competence } from '../../model/people.ts';
import type { Day } from '../../model/values.ts';
import { fileFromRoot, type NamedPerson, namedParty, namedPerson, type Titled, textsOf } from './named.ts';
import { unique } from './order.ts';
import type { Subject } from './subject.ts';

export type TeamRole = 'lead' | 'auditor' | 'expert' | 'observer';

/** A declaration of independence (9.2.2 b). */
export interface DeclarationOfIndependence {
  readonly on: Day | undefined;
  readonly statement: string | undefined;
}

export type CompetenceType = NonNullable<NonNullable<Competence['type']>['value']>;

/** A competence, and whether it held for the whole of the audit; undefined where that can't be said (7.2). */
export interface HeldCompetence {
  readonly subjects: readonly string[];
  readonly name: string | undefined;
  readonly type: CompetenceType | undefined;
  readonly issuer: string | undefined;
  readonly obtained: Day | undefined;
  readonly expires: Day | undefined;
  readonly evidence: Titled | undefined;
  readonly valid: boolean | undefined;
}

export interface TeamMember {
  readonly role: TeamRole;
  readonly person: NamedPerson;
  /** The teams and firms they belonged to when the audit began. */
  readonly belongsTo: readonly Titled[];
  readonly declaration: DeclarationOfIndependence | undefined;
  readonly competences: readonly HeldCompetence[];
}

export interface Team {
  readonly members: readonly TeamMember[];
  /** Those who spoke for what was audited. */
  readonly auditees: readonly NamedPerson[];
}

/** The audit team, the lead first, and the auditee's participants (ISO 19011 6.5.1). */
export function team(subject: Subject): Team {
  const { isms, audit } = subject;
  const { plan } = audit;
  const lead = plan?.team?.lead?.value;
  const seats: readonly (readonly [TeamRole, readonly string[]])[] = [
    ['lead', lead === undefined ? [] : [lead]],
    ['auditor', textsOf(plan?.team?.auditors)],
    ['expert', textsOf(plan?.team?.experts)],
    ['observer', textsOf(plan?.team?.observers)],
  ];
  const auditees = (plan?.sessions?.items ?? []).flatMap((session) => textsOf(session.auditees));
  return {
    members: seats.flatMap(([role, persons]) => unique(persons).map((person) => member(role, person, subject))),
    auditees: unique(auditees).map((id) => namedPerson(id, isms)),
  };
}

function member(role: TeamRole, id: string, subject: Subject): TeamMember {
  const { isms, audit, span } = subject;
  const declaration = audit.plan?.declarations?.entries.find(({ key }) => key === id)?.value;
  const memberships = isms.parties.memberships(id).filter((each) => span === undefined || holdsOn(each, span.start));
  const parties = unique(memberships.map((each) => `${each.type}:${each.id}`));
  return {
    role,
    person: namedPerson(id, isms),
    belongsTo: parties.map((party) => namedParty(party, isms)),
    declaration: declaration && { on: declaration.declaredOn?.value, statement: declaration.statement?.value },
    competences: (isms.parties.person(id)?.item.value.competence?.items ?? []).map((each) => held(id, each, subject)),
  };
}

function held(id: string, competence: Competence, { isms, span }: Subject): HeldCompetence {
  const { obtained, expires } = competence;
  const known = span !== undefined && obtained?.value !== undefined && (!expires || expires.value !== undefined);
  return {
    subjects: textsOf(competence.subject),
    name: competence.name?.value,
    type: competence.type?.value,
    issuer: competence.issuer?.value,
    obtained: obtained?.value,
    expires: expires?.value,
    evidence: proofOf(id, competence, isms),
    valid: known ? obtained.value <= span.start && (expires?.value ?? span.end) >= span.end : undefined,
  };
}

/** The evidence of a competence: a piece of evidence by its id or, if there is none such, a file. */
function proofOf(id: string, { evidence }: Competence, isms: Isms): Titled | undefined {
  const written = evidence?.value;
  if (written === undefined) return undefined;
  const registered = isms.records.evidence(written);
  if (registered) return { id: written, title: registered.value.title?.value };
  const source = isms.parties.person(id)?.record;
  return { id: source ? fileFromRoot(written, source, isms) : written, title: undefined };
}
