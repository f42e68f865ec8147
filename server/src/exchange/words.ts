import type { ReportedSeverity } from '../engine/problem.ts';
import type { Summary } from './check-result.ts';

/** "1 file", "3 files". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many problems of a severity: "2 errors", "1 information". */
export function countedProblems(count: number, severity: ReportedSeverity): string {
  return severity === 'information' ? `${count} information` : counted(count, severity);
}

/** "2 errors, 1 warning in 3 files (3 documents)". */
export function totalOf(summary: Summary): string {
  const { files, documents, errors, warnings, information, hints } = summary;
  const counts = { error: errors, warning: warnings, information, hint: hints };
  const parts = (['error', 'warning', 'information', 'hint'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countedProblems(counts[severity], severity));
  return `${parts.join(', ') || 'No problems'} in ${counted(files, 'file')} (${counted(documents, 'document')})`;
}

/** One line of text from a file, without what would act on whoever shows it: control characters, breaks, directions. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}]/gu, '\ufffd');
}
