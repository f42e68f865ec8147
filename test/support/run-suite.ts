import { readdirSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/**
 * Runs all tests beneath a folder by mocha, and sums them up in a line, `<name>: 3 passed, 0 failed`, that `.ci/run`
 * reads. The exit code is 1 if one has failed.
 *
 * @param timeout of each test, in milliseconds
 */
export async function runSuite(name: string, folder: string, timeout: number): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((each) => each.endsWith('.test.ts')).toSorted())
    mocha.addFile(path.join(folder, file));
  await mocha.loadFilesAsync();
  await new Promise<void>((resolve) => {
    const runner = mocha.run((failed) => {
      console.log(`${name}: ${runner.stats?.passes ?? 0} passed, ${failed} failed`);
      process.exitCode = failed > 0 ? 1 : 0;
      resolve();
    });
  });
}
