import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { CheckResult } from '../check-result.ts';
import type { Format } from './format.ts';

/**
 * The machine output: one object, of version 1. Lines and columns count from 1, columns in UTF-16 code units, and an
 * end is exclusive.
 */
export const json: Format = {
  name: 'json',
  render: ({ asOf, diagnostics, summary }: CheckResult) =>
    `${JSON.stringify({ version: 1, asOf, diagnostics: diagnostics.map(row), summary }, null, 2)}\n`,
  hasMade: (existing) => {
    try {
      const made: unknown = JSON.parse(existing);
      return (
        typeof made === 'object' && made !== null && ['asOf', 'diagnostics', 'summary'].every((key) => key in made)
      );
    } catch {
      return false;
    }
  },
};

function row({ file, range: { start, end }, rule, severity, message, related, suppressed }: Diagnostic) {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    rule,
    severity,
    message,
    related: related.map((each) => ({
      file: each.file,
      line: each.range.start.line + 1,
      column: each.range.start.character + 1,
      message: each.message,
    })),
    ...(suppressed && { suppressed: { reason: suppressed.reason, until: suppressed.until } }),
  };
}
