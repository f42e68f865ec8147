import type { ReportedSeverity } from '../../engine/problem.ts';

const levels = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** The level of SARIF for a severity: it knows nothing lighter than a note. */
export function sarifLevel(severity: ReportedSeverity): 'error' | 'warning' | 'note' {
  return levels[severity];
}
