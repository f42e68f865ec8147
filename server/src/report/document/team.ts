import type { HeldCompetence, Team, TeamMember } from '../model/team.ts';
import {
  type Block,
  dayColumn,
  heading,
  longColumn,
  markColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** The audit team with its declarations of independence and its competences, and the auditee's participants. */
export function teamSection({ members, auditees }: Team, say: Wording): readonly Block[] {
  const words = say.words.audit;
  return [
    heading(2, 'team', words.team),
    table(
      words.team,
      [
        textColumn(words.role),
        textColumn(words.person, 3),
        textColumn(words.teamOrFirm, 3),
        longColumn(words.declaration, 5),
      ],
      members.map((member) => [
        say.words.general.teamRole[member.role],
        say.person(member.person),
        belongsTo(member, say),
        declarationOf(member, say),
      ]),
      words.noTeam,
    ),
    paragraph(words.participants(say.persons(auditees))),
    heading(3, 'competences', words.competences),
    table(
      words.competences,
      [
        textColumn(words.person),
        textColumn(words.competence, 3),
        textColumn(words.subject),
        textColumn(words.issuer),
        dayColumn(words.obtained),
        dayColumn(words.expires),
        markColumn(words.valid),
        textColumn(words.evidence),
      ],
      members.flatMap((member) => competenceRows(member, say)),
      words.noCompetences,
    ),
  ];
}

/** The teams and firms of somebody on the audit team, by title. */
export function belongsTo({ belongsTo: parties }: TeamMember, say: Wording): string {
  return say.listed(
    parties.map(({ id, title }) => (title === undefined ? id : `${title} (${id})`)),
    say.words.general.none,
  );
}

function declarationOf({ role, declaration }: TeamMember, say: Wording): Phrase {
  if (declaration) return `${say.recorded(declaration.on)}: ${say.recorded(declaration.statement)}`;
  const { notRecorded } = say.words.general;
  return role === 'lead' || role === 'auditor' ? [strong(notRecorded)] : notRecorded;
}

/** Experts and observers do not audit: nobody asks them for competences. */
function competenceRows({ role, person, competences }: TeamMember, say: Wording): readonly (readonly Phrase[])[] {
  const name = say.person(person);
  if (competences.length > 0) return competences.map((each) => competenceRow(name, each, say));
  const audits = role === 'lead' || role === 'auditor';
  return audits ? [[name, [strong(say.words.general.notRecorded)], '', '', '', '', '', '']] : [];
}

function competenceRow(name: string, competence: HeldCompetence, say: Wording): readonly Phrase[] {
  const { type, valid, evidence } = competence;
  const { general, audit: words } = say.words;
  return [
    name,
    `${say.recorded(competence.name)}${type === undefined ? '' : ` (${words.competenceType[type]})`}`,
    say.listed(competence.subjects),
    say.recorded(competence.issuer),
    say.recorded(competence.obtained),
    competence.expires ?? words.noExpiry,
    valid === undefined ? words.cannotBeTold : valid ? general.yes : general.no,
    evidence ? titled(evidence) : general.notRecorded,
  ];
}
