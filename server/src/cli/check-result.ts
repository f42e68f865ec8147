import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import { isWithin, relativeTo } from '../engine/paths.ts';
import type { ReportedSeverity } from '../engine/problem.ts';
import type { CheckResult } from '../exchange/check-result.ts';
import type { Judged } from './judge.ts';

/** The problems in the files under the paths, which are absolute. */
export function resultUnder(paths: readonly string[], { root, asOf, outcome, textOf }: Judged): CheckResult {
  const files = outcome.files.filter((file) => paths.some((path) => isWithin(file, path)));
  const diagnostics = files.flatMap((file) => outcome.diagnostics.get(file) ?? []).map((each) => relative(each, root));
  const open = diagnostics.filter(isOpen);
  const count = (severity: ReportedSeverity) => open.filter((each) => each.severity === severity).length;
  const summary = {
    files: files.length,
    documents: files.reduce((sum, file) => sum + (outcome.documents.get(file) ?? 1), 0),
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
    hints: count('hint'),
    suppressed: diagnostics.length - open.length,
  };
  const absolute = (file: string) => (root.endsWith('/') ? `${root}${file}` : `${root}/${file}`);
  return {
    asOf,
    files: files.map((file) => relativeTo(root, file)),
    diagnostics,
    summary,
    textOf: (file) => textOf(absolute(file)) ?? '',
  };
}

function relative(diagnostic: Diagnostic, root: string): Diagnostic {
  const related = diagnostic.related.map((each) => ({ ...each, file: relativeTo(root, each.file) }));
  return { ...diagnostic, file: relativeTo(root, diagnostic.file), related };
}
