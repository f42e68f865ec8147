// Tests the built extension in a real VS Code: `npm run test:host`.
//
// The suites run in VS Code for the desktop where that can be downloaded, elsewhere in the workbench host; once more they
// run in a browser, as in VS Code for the Web, on a virtual workspace. The steps of a user run in the workbench host
// alone. `--host desktop` or `--host workbench` insists on one of the two, `--host web` runs the suites in a browser alone;
// `--grep TEXT` runs the tests alone whose names match.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { bundleSuites } from './bundle.ts';
import { findDesktop, runOnDesktop } from './desktop-host.ts';
import { install } from './install.ts';
import { type Counts, grepVariable } from './results.ts';
import { requireBuild } from './subject.ts';
import { runInWeb } from './web/web-host.ts';
import { runInWorkbench } from './workbench-host.ts';

const none: Counts = { passed: 0, failed: 0 };

async function runSuites(host: string): Promise<Counts> {
  if (host === 'web') return none;
  const tests = await bundleSuites();
  const desktop = host === 'workbench' ? undefined : await findDesktop();
  if (desktop) return runOnDesktop(desktop, tests);
  if (host === 'desktop') throw new Error('VS Code for the desktop cannot be started here.');
  install();
  return runInWorkbench(tests);
}

async function runWebSuites(host: string): Promise<Counts> {
  if (host === 'desktop' || process.platform !== 'linux') {
    console.log('The suites in a browser are left out: they need the workbench host, which runs on Linux.');
    return none;
  }
  install();
  return runInWeb();
}

async function runUserSteps(host: string): Promise<Counts> {
  if (host === 'web') return none;
  if (host === 'desktop' || process.platform !== 'linux') {
    console.log('The steps of a user are left out: they need the workbench host, which runs on Linux.');
    return none;
  }
  install();
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, grep: process.env[grepVariable] });
  const folder = path.join(import.meta.dirname, 'ui');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
    mocha.addFile(path.join(folder, file));
  }
  await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => resolve({ passed: runner.stats?.passes ?? 0, failed }));
  });
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  const { values } = parseArgs({ options: { host: { type: 'string', default: 'any' }, grep: { type: 'string' } } });
  if (!['any', 'desktop', 'workbench', 'web'].includes(values.host))
    throw new Error('--host is desktop, workbench or web.');
  if (values.grep !== undefined) process.env[grepVariable] = values.grep;
  requireBuild();
  const suites = await runSuites(values.host);
  const web = await runWebSuites(values.host);
  const steps = await runUserSteps(values.host);
  const failed = suites.failed + web.failed + steps.failed;
  console.log(`host: ${suites.passed + web.passed + steps.passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(`test:host: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
