// Tests that take minutes, on what is built: `npm run test:long`.

import { requireBuild } from '../host/subject.ts';
import { runSuite } from '../support/run-suite.ts';

try {
  requireBuild();
  await runSuite('long', import.meta.dirname, 1_800_000);
} catch (error) {
  console.error(`test:long: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
