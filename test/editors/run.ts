// Tests the built language server in other editors: `npm run test:editors`. What is missing of them is installed.

import { requireBuild } from '../host/subject.ts';
import { runSuite } from '../support/run-suite.ts';
import { installEditors } from './install.ts';

try {
  requireBuild();
  installEditors();
  await runSuite('editors', import.meta.dirname, 120_000);
} catch (error) {
  console.error(`test:editors: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
