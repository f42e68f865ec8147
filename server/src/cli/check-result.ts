import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import { isWithin } from '../engine/paths.ts';
import type { ReportedSeverity } from '../engine/problem.ts';
import type { Day } from '../model/values.ts';
import type { Judged } from './judge.ts';
import { relativeTo } from './place.ts';

/** How many files and documents were reported on, and the problems in them by severity; those accepted are counted apart. */
export interface Summary {
  readonly files: number;
  readonly documents: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  readonly hints: number;
  readonly suppressed: number;
}

/** What a check has found. */
export interface CheckResult {
  readonly asOf: Day;
  /** By file, line, column and rule, accepted ones included; files are relative to the workspace folder. */
  readonly diagnostics: readonly Diagnostic[];
  readonly summary: Summary;
  /** The text of a file, by its relative path. */
  readonly textOf: (file: string) => string;
}

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
  return { asOf, diagnostics, summary, textOf: (file) => textOf(absolute(file)) ?? '' };
}

function relative(diagnostic: Diagnostic, root: string): Diagnostic {
  const related = diagnostic.related.map((each) => ({ ...each, file: relativeTo(root, each.file) }));
  return { ...diagnostic, file: relativeTo(root, diagnostic.file), related };
}
