import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen } from './problems.ts';

/** Kills the language server, a child process of the extension host. Resolves when its problems have gone. */
async function killServer(): Promise<void> {
  const output = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'server.cjs.*--node-ipc'], {
    encoding: 'utf8',
  });
  const servers = output.split('\n').filter((line) => line !== '');
  assert.equal(servers.length, 1, output);
  const gone = problemsWhen('none', (now) => now.length === 0);
  process.kill(Number(servers[0]), 'SIGKILL');
  await gone;
}

describe('a crash of the language server', () => {
  before(function () {
    if (process.platform === 'win32') this.skip(); // there is no pgrep
  });

  it('is mended by a new server', async () => {
    await problemsAre(expectedProblems);
    await killServer();
    await problemsAre(expectedProblems);
  });

  it('that happens again and again stops it, until it is restarted by hand', async () => {
    for (let crash = 2; crash <= 4; crash += 1) {
      await killServer();
      await problemsAre(expectedProblems);
    }
    await killServer();
    await vscode.commands.executeCommand('auditAsCode.restartServer');
    await problemsAre(expectedProblems);
  });
});
