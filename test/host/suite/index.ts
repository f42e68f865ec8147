// The suites in the extension host. VS Code loads this module, bundled, and calls `run`.

import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { grepVariable, reportVariable } from '../results.ts';

/** Runs all suites, in this order. Rejects when a test fails, as VS Code expects. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, grep: process.env[grepVariable] });
  const report = process.env[reportVariable];
  if (report) Mocha.reporters.Base.consoleLog = (...args) => appendFileSync(report, `${format(...args)}\n`);
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./editing.test.ts');
  await import('./authoring.test.ts');
  await import('./assign-auditors.test.ts');
  await import('./report.test.ts');
  await import('./shell.test.ts');
  await import('./views.test.ts');
  await import('./server.test.ts');
  await import('./log.test.ts');
  await import('./crash.test.ts');
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
