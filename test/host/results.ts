// What the suites in the extension host tell the process that has started VS Code.

import { existsSync, readFileSync } from 'node:fs';

/** Counts of tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** The environment variable that names the file which mocha's output goes to. */
export const reportVariable = 'AUDIT_AS_CODE_TEST_REPORT';

/** The environment variable that names the folder of VS Code's logs. */
export const logsVariable = 'AUDIT_AS_CODE_TEST_LOGS';

/** The environment variable that says which tests alone are to run, by a pattern for their names. */
export const grepVariable = 'AUDIT_AS_CODE_TEST_GREP';

/** Prints what the suites have reported, and counts it. Suites that did not come to their end are one more failure. */
export function printReport(file: string): Counts {
  const report = existsSync(file) ? readFileSync(file, 'utf8') : '';
  process.stdout.write(report);
  const passing = /^ *(\d+) passing/m.exec(report);
  const failing = /^ *(\d+) failing/m.exec(report);
  const failed = Number(failing?.[1] ?? 0);
  if (passing) return { passed: Number(passing[1]), failed };
  console.error('The suites in the extension host did not come to their end.');
  return { passed: 0, failed: failed + 1 };
}
