import type { Day } from '../../model/values.ts';
import type { HeldSession, Schedule, WorkDone } from '../model/schedule.ts';
import { type Block, heading, list, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { listed, persons, recorded, signed } from './words.ts';

/** The sessions, and the workpapers that show what was held. */
export function scheduleSection({ sessions, outsideSessions }: Schedule, asOf: Day): readonly Block[] {
  return [
    heading(2, 'schedule-as-held', 'Schedule as held'),
    table(
      'Schedule as held',
      ['Session', 'Date and time', 'Place', 'Requirements', 'Auditors', 'Auditees', 'Methods', 'Held'].map((title) =>
        textColumn(title),
      ),
      sessions.map((session) => sessionRow(session, asOf)),
      'No session is recorded.',
    ),
    ...(outsideSessions.length === 0
      ? []
      : [paragraph('Work outside the sessions:'), list(outsideSessions.map(workOf), '')]),
  ];
}

function sessionRow(session: HeldSession, asOf: Day): readonly Phrase[] {
  const { start, end } = session;
  const time = start === undefined && end === undefined ? '' : `, ${recorded(start)} to ${recorded(end)}`;
  return [
    `${recorded(session.id)}${session.title === undefined ? '' : ` ${session.title}`}`,
    `${recorded(session.date)}${time}`,
    recorded(session.location),
    listed(session.requirements, 'none'),
    persons(session.auditors),
    persons(session.auditees),
    listed(session.methods),
    heldOf(session, asOf),
  ];
}

/** Meetings, which take up no requirements, leave no workpaper. */
function heldOf({ held, requirements, date }: HeldSession, asOf: Day): Phrase {
  if (held.length > 0) return held.map(workOf).join('; ');
  if (date !== undefined && date > asOf) return 'not yet';
  return requirements.length === 0 ? 'no workpaper expected' : [strong('no workpaper')];
}

function workOf({ workpaper, auditor, performedOn }: WorkDone): string {
  return `${recorded(workpaper)}, ${signed(auditor, performedOn)}`;
}
