/** What `npm audit --json` has answered, as far as it could. */
export type AuditAnswer =
  | { readonly kind: 'clean'; readonly packages: number }
  | { readonly kind: 'vulnerable'; readonly lines: readonly string[] }
  | { readonly kind: 'not run'; readonly reason: string };

interface Advisory {
  readonly title: string;
  readonly url: string;
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  /** Advisories, and the names of packages that are vulnerable by what they need. */
  readonly via: readonly (Advisory | string)[];
}

/** The second version of the report: https://docs.npmjs.com/cli/v11/commands/npm-audit#audit-endpoints */
interface AuditReport {
  readonly auditReportVersion: 2;
  readonly vulnerabilities: Readonly<Record<string, Vulnerability>>;
  readonly metadata: { readonly dependencies: { readonly total: number } };
}

/**
 * Judges what `npm audit --json` has printed. Anything but a whole report, such as what npm prints where the registry
 * refuses or cannot be reached, counts as not run: silence is no proof.
 *
 * @param printed its standard output
 * @param status its exit code; null where it was ended
 */
export function judgeAnswer(printed: string, status: number | null): AuditAnswer {
  const answer = parsed(printed);
  if (!isReport(answer)) return { kind: 'not run', reason: reasonOf(answer) };
  const lines = Object.values(answer.vulnerabilities).map(lineOf).sort();
  if (lines.length > 0) return { kind: 'vulnerable', lines };
  if (status !== 0) return { kind: 'not run', reason: `npm ended with ${status}` };
  return { kind: 'clean', packages: answer.metadata.dependencies.total };
}

function parsed(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return undefined;
  }
}

function isReport(answer: unknown): answer is AuditReport {
  if (typeof answer !== 'object' || answer === null || !('auditReportVersion' in answer)) return false;
  if (answer.auditReportVersion !== 2 || !('vulnerabilities' in answer) || !('metadata' in answer)) return false;
  return typeof answer.vulnerabilities === 'object' && typeof answer.metadata === 'object';
}

function reasonOf(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null) {
    if ('message' in answer && typeof answer.message === 'string') return answer.message;
    if ('error' in answer && typeof answer.error === 'object' && answer.error !== null && 'summary' in answer.error)
      return String(answer.error.summary);
  }
  return 'npm has printed no report';
}

function lineOf({ name, severity, range, via }: Vulnerability): string {
  const causes = via.map((cause) => (typeof cause === 'string' ? `by ${cause}` : `${cause.title} (${cause.url})`));
  return `${severity}: ${name} ${range}: ${causes.join('; ')}`;
}
