import type { Deviation } from '../../model/deviation.ts';
import { isAtRest } from '../at-rest.ts';
import type { AuditFile } from '../audit-file.ts';
import { bounded, type Diagnostic, type LineRange } from '../diagnostic.ts';
import type { Layout } from '../layouts.ts';
import { deviationSeverities, judgeDeviation, type Terms } from './judge.ts';

/**
 * Marks what the deviations of a file accept, and adds what is wrong with them; in no particular order (docs/rules-explained.md
 * "deviations"). Of several deviations for one problem, the first in the text accepts it. In a document that is not
 * judged, because of a syntax error or an unknown kind, nothing is said of deviations either; nor in one that is
 * cancelled or withdrawn, where most of what they are about is not judged for now.
 *
 * @param located the problems of the file
 */
export function acceptDeviations(
  { path, deviations, held }: AuditFile,
  located: readonly Diagnostic[],
  { documents, lines }: Layout,
  terms: Terms,
): readonly Diagnostic[] {
  const judged = new Set(held.filter(({ record }) => record.sound).map(({ record }) => record.index));
  const atRest = new Set(held.filter(({ record }) => isAtRest(record)).map(({ record }) => record.index));
  const byLine = groupedByLine(located);
  const accepted = new Map<Diagnostic, Deviation>();
  const found: Diagnostic[] = [];
  for (const deviation of deviations) {
    const { start, end } = deviation;
    const document = documents.findIndex((each) => each.start <= start && start < each.end);
    if (document >= 0 && !judged.has(document)) continue;
    const range: LineRange = { start: lines.position(start), end: lines.position(end) };
    const there = byLine.get(range.start.line + (deviation.alone ? 1 : 0)) ?? [];
    const wrong = judgeDeviation(deviation, there, terms);
    for (const { rule, message } of atRest.has(document) ? [] : wrong) {
      const severity = deviationSeverities[rule];
      found.push({ file: path, range, rule, severity, message: bounded(message), related: [] });
    }
    if (wrong.some(({ rule }) => rule !== 'deviation/unused')) continue;
    for (const each of there) {
      if (deviation.rules.includes(each.rule) && !accepted.has(each)) accepted.set(each, deviation);
    }
  }
  return [...found, ...located.map((each) => suppressed(each, accepted.get(each)))];
}

/** The problems by the first line of their range: that is where they are reported. */
function groupedByLine(located: readonly Diagnostic[]): ReadonlyMap<number, readonly Diagnostic[]> {
  const byLine = new Map<number, Diagnostic[]>();
  for (const each of located) {
    const { line } = each.range.start;
    const there = byLine.get(line);
    if (there) there.push(each);
    else byLine.set(line, [each]);
  }
  return byLine;
}

function suppressed(diagnostic: Diagnostic, deviation: Deviation | undefined): Diagnostic {
  if (deviation?.reason === undefined) return diagnostic;
  const { reason, until } = deviation;
  return { ...diagnostic, suppressed: { reason, ...(until !== undefined && { until }) } };
}
