import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { folderWith, removeFolders, run } from './command-line.ts';
import { flawed } from './workspaces.ts';

/**
 * Microsoft's validator of SARIF takes 100 MB, so it is no dependency. Where it is there, logs are held against it:
 *
 *   npm install --no-save --prefix node_modules/.cache/sarif-multitool @microsoft/sarif-multitool@5.7.0
 */
const packages = path.resolve(
  import.meta.dirname,
  '../../node_modules/.cache/sarif-multitool/node_modules/@microsoft',
  `sarif-multitool-${process.platform}`,
);
const tool = path.join(packages, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');

/** What it says, line by line; it ends with 0 whatever it finds. */
function validate(file: string): Promise<readonly string[]> {
  const args = ['validate', file, '--rule-kind', 'Sarif;Ghas'];
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  return new Promise((resolve, reject) => {
    execFile(tool, args, { env }, (error, stdout, stderr) =>
      error ? reject(error) : resolve(`${stdout}${stderr}`.split('\n')),
    );
  });
}

describe('SARIF, by the SARIF multitool', function () {
  this.timeout(120_000);
  before(function () {
    if (!existsSync(tool)) this.skip();
  });
  after(removeFolders);

  for (const suppressed of ['include', 'omit']) {
    it(`is valid, for GitHub too, where accepted problems are ${suppressed === 'omit' ? 'left out' : 'in it'}`, async () => {
      const accepting = flawed.replace(
        'raisedBy: nobody',
        'raisedBy: nobody # audit-ignore reference/person -- Has left',
      );
      const folder = await folderWith(accepting);
      const format = ['--format', 'sarif=audit.sarif', '--sarif-suppressed', suppressed];
      await run(folder, ['check', ...format, '--as-of', '2026-06-30', '--no-git']);
      const said = await validate(path.join(folder, 'audit.sarif'));
      assert.ok(
        said.some((line) => line.startsWith('Analysis completed successfully')),
        said.join('\n'),
      );
      // The project has no page on the web that it could name (SARIF2005).
      const found = said.filter((line) => /: (error|warning|note) /.test(line) && !line.includes('SARIF2005'));
      assert.deepEqual(found, []);
    });
  }
});
