import { standard } from '../../catalog/standard.ts';
import type { Relation } from '../../engine/lookup/relations.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Role } from '../../model/responsibility.ts';
import type { Day } from '../../model/values.ts';
import { assignmentsIn } from '../../rules/independence/assignments.ts';
import { byPlace, type ReportedProblem } from './context.ts';
import { type NamedPerson, namedParty, namedPerson, type Titled } from './named.ts';
import { inOrder } from './order.ts';
import { filesOf, type Subject } from './subject.ts';

/** Where somebody audits: a session of the plan, a workpaper that they sign, a finding that they raise. */
export interface Occasion {
  readonly in: 'plan' | 'workpaper' | 'finding';
  readonly id: string | undefined;
  readonly day: Day;
}

/** Somebody of the audit has a responsibility for what they audit, or had it not long ago (9.2.2 b). */
export interface FoundConflict {
  readonly person: NamedPerson;
  readonly role: Role;
  /** The team or firm through which they have it; undefined for a direct one. */
  readonly through: Titled | undefined;
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** Whether it was in force on the day of the audit; one that was not is within the cooling-off time. */
  readonly inForce: boolean;
  /** Whether the plan validly accepts it. */
  readonly accepted: boolean;
  /** Ids of the ISMS's own edition, in catalogue order. */
  readonly requirements: readonly string[];
  readonly occasions: readonly Occasion[];
}

export interface Conflicts {
  readonly relations: readonly FoundConflict[];
  /** What else the checks of independence report in the files of this audit. */
  readonly otherProblems: readonly ReportedProblem[];
}

/** The rules whose problems `relations` lists. */
const relationRules: ReadonlySet<string> = new Set(
  ['implements-control', 'operates-control', 'monitors-control', 'owns-control', 'cooling-off'].map(
    (name) => `independence/${name}`,
  ),
);

export function conflicts(subject: Subject): Conflicts {
  const files = filesOf(subject);
  return {
    relations: foundConflicts(subject),
    otherProblems: byPlace(subject.context.problems).filter(
      ({ rule, file }) => rule.startsWith('independence/') && !relationRules.has(rule) && files.has(file),
    ),
  };
}

interface Gathered extends Omit<FoundConflict, 'requirements' | 'occasions'> {
  readonly requirements: Set<string>;
  readonly occasions: Map<string, Occasion>;
}

/** One for each person and responsibility, with all requirements and occasions to which it extends. */
function foundConflicts(subject: Subject): readonly FoundConflict[] {
  const { isms, id, audit, workpapers, findings } = subject;
  const judged = findings.filter(({ status }) => status?.value !== 'withdrawn');
  const found = new Map<string, Gathered>();
  for (const record of [...(audit.plan ? [audit.plan] : []), ...workpapers, ...judged]) {
    for (const { person, requirements, day } of assignmentsIn(record, isms)) {
      for (const requirement of requirements) {
        const conflict = isms.relations.conflict(person, requirement, day);
        const accepted = isms.audits.isAccepted(id, person, requirement);
        for (const relation of [...(conflict?.inForce ?? []), ...(conflict?.coolingOff ?? [])]) {
          const inForce = conflict?.inForce.includes(relation) ?? false;
          const entry = gathered(found, person, relation, inForce, accepted, subject);
          entry.requirements.add(requirement);
          const occasion = occasionOf(record, day);
          entry.occasions.set(`${occasion.in} ${occasion.id} ${day}`, occasion);
        }
      }
    }
  }
  return [...found.values()]
    .map((each) => ({
      ...each,
      requirements: isms.requirements.sorted(each.requirements),
      occasions: [...each.occasions.values()],
    }))
    .sort(inOrder(({ person }) => person.id, position(subject)));
}

function gathered(
  found: Map<string, Gathered>,
  person: string,
  { role, through, from, until }: Relation,
  inForce: boolean,
  accepted: boolean,
  { isms }: Subject,
): Gathered {
  const key = [person, role, through, from, until, inForce, accepted].join(' ');
  const known = found.get(key);
  if (known) return known;
  const made: Gathered = {
    person: namedPerson(person, isms),
    role,
    through: through === undefined ? undefined : namedParty(through, isms),
    from,
    until,
    inForce,
    accepted,
    requirements: new Set(),
    occasions: new Map(),
  };
  found.set(key, made);
  return made;
}

function occasionOf(record: RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>, day: Day): Occasion {
  const kind = record.kind === 'AuditPlan' ? 'plan' : record.kind === 'Workpaper' ? 'workpaper' : 'finding';
  return { in: kind, id: record.id?.value, day };
}

/** Sorts by the first requirement, in catalogue order; what comes later keeps the order of the records. */
function position({ isms }: Subject): (conflict: FoundConflict) => string {
  const catalogue = standard(isms.requirements.standardId());
  return ({ requirements: [first = ''] }) => String(catalogue.position(first) ?? 99_999).padStart(5, '0');
}
