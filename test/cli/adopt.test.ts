import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, copyFile, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { folderWith, program, put, removeFolders } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const spreadsheets = path.join(project, 'test/spreadsheets');

/** The lines of the blocks of a page that are to be typed into a shell. */
function commandsOf(page: string): readonly string[] {
  return [...page.matchAll(/^```sh\n(.*?)^```$/gms)].flatMap(([, block = '']) => block.trim().split('\n'));
}

describe('docs/adopt.md', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('can be followed word by word', async () => {
    const folder = await folderWith('');
    await put(folder, 'bin/audit-as-code', `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`);
    await chmod(path.join(folder, 'bin/audit-as-code'), 0o755);
    for (const [from, to] of [
      ['mitarbeiter.xlsx', 'people.xlsx'],
      ['anwendbarkeit.xlsx', 'soa.xlsx'],
      ['feststellungen.csv', 'register.csv'],
    ] as const) {
      await copyFile(path.join(spreadsheets, from), path.join(folder, to));
    }
    const commands = commandsOf(await readFile(path.join(project, 'docs/adopt.md'), 'utf8'));
    assert.ok(commands.length >= 7);
    let current = folder;
    for (const command of commands) {
      const [, into] = /^cd (\S+)$/.exec(command) ?? [];
      if (into !== undefined) {
        current = path.join(current, into);
        continue;
      }
      const { code, output } = await type(command, current, path.join(folder, 'bin'));
      // There is something to be completed, which is what the page says of both.
      const expected = /^audit-as-code (check|baseline)/.test(command) ? 1 : 0;
      assert.equal(code, expected, `${command}\n${output}`);
    }
    const last = 'audit-as-code check --baseline baseline.json --format json --quiet';
    const { output } = await type(last, current, path.join(folder, 'bin'));
    const { diagnostics } = JSON.parse(output) as { diagnostics: { rule: string; suppressed?: object }[] };
    const left = diagnostics.filter(({ suppressed }) => suppressed === undefined).map(({ rule }) => rule);
    assert.deepEqual([...new Set(left)], ['schema/required']);
  });
});

function type(command: string, cwd: string, bin: string): Promise<{ readonly code: number; readonly output: string }> {
  const { PATH } = process.env;
  const options = { cwd, env: { PATH: `${bin}${path.delimiter}${PATH}`, HOME: cwd } };
  return new Promise((resolve) => {
    const child = execFile('sh', ['-c', command], options, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}
