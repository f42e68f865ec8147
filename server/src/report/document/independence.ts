import type { AcceptedConflictEntry } from '../model/accepted-conflicts.ts';
import type { Conflicts, FoundConflict, Occasion } from '../model/conflicts.ts';
import {
  type Block,
  dayColumn,
  heading,
  list,
  longColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** The conflicts found, and those that were accepted with what makes up for them (9.2.2 b). */
export function independenceSection(
  { relations, otherProblems }: Conflicts,
  accepted: readonly AcceptedConflictEntry[],
  say: Wording,
): readonly Block[] {
  const words = say.words.audit;
  return [
    heading(2, 'conflicts', words.conflicts),
    table(
      words.conflicts,
      [
        textColumn(words.person),
        longColumn(words.responsibility),
        textColumn(words.requirements),
        longColumn(words.auditedIn),
        textColumn(words.accepted),
      ],
      relations.map((conflict) => [
        say.person(conflict.person),
        responsibilityOf(conflict, say),
        say.listed(conflict.requirements),
        conflict.occasions.map((occasion) => occasionOf(occasion, say)).join(', '),
        conflict.accepted ? words.yesSeeAccepted : [strong(say.words.general.no)],
      ]),
      words.noConflicts,
    ),
    ...(otherProblems.length === 0
      ? []
      : [
          paragraph(words.alsoReported),
          list(
            otherProblems.map(
              ({ severity, rule, file, line, message }) =>
                `${words.severity[severity]} ${rule}, ${words.line(file, line)}: ${message}`,
            ),
            '',
          ),
        ]),
    heading(2, 'accepted-conflicts', words.acceptedConflicts),
    table(
      words.acceptedConflicts,
      [
        textColumn(words.person),
        textColumn(words.requirements),
        longColumn(words.mitigation, 4),
        textColumn(words.approvedBy),
        dayColumn(words.approvedOn),
        textColumn(words.holds),
      ],
      accepted.map((conflict) => [
        say.person(conflict.person),
        say.listed(conflict.requirements),
        say.recorded(conflict.mitigation),
        say.person(conflict.approvedBy),
        say.recorded(conflict.approvedOn),
        holds(conflict, say),
      ]),
      words.noneAccepted,
    ),
  ];
}

function responsibilityOf({ role, through, from, until, inForce }: FoundConflict, say: Wording): string {
  const { general, audit: words } = say.words;
  const [now, before] = general.roleVerb[role];
  const days = say.stretch(from, until);
  const verb = `${inForce ? now : before}${days === '' ? '' : ` ${days}`}`;
  return `${verb}${through ? words.through(titled(through)) : ''}${inForce ? '' : words.coolingOff}`;
}

function occasionOf({ in: kind, id, day }: Occasion, say: Wording): string {
  return say.words.audit.occasion[kind](say.recorded(id), day);
}

function holds({ notValid }: AcceptedConflictEntry, { words }: Wording): Phrase {
  if (notValid === undefined) return words.general.yes;
  return [strong(words.general.no), words.audit.notValid[notValid]];
}
