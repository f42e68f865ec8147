import pc from 'picocolors';
import { type Diagnostic, isOpen, type LineRange } from '../../engine/diagnostic.ts';
import type { ReportedSeverity } from '../../engine/problem.ts';
import type { CheckResult, Summary } from '../../exchange/check-result.ts';
import { LineIndex } from '../../yaml/line-index.ts';
import { excerptOf } from './excerpt.ts';
import type { Format, Rendering } from './format.ts';
import { visible } from './visible.ts';

type Colors = ReturnType<typeof pc.createColors>;

const firstLine = /^.+:\d+:\d+ (error|warning|information|hint) [a-z-]+\/[a-z-]+ /;
const onlyLine = /^No problems in \d+ files? \(\d+ documents?\)\.\n$/;

/** For people: each problem that nobody has accepted with the line it stands on, and a count at the end. */
export const text: Format = {
  name: 'text',
  render: renderText,
  hasMade: (existing) => firstLine.test(existing) || onlyLine.test(existing),
};

/** The problems as text; of a rendering, colours and quiet count. */
export function renderText(
  { diagnostics, summary, textOf }: Omit<CheckResult, 'files'>,
  { colors: colored, quiet }: Pick<Rendering, 'colors' | 'quiet'>,
): string {
  const colors = pc.createColors(colored);
  const linesOf = lineReader(textOf);
  const paragraphs = diagnostics.filter(isOpen).map((each) => paragraph(each, linesOf(each.file), colors));
  const closing = quiet ? [] : [`${total(summary, colors)}\n`];
  return [...paragraphs, ...closing].join('\n');
}

/** Keeps the lines of the file last asked for: problems come file by file. */
function lineReader(textOf: CheckResult['textOf']): (file: string) => LineIndex {
  let last: { readonly file: string; readonly lines: LineIndex } | undefined;
  return (file) => {
    if (last?.file !== file) last = { file, lines: new LineIndex(textOf(file)) };
    return last.lines;
  };
}

function paragraph(diagnostic: Diagnostic, lines: LineIndex, colors: Colors): string {
  const { file, range, rule, severity, message, related } = diagnostic;
  const paint = painter(severity, colors);
  const number = String(range.start.line + 1);
  const gutter = ' '.repeat(number.length);
  const { source, marks } = excerptOf(lines.line(range.start.line), range);
  const further = range.end.line > range.start.line ? ` to line ${range.end.line + 1}` : '';
  return [
    `${colors.bold(place(file, range))} ${paint(severity)} ${colors.dim(rule)} ${visible(message)}`,
    `${colors.dim(`  ${number} |`)} ${source}`.trimEnd(),
    `${colors.dim(`  ${gutter} |`)} ${paint(`${marks}${further}`)}`,
    ...related.map((each) => `  ${gutter} ${colors.dim('=')} ${place(each.file, each.range)} ${visible(each.message)}`),
    '',
  ].join('\n');
}

function place(file: string, { start }: LineRange): string {
  return `${visible(file)}:${start.line + 1}:${start.character + 1}`;
}

function painter(severity: ReportedSeverity, colors: Colors) {
  return { error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.cyan }[severity];
}

function total(summary: Summary, colors: Colors): string {
  const { files, documents, errors, warnings, information, hints } = summary;
  const where = `in ${counted(files, 'file')} (${counted(documents, 'document')}).`;
  const parts = [
    ...(errors > 0 ? [colors.red(counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [colors.yellow(counted(warnings, 'warning'))] : []),
    ...(information > 0 ? [colors.blue(`${information} information`)] : []),
    ...(hints > 0 ? [colors.cyan(counted(hints, 'hint'))] : []),
  ];
  return parts.length > 0 ? `${parts.join(', ')} ${where}` : `${colors.green('No problems')} ${where}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
