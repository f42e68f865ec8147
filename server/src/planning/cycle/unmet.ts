import { plus } from '../../model/dates.ts';
import type { Span } from '../../model/values.ts';
import { byStart, type Calendar, comingOf } from './calendar.ts';

/** What no audit that is added can mend. */
export interface Unmet {
  /** What the programme should have and cannot have any more: sentences. */
  readonly unmet: readonly string[];
  /** What is for the programme that follows: sentences. */
  readonly beyond: readonly string[];
}

/**
 * What of `schedule/no-audit-before-external-audit` and `schedule/interval-too-long` stays from today on, though audits
 * are added: there is no week left for them.
 *
 * @param added the audits that are added
 */
export function unmetBy(calendar: Calendar, added: readonly Span[]): Unmet {
  const { cycle, today, frequency } = calendar;
  const all = [...calendar.planned, ...calendar.elsewhere, ...added];
  const lacking = comingOf(calendar).filter(({ date, since }) => !all.some(({ end }) => end >= since && end < date));
  const late = lateOnes([...calendar.planned, ...added].sort(byStart), frequency).filter(
    ({ audit }) => audit.start > today,
  );
  return {
    unmet: [
      ...lacking
        .filter(({ date }) => date <= cycle.end)
        .map(
          ({ id, date }) =>
            `No week is left for an audit before ${id} on ${date}. Hold one on the days that are left, or agree on a later date with the certification body.`,
        ),
      ...late.map(
        ({ audit, before, latest }) =>
          `The audit of ${audit.start} to ${audit.end} begins later than ${frequency} after the one before it, which ends on ${before.end}: it was to begin by ${latest}.`,
      ),
    ],
    beyond: lacking
      .filter(({ date }) => date > cycle.end)
      .map(({ id, date }) => `${id} on ${date} comes after the cycle: the programme that follows has to plan for it.`),
  };
}

function lateOnes(audits: readonly Span[], frequency: string) {
  return audits.flatMap((audit, index) => {
    const before = audits[index - 1];
    const latest = before && plus(before.end, frequency);
    return before && latest !== undefined && audit.start > latest ? [{ audit, before, latest }] : [];
  });
}
