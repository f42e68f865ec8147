import type { AuditPlanReport, Participant } from '../model/audit-plan-report.ts';
import type { HeldSession } from '../model/schedule.ts';
import type { Team } from '../model/team.ts';
import { type Block, facts, heading, longColumn, table, textColumn } from './blocks.ts';
import type { ReportParts } from './parts.ts';
import { sessionName, sessionTime } from './schedule.ts';
import { scopeSection } from './scope.ts';
import { belongsTo } from './team.ts';
import { auditNotices, colonTitled } from './title-block.ts';
import { titled, type Wording } from './wording.ts';

/** The plan of an audit for those who are audited: what is looked at, by whom, when, and who is wanted. */
export function auditPlanParts(report: AuditPlanReport, say: Wording): ReportParts<'audit-plan'> {
  const { title, team } = report;
  const { general, title: words, single } = say.words;
  const lead = team.members.find(({ role }) => role === 'lead');
  const { status, planApproval } = title;
  return {
    kind: 'audit-plan',
    id: title.audit.id,
    title: `${words.kinds['audit-plan']} ${colonTitled(title.audit)}`,
    draft: report.draft,
    opening: [
      ...auditNotices(title, say),
      facts(
        [words.organization, say.recorded(title.organization)],
        [words.managementSystem, title.isms ? say.recorded(title.isms.title ?? title.isms.id) : general.notRecorded],
        [words.programme, title.programme ? titled(title.programme) : general.notRecorded],
        [words.rationale, title.rationale],
        [words.period, say.span(title.period)],
        [single.leadAuditor, say.person(lead?.person)],
        [words.status, status === undefined ? general.notRecorded : general.auditStatus[status]],
        [single.planApproved, say.signed(planApproval?.by, planApproval?.on)],
        [words.classification, title.classification],
        [words.asOf, title.asOf],
        [words.lastCommit, title.commit && `${title.commit.id}, ${title.commit.date}`],
      ),
    ],
    sections: {
      scope: scopeSection(report.scope, report.coverage, say),
      team: teamSection(team, say),
      schedule: scheduleSection(report.sessions, say),
      participants: participantsSection(report.participants, say),
    },
    sheets: [],
  };
}

function teamSection({ members }: Team, say: Wording): readonly Block[] {
  const { general, audit, single: words } = say.words;
  return [
    heading(2, 'team', audit.team),
    table(
      audit.team,
      [textColumn(words.role, 3), textColumn(words.person, 3), textColumn(words.teamOrFirm, 3)],
      members.map((member) => [general.teamRole[member.role], say.person(member.person), belongsTo(member, say)]),
      audit.noTeam,
    ),
  ];
}

function scheduleSection(sessions: readonly HeldSession[], say: Wording): readonly Block[] {
  const { single: words } = say.words;
  return [
    heading(2, 'schedule', words.schedule),
    table(
      words.schedule,
      [
        textColumn(words.when),
        longColumn(words.session),
        textColumn(words.where, 1.5),
        textColumn(words.requirements),
        textColumn(words.auditors),
        textColumn(words.auditees),
        textColumn(words.methods),
      ],
      sessions.map((session) => [
        sessionTime(session, say),
        sessionName(session, say),
        say.recorded(session.location),
        say.listed(session.requirements, words.meeting),
        say.listed(
          session.auditors.map((each) => say.person(each)),
          words.noneYet,
        ),
        say.listed(
          session.auditees.map((each) => say.person(each)),
          words.noneYet,
        ),
        say.methods(session.methods, ''),
      ]),
      words.noSessions,
    ),
  ];
}

function participantsSection(participants: readonly Participant[], say: Wording): readonly Block[] {
  const { single: words } = say.words;
  return [
    heading(2, 'participants', words.participants),
    table(
      words.participants,
      [textColumn(words.person), longColumn(words.sessions, 5)],
      participants.map(({ person, sessions }) => [
        say.person(person),
        sessions.map((session) => `${sessionTime(session, say)}: ${sessionName(session, say)}`).join('; '),
      ]),
      words.noParticipants,
    ),
  ];
}
