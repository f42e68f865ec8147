import type { AcceptedProblem } from '../model/context.ts';
import { type Block, heading, paragraph, table } from './blocks.ts';

/** What the checks report and somebody has accepted where it stands, with the reason; nothing where there is none. */
export function acceptedDeviationsSection(accepted: readonly AcceptedProblem[]): readonly Block[] {
  if (accepted.length === 0) return [];
  return [
    heading(2, 'Accepted deviations'),
    paragraph('The checks report these problems; they were accepted in the records, each with its reason.'),
    table(
      ['Rule', 'Place', 'Problem', 'Reason', 'Accepted until'],
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
