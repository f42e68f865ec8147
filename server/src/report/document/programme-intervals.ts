import { daysBetween } from '../../model/dates.ts';
import type { ProgrammeAuditEntry, ProgrammeReport } from '../model/programme-report.ts';
import { type Block, dayColumn, heading, numberColumn, type Phrase, strong, table, textColumn } from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** How long audits are apart, and which audit comes before each one of the certification body. */
export function intervalsSection({ audits, externalAudits }: ProgrammeReport, say: Wording): readonly Block[] {
  const { general, programme: words } = say.words;
  return [
    heading(2, 'intervals', words.intervals),
    table(
      words.intervals,
      [
        textColumn(words.audit, 4),
        textColumn(words.before),
        numberColumn(words.days),
        dayColumn(words.latest),
        textColumn(words.inTime),
      ],
      audits.flatMap((each) => intervalRow(each, say)),
      words.noIntervals,
    ),
    heading(3, 'external-audits', words.external),
    table(
      words.external,
      [textColumn(words.externalAudit), textColumn(words.type, 3), dayColumn(words.day), textColumn(words.auditBefore)],
      externalAudits.map(({ id, type, date, auditBefore }) => [
        id,
        general.externalAuditType[type],
        date,
        auditBefore ?? [strong(general.none)],
      ]),
      words.noExternal,
    ),
  ];
}

function intervalRow(
  { audit, period, interval }: ProgrammeAuditEntry,
  { words: { general, programme: words } }: Wording,
): readonly (readonly Phrase[])[] {
  if (!interval || !period) return [];
  const { before, days, latest, late } = interval;
  const inTime: Phrase = late ? [strong(words.late(general.days(daysBetween(latest, period.start))))] : general.yes;
  return [[titled(audit), before, String(days), latest, inTime]];
}
