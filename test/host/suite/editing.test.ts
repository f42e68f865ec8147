import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblem, expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen, workspaceFolder } from './problems.ts';

/** An auditor of the plan's team who has no part in the ISMS. */
const independentAuditor = 'g.marchetti';

async function openEditor(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(vscode.Uri.joinPath(workspaceFolder(), file));
}

async function readFromDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

describe('editing', () => {
  beforeEach(() => problemsAre(expectedProblems));

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('removes a problem whose cause is mended, and brings it back on undo', async () => {
    const conflict = expectedProblem('independence/operates-control');
    const editor = await openEditor(conflict.file);
    const diagnostics = vscode.languages.getDiagnostics(editor.document.uri);
    const range = diagnostics.find((diagnostic) => diagnostic.range.start.line === conflict.line - 1)?.range;
    assert.ok(range);
    await editor.edit((edit) => edit.replace(range, independentAuditor));
    await problemsAre(expectedProblems.filter((problem) => problem !== conflict));

    await vscode.commands.executeCommand('undo');
    await problemsAre(expectedProblems);
  });

  it('judges the unsaved text, whatever the file on disk says', async () => {
    const isUnknownKey = ({ file, rule }: { file: string; rule: string }) =>
      file === 'isms.audit.yaml' && rule === 'schema/unknown-key';
    const { document, edit } = await openEditor('isms.audit.yaml');
    const saved = await readFromDisk(document.uri);
    await edit((builder) => builder.insert(document.lineAt(document.lineCount - 1).range.end, '\nunheardOf: 1\n'));
    await problemsWhen('an unknown key in isms.audit.yaml', (now) => now.some(isUnknownKey));
    assert.equal(await readFromDisk(document.uri), saved);

    await vscode.commands.executeCommand('workbench.action.files.revert');
    await problemsAre(expectedProblems);
  });

  it('sees that a file which is referred to is deleted, and that it is there again', async () => {
    const [evidence] = await vscode.workspace.findFiles('audits/*/evidence/*', undefined, 1);
    assert.ok(evidence);
    const content = await vscode.workspace.fs.readFile(evidence);
    await vscode.workspace.fs.delete(evidence);
    await problemsWhen('a missing file', (now) => now.some(({ rule }) => rule === 'reference/file'));

    await vscode.workspace.fs.writeFile(evidence, content);
    await problemsAre(expectedProblems);
  });
});
