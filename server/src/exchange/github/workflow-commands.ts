/** What GitHub Actions reads on the output of a step: workflow commands, one a line. */
import { type Diagnostic, isOpen } from '../../engine/diagnostic.ts';
import type { ReportedSeverity } from '../../engine/problem.ts';
import { type CheckResult, severities } from '../check-result.ts';
import { countedProblems, oneLine, totalOf } from '../words.ts';

/** As many annotations of a kind GitHub shows of one step; it drops the rest without a word. */
const shownOfAKind = 10;

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

/** How a result is put into the log of a step. */
export interface CommandOptions {
  /** The path of a file from the root of the repository: GitHub knows files by that. */
  readonly pathOf: (file: string) => string;
  /** Whether the closing count is left out. */
  readonly quiet: boolean;
}

/** The problems that nobody has accepted, the heaviest first; what GitHub would drop stands in the log as text. */
export function workflowCommands({ diagnostics, summary }: CheckResult, { pathOf, quiet }: CommandOptions): string {
  const shown = { error: 0, warning: 0, notice: 0 };
  const lines: string[] = [];
  const cut: Diagnostic[] = [];
  for (const severity of severities) {
    const command = commands[severity];
    for (const each of diagnostics) {
      if (each.severity !== severity || !isOpen(each)) continue;
      if (shown[command] === shownOfAKind) {
        cut.push(each);
        continue;
      }
      shown[command] += 1;
      lines.push(annotation(command, each, pathOf(each.file)));
    }
  }
  if (cut.length > 0) {
    lines.push(`Not annotated, for GitHub shows ${shownOfAKind} of a kind in a step: ${countsOf(cut)}.`);
    lines.push(...cut.map((each) => plainLine(each, pathOf(each.file))));
  }
  if (!quiet) lines.push(`${totalOf(summary)}.`);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(command: string, { rule, message, range }: Diagnostic, file: string): string {
  const { start, end } = range;
  // GitHub takes columns on a single line alone.
  const columns: readonly (readonly [string, string])[] =
    start.line === end.line
      ? [
          ['col', `${start.character + 1}`],
          ['endColumn', `${end.character + 1}`],
        ]
      : [];
  const properties = [
    ['file', file],
    ['line', `${start.line + 1}`],
    ['endLine', `${end.line + 1}`],
    ...columns,
    ['title', rule],
  ] as const;
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${command} ${written}::${escapeData(message)}`;
}

/** Of all lines, GitHub acts on those that begin with `::` and on those with `##[` anywhere. */
function plainLine({ severity, rule, message, range }: Diagnostic, file: string): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  return `${severity} ${oneLine(`${place} ${rule} ${message}`).replaceAll('##[', '## [')}`;
}

function countsOf(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: ReportedSeverity) => diagnostics.filter((each) => each.severity === severity).length;
  return severities
    .filter((severity) => count(severity) > 0)
    .map((severity) => countedProblems(count(severity), severity))
    .join(', ');
}

/** Controls and marks of direction, which whoever shows the log would act on. */
const active = /(?![\r\n])\p{Cc}|[\u2028-\u202e\u2066-\u2069]/gu;

function escapeData(text: string): string {
  return text.replace(active, '\ufffd').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
