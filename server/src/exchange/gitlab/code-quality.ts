import { isOpen } from '../../engine/diagnostic.ts';
import type { CheckResult, Sha256 } from '../check-result.ts';
import { fingerprinted } from '../fingerprints.ts';

/** A problem as GitLab's code quality report has it (docs.gitlab.com, "Code Quality report format"). */
export interface CodeQualityIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

const severities = { error: 'major', warning: 'minor', information: 'info', hint: 'info' } as const;

/**
 * The problems that nobody has accepted.
 *
 * @param pathOf the path of a file from the root of the repository
 */
export function codeQualityReport(
  result: CheckResult,
  { pathOf, sha256 }: { readonly pathOf: (file: string) => string; readonly sha256: Sha256 },
): readonly CodeQualityIssue[] {
  const open = result.diagnostics.filter(isOpen);
  return fingerprinted({ ...result, diagnostics: open }, sha256).map(({ diagnostic, fingerprint }) => {
    const { file, message, rule, severity, range } = diagnostic;
    return {
      description: message,
      check_name: rule,
      fingerprint,
      severity: severities[severity],
      location: { path: pathOf(file), lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    };
  });
}
