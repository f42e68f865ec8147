import type { AcceptedProblem } from '../model/context.ts';
import { type Block, heading, paragraph, table, textColumn } from './blocks.ts';

/** What the checks report and somebody has accepted where it stands, with the reason; nothing where there is none. */
export function acceptedDeviationsSection(accepted: readonly AcceptedProblem[]): readonly Block[] {
  if (accepted.length === 0) return [];
  return [
    heading(2, 'accepted-deviations', 'Accepted deviations'),
    paragraph('The checks report these problems; they were accepted in the records, each with its reason.'),
    table(
      'Accepted deviations',
      ['Rule', 'Place', 'Problem', 'Reason', 'Accepted until'].map((title) => textColumn(title)),
      accepted.map(({ rule, severity, file, line, message, reason, until }) => [
        `${rule} (${severity})`,
        `${file} line ${line}`,
        message,
        reason,
        until ?? 'no last day',
      ]),
      '',
    ),
  ];
}
