import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as vscode from 'vscode';
import { expectedProblem, expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen, workspaceFolder } from './problems.ts';
import { revertAll } from './revert.ts';

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

  it('in the middle of work loses nothing that is typed, before it or while there is no server', async () => {
    const conflict = expectedProblem('independence/operates-control');
    const uri = vscode.Uri.joinPath(workspaceFolder(), conflict.file);
    const editor = await vscode.window.showTextDocument(uri);
    const { document } = editor;
    const saved = document.getText();
    try {
      const found = vscode.languages.getDiagnostics(uri).find(({ range }) => range.start.line === conflict.line - 1);
      assert.ok(found);
      await editor.edit((edit) => edit.replace(found.range, 'g.marchetti'));
      const types = Array.from(
        { length: 40 },
        (_, number) => () => editor.edit((edit) => edit.insert(end(document), `# ${number}\n`)),
      );
      const typing = types.reduce<Thenable<unknown>>((before, type) => before.then(type), Promise.resolve());
      await killServer();
      await typing;
      const typed = document.getText();
      assert.ok(typed.startsWith(saved.slice(0, 100)) && typed.endsWith('# 39\n'));
      await problemsAre(expectedProblems.filter((problem) => problem !== conflict));
      assert.equal(document.getText(), typed);
      assert.ok(document.isDirty, 'nobody has saved it');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)), saved);
    } finally {
      await revertAll();
    }
    await problemsAre(expectedProblems);
  });
});

function end({ lineCount }: vscode.TextDocument): vscode.Position {
  return new vscode.Position(lineCount, 0);
}
