import type { Obstacle } from '../../rules/independence/obstacles.ts';
import type { ChoiceOfAuditors, ChosenAuditor } from '../model/choice-of-auditors.ts';
import {
  type Block,
  dayColumn,
  heading,
  longColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import type { Wording } from './wording.ts';

/** How those who audit were chosen: what each of them met on the day, and what not (9.2.2 b, 7.2). */
export function choiceOfAuditorsBlocks(choice: ChoiceOfAuditors, say: Wording): readonly Block[] {
  const { audit: words, choice: chosen } = say.words;
  return [
    heading(2, 'choice-of-auditors', chosen.title),
    ...(choice.auditors.length === 0 ? [] : [paragraph(introduction(choice, say))]),
    table(
      chosen.title,
      [
        textColumn(words.session),
        dayColumn(chosen.day),
        textColumn(words.person),
        longColumn(chosen.independent),
        longColumn(chosen.competent, 2),
        longColumn(chosen.free, 2),
      ],
      rowsOf(choice.auditors, say),
      chosen.nobody,
    ),
  ];
}

/** A row for all of a session of whom the same is true. */
function rowsOf(auditors: readonly ChosenAuditor[], say: Wording): readonly (readonly Phrase[])[] {
  const rows = new Map<string, { readonly persons: string[]; readonly session: Phrase[]; readonly met: Phrase[] }>();
  for (const auditor of auditors) {
    const session = [sessionOf(auditor, say), say.recorded(auditor.date)];
    const met = [independence(auditor, say), competence(auditor, say), availability(auditor, say)];
    const key = JSON.stringify([session, auditor.start, met]);
    const row = rows.get(key);
    if (row) row.persons.push(say.person(auditor.person));
    else rows.set(key, { persons: [say.person(auditor.person)], session, met });
  }
  return [...rows.values()].map(({ persons, session, met }) => [...session, persons.join(', '), ...met]);
}

function introduction({ commitsKnown }: ChoiceOfAuditors, { words }: Wording): Phrase {
  const { meaning, withCommits, withoutCommits } = words.choice;
  if (commitsKnown === undefined) return meaning;
  return commitsKnown ? `${meaning} ${withCommits}` : [`${meaning} `, strong(withoutCommits)];
}

function sessionOf({ session, title }: ChosenAuditor, say: Wording): string {
  return `${say.recorded(session)}${title === undefined ? '' : ` ${title}`}`;
}

function independence(auditor: ChosenAuditor, say: Wording): Phrase {
  const { general, choice: words } = say.words;
  const { obstacles, accepted, reportsToOwnerOf, requirements, isOnTeam } = auditor;
  if (!obstacles) return words.cannotBeTold;
  const against = [
    ...obstacles.flatMap((each) => dependence(each, say)),
    ...(accepted.length > 0 ? [words.accepted(say.listed(accepted))] : []),
    ...(isOnTeam ? [] : [words.notOnTeam]),
  ];
  if (against.length > 0) return not(against, say);
  if (requirements.length === 0) return words.nothingToAudit;
  return reportsToOwnerOf.length > 0 ? words.reportsTo(say.listed(reportsToOwnerOf)) : general.yes;
}

/** What makes somebody less than independent. */
function dependence(obstacle: Obstacle, say: Wording): readonly string[] {
  const { general, choice: words } = say.words;
  switch (obstacle.kind) {
    case 'relation':
      return [words.relation(obstacle.roles.map((role) => general.roleVerb[role][0]).join(', '), listed(obstacle))];
    case 'cooling-off':
      return [words.coolingOff(listed(obstacle), obstacle.freeFrom)];
    case 'changed':
      return [words.changed(listed(obstacle))];
    case 'auditee':
      return [words.auditee];
    default:
      return [];
  }
}

function listed({ requirements }: { readonly requirements: readonly string[] }): string {
  return requirements.join(', ');
}

function competence({ obstacles }: ChosenAuditor, say: Wording): Phrase {
  const { general, choice: words } = say.words;
  if (!obstacles) return words.cannotBeTold;
  const against = obstacles.flatMap((each) => {
    if (each.kind === 'no-competence') return [words.noCompetence(words.subject[each.subject])];
    if (each.kind === 'not-valid') return [words.notValid(words.subject[each.subject], each.ended, each.begins)];
    return [];
  });
  return against.length > 0 ? not(against, say) : general.yes;
}

function availability({ obstacles, hasTimes }: ChosenAuditor, say: Wording): Phrase {
  const { general, choice: words } = say.words;
  if (!hasTimes) return words.withoutTimes;
  if (!obstacles) return words.cannotBeTold;
  const against = obstacles.flatMap((each) => {
    if (each.kind !== 'booked') return [];
    return [words.elsewhere(say.recorded(each.id), say.recorded(each.audit), general.span(each.start, each.end))];
  });
  return against.length > 0 ? not(against, say) : general.yes;
}

function not(against: readonly string[], say: Wording): Phrase {
  return [strong(say.words.general.no), `: ${against.join('; ')}`];
}
