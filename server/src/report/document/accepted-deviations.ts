import type { AcceptedProblem } from '../model/context.ts';
import { type Block, heading, longColumn, paragraph, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** What the checks report and somebody has accepted where it stands, with the reason; nothing where there is none. */
export function acceptedDeviationsSection(accepted: readonly AcceptedProblem[], say: Wording): readonly Block[] {
  if (accepted.length === 0) return [];
  const words = say.words.audit;
  return [
    heading(2, 'deviations', words.deviations),
    paragraph(words.deviationsIntro),
    table(
      words.deviations,
      [
        textColumn(words.rule),
        textColumn(words.place),
        longColumn(words.problem, 4),
        longColumn(words.reason),
        textColumn(words.acceptedUntil, 1),
      ],
      accepted.map(({ rule, severity, file, line, message, reason, until }) => [
        `${rule} (${words.severity[severity]})`,
        words.line(file, line),
        message,
        reason,
        until ?? words.noLastDay,
      ]),
      '',
    ),
  ];
}
