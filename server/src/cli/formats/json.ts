import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { CheckResult } from '../../exchange/check-result.ts';
import { jsonText } from '../../exchange/json-text.ts';
import type { Format } from './format.ts';
import { hasKeys, parsedJson } from './written-json.ts';

/**
 * The machine output: one object, of version 1. Lines and columns count from 1, columns in UTF-16 code units, and an
 * end is exclusive.
 */
export const json: Format = {
  name: 'json',
  render: ({ asOf, diagnostics, summary }: CheckResult) =>
    jsonText({ version: 1, asOf, diagnostics: diagnostics.map(row), summary }),
  hasMade: (existing) => hasKeys(parsedJson(existing), 'asOf', 'diagnostics', 'summary'),
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
