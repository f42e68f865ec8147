import type { HeldCompetence, Team, TeamMember } from '../model/team.ts';
import { type Block, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { listed, notRecorded, person, persons, recorded, teamRole, titled } from './words.ts';

/** The audit team with its declarations of independence and its competences, and the auditee's participants. */
export function teamSection({ members, auditees }: Team): readonly Block[] {
  return [
    heading(2, 'audit-team', 'Audit team'),
    table(
      'Audit team',
      ['Role', 'Person', 'Team or firm', 'Declaration of independence'].map((title) => textColumn(title)),
      members.map((member) => [
        teamRole[member.role],
        person(member.person),
        listed(
          member.belongsTo.map(({ id, title }) => (title === undefined ? id : `${title} (${id})`)),
          'none',
        ),
        declarationOf(member),
      ]),
      'The audit team is not recorded.',
    ),
    paragraph(`Participants of the auditee: ${persons(auditees)}.`),
    heading(3, 'competences', 'Competences'),
    table(
      'Competences',
      ['Person', 'Competence', 'Subject', 'Issuer', 'Obtained', 'Expires', 'Valid for this audit', 'Evidence'].map(
        (title) => textColumn(title),
      ),
      members.flatMap(competenceRows),
      'The competences of the audit team are not recorded.',
    ),
  ];
}

function declarationOf({ role, declaration }: TeamMember): Phrase {
  if (declaration) return `${recorded(declaration.on)}: ${recorded(declaration.statement)}`;
  return role === 'lead' || role === 'auditor' ? [strong(notRecorded)] : notRecorded;
}

/** Experts and observers do not audit: nobody asks them for competences. */
function competenceRows({ role, person: someone, competences }: TeamMember): readonly (readonly Phrase[])[] {
  const name = person(someone);
  if (competences.length > 0) return competences.map((each) => competenceRow(name, each));
  const audits = role === 'lead' || role === 'auditor';
  return audits ? [[name, [strong(notRecorded)], '', '', '', '', '', '']] : [];
}

function competenceRow(name: string, competence: HeldCompetence): readonly Phrase[] {
  const { type, valid, evidence } = competence;
  return [
    name,
    `${recorded(competence.name)}${type === undefined ? '' : ` (${type})`}`,
    listed(competence.subjects),
    recorded(competence.issuer),
    recorded(competence.obtained),
    competence.expires ?? 'no expiry',
    valid === undefined ? 'cannot be told' : valid ? 'yes' : 'no',
    evidence ? titled(evidence) : notRecorded,
  ];
}
