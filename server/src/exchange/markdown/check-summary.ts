import { type Diagnostic, isOpen } from '../../engine/diagnostic.ts';
import { type CheckResult, severities } from '../check-result.ts';
import { counted, totalOf } from '../words.ts';
import { codeSpan, escapeMarkdown } from './escape.ts';

const heading = '## Audit as Code';

/**
 * The result of a check for a comment on a change or the summary of a job: a count, a table of what is open, the heaviest
 * first, and one of what is accepted, with the reasons.
 *
 * @param atMost how many characters it may have; what is left out is counted
 */
export function checkSummary({ asOf, diagnostics, summary }: CheckResult, atMost = Number.POSITIVE_INFINITY): string {
  const open = severities.flatMap((severity) =>
    diagnostics.filter((each) => each.severity === severity && isOpen(each)),
  );
  const accepted = diagnostics.filter((each) => !isOpen(each));
  const parts = [heading, '', `**${totalOf(summary)}**, as of ${asOf}.`];
  let room = atMost - parts.join('\n').length - 1000;
  const table = (head: readonly string[], rows: readonly string[]): readonly string[] => {
    const shown = rows.filter((row) => {
      room -= row.length + 1;
      return room > 0;
    });
    const more = rows.length - shown.length;
    return ['', ...head, ...shown, ...(more > 0 ? ['', `… and ${counted(more, 'more row')}.`] : [])];
  };
  if (open.length > 0) {
    parts.push(...table(['| | Place | Rule | Problem |', '| --- | --- | --- | --- |'], open.map(openRow)));
  }
  if (accepted.length > 0) {
    parts.push('', `### ${counted(accepted.length, 'accepted problem')}`);
    parts.push(...table(['| Place | Rule | Reason | Until |', '| --- | --- | --- | --- |'], accepted.map(acceptedRow)));
  }
  return `${parts.join('\n')}\n`;
}

function openRow(diagnostic: Diagnostic): string {
  const { severity, rule, message } = diagnostic;
  return row([severity, placeOf(diagnostic), codeSpan(rule), escapeMarkdown(message)]);
}

function acceptedRow(diagnostic: Diagnostic): string {
  const { rule, suppressed } = diagnostic;
  const reason = escapeMarkdown(suppressed?.reason ?? '');
  return row([placeOf(diagnostic), codeSpan(rule), reason, suppressed?.until ?? '']);
}

function placeOf({ file, range }: Diagnostic): string {
  return codeSpan(`${file}:${range.start.line + 1}`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
