import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblems } from './expected.ts';
import { problemsAre } from './problems.ts';

describe('activation', () => {
  it('comes with a workspace that has audit files, and shows exactly the problems of the example', async () => {
    await problemsAre(expectedProblems);
    assert.equal(vscode.extensions.getExtension('audit-as-code.audit-as-code')?.isActive, true);
  });

  it('leaves the language of audit files at YAML', async () => {
    const [file] = await vscode.workspace.findFiles('isms.audit.yaml');
    assert.ok(file);
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'yaml');
  });

  it('offers every command that it contributes', async () => {
    const { contributes } = vscode.extensions.getExtension('audit-as-code.audit-as-code')?.packageJSON ?? {};
    const contributed: string[] = contributes.commands.map(({ command }: { command: string }) => command);
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.ok(contributed.length > 0);
    assert.deepEqual(
      contributed.filter((command) => !registered.has(command)),
      [],
    );
  });
});
