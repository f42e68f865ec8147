import type { Severity } from '../model/severity.ts';
import { locate, type Place } from '../yaml/address.ts';
import type { Range } from '../yaml/tree.ts';
import type { AuditFile } from './audit-file.ts';
import { bounded, byPlace, type Diagnostic, type LineRange } from './diagnostic.ts';
import type { Layout, Layouts } from './layouts.ts';

/** Finds the ranges of a file's problems and gives them their severities; what is off is left out. */
export function locateProblems(
  file: AuditFile,
  severityOf: (rule: string) => Severity,
  layouts: Layouts,
): readonly Diagnostic[] {
  const problems = file.held.flatMap(({ problems }) => problems);
  // Most files have none, and finding ranges may mean to parse the text again.
  const layout = problems.length + file.problems.length > 0 ? layouts.of(file.path) : undefined;
  if (!layout) return [];
  const found: Diagnostic[] = [];
  const add = (rule: string, range: LineRange, message: string, related: Diagnostic['related']): void => {
    const severity = severityOf(rule);
    if (severity !== 'off') found.push({ file: file.path, range, rule, severity, message: bounded(message), related });
  };
  for (const { rule, index, where, message } of file.problems) {
    add(rule, 'pointer' in where ? rangeAt(layout, index, where) : lineRange(layout, where), message, []);
  }
  for (const { rule, where, message, related } of problems) {
    const located = related.flatMap((each) => {
      const other = layouts.of(each.where.file);
      return other
        ? [{ file: each.where.file, range: rangeOf(other, each.where), message: bounded(each.message) }]
        : [];
    });
    add(rule, rangeOf(layout, where), message, located);
  }
  return found.sort(byPlace);
}

function rangeOf(layout: Layout, { index, pointer, part }: Place & { readonly index: number }): LineRange {
  return rangeAt(layout, index, { pointer, part });
}

function rangeAt(layout: Layout, index: number, place: Place): LineRange {
  const document = layout.documents[index];
  return lineRange(layout, document ? locate(document, place) : { start: 0, end: 0 });
}

function lineRange({ lines }: Layout, { start, end }: Range): LineRange {
  return { start: lines.position(start), end: lines.position(end) };
}
