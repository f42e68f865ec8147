// Tests the built language server in other editors: `npm run test:editors`. What is missing of them is installed.

import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { requireBuild } from '../host/subject.ts';
import { installEditors } from './install.ts';

try {
  requireBuild();
  installEditors();
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000 });
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.test.ts')).toSorted()) {
    mocha.addFile(path.join(import.meta.dirname, file));
  }
  await mocha.loadFilesAsync();
  const runner = mocha.run((failed) => {
    console.log(`editors: ${runner.stats?.passes ?? 0} passed, ${failed} failed`);
    process.exitCode = failed > 0 ? 1 : 0;
  });
} catch (error) {
  console.error(`test:editors: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
