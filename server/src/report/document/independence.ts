import type { AcceptedConflictEntry } from '../model/accepted-conflicts.ts';
import type { Conflicts, FoundConflict, Occasion } from '../model/conflicts.ts';
import { type Block, heading, list, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { listed, person, recorded, roleVerb, stretch, titled } from './words.ts';

/** The conflicts found, and those that were accepted with what makes up for them (9.2.2 b). */
export function independenceSection(
  { relations, otherProblems }: Conflicts,
  accepted: readonly AcceptedConflictEntry[],
): readonly Block[] {
  return [
    heading(2, 'conflicts-found', 'Conflicts found'),
    table(
      'Conflicts found',
      ['Person', 'Responsibility', 'Requirements', 'Audited in', 'Accepted'].map((title) => textColumn(title)),
      relations.map((conflict) => [
        person(conflict.person),
        responsibilityOf(conflict),
        listed(conflict.requirements),
        conflict.occasions.map(occasionOf).join(', '),
        conflict.accepted ? 'yes, see Accepted conflicts' : [strong('no')],
      ]),
      'The records show nobody auditing what they are, or recently were, responsible for.',
    ),
    ...(otherProblems.length === 0
      ? []
      : [
          paragraph('The checks of independence also report:'),
          list(
            otherProblems.map(
              ({ severity, rule, file, line, message }) => `${severity} ${rule}, ${file} line ${line}: ${message}`,
            ),
            '',
          ),
        ]),
    heading(2, 'accepted-conflicts', 'Accepted conflicts'),
    table(
      'Accepted conflicts',
      ['Person', 'Requirements', 'Mitigation', 'Approved by', 'Approved on', 'Holds'].map((title) => textColumn(title)),
      accepted.map((conflict) => [
        person(conflict.person),
        listed(conflict.requirements),
        recorded(conflict.mitigation),
        person(conflict.approvedBy),
        recorded(conflict.approvedOn),
        holds(conflict),
      ]),
      'No conflict was accepted.',
    ),
  ];
}

function responsibilityOf({ role, through, from, until, inForce }: FoundConflict): string {
  const [now, before] = roleVerb[role];
  const days = stretch(from, until);
  const verb = `${inForce ? now : before}${days === '' ? '' : ` ${days}`}`;
  return `${verb}${through ? `, through ${titled(through)}` : ''}${inForce ? '' : ', cooling off'}`;
}

function occasionOf({ in: kind, id, day }: Occasion): string {
  return `${kind === 'plan' ? 'a session of the plan' : `${kind} ${recorded(id)}`} on ${day}`;
}

function holds({ notValid }: AcceptedConflictEntry): Phrase {
  if (notValid === undefined) return 'yes';
  const why =
    notValid === 'approved-by-team' ? 'approved by a member of the audit team' : 'approved after the audit began';
  return [strong('no'), `, ${why}`];
}
