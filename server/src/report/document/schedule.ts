import type { Day } from '../../model/values.ts';
import type { HeldSession, Schedule, WorkDone } from '../model/schedule.ts';
import { type Block, heading, list, longColumn, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** The sessions, and the workpapers that show what was held. */
export function scheduleSection({ sessions, outsideSessions }: Schedule, asOf: Day, say: Wording): readonly Block[] {
  const words = say.words.audit;
  return [
    heading(2, 'schedule', words.schedule),
    table(
      words.schedule,
      [
        textColumn(words.session),
        textColumn(words.dateAndTime),
        textColumn(words.location, 1),
        textColumn(words.requirements),
        textColumn(words.auditors),
        textColumn(words.auditees),
        textColumn(words.methods),
        longColumn(words.held, 2),
      ],
      sessions.map((session) => [
        sessionName(session, say),
        sessionTime(session, say),
        say.recorded(session.location),
        say.listed(session.requirements, say.words.general.none),
        say.persons(session.auditors),
        say.persons(session.auditees),
        say.methods(session.methods),
        heldOf(session, asOf, say),
      ]),
      words.noSessions,
    ),
    ...(outsideSessions.length === 0
      ? []
      : [
          paragraph(words.outsideSessions),
          list(
            outsideSessions.map((work) => workOf(work, say)),
            '',
          ),
        ]),
  ];
}

/** A session by id and title. */
export function sessionName({ id, title }: HeldSession, say: Wording): string {
  return `${say.recorded(id)}${title === undefined ? '' : ` ${title}`}`;
}

/** The day of a session, and its time as far as that is recorded. */
export function sessionTime({ date, start, end }: HeldSession, say: Wording): string {
  const day = say.recorded(date);
  if (start === undefined && end === undefined) return day;
  return `${day}, ${say.words.general.span(say.recorded(start), say.recorded(end))}`;
}

/** Meetings, which take up no requirements, leave no workpaper. */
function heldOf({ held, requirements, date }: HeldSession, asOf: Day, say: Wording): Phrase {
  const words = say.words.audit;
  if (held.length > 0) return held.map((work) => workOf(work, say)).join('; ');
  if (date !== undefined && date > asOf) return words.notYet;
  return requirements.length === 0 ? words.noWorkpaperExpected : [strong(words.noWorkpaper)];
}

function workOf({ workpaper, auditor, performedOn }: WorkDone, say: Wording): string {
  return `${say.recorded(workpaper)}, ${say.signed(auditor, performedOn)}`;
}
