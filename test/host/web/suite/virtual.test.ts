import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblem } from '../../suite/expected.ts';
import { workspaceFolder } from '../../suite/problems.ts';

describe('a virtual workspace in a browser', () => {
  it('is what these suites run in, without a server beside them', () => {
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
    assert.equal(vscode.env.remoteName, undefined);
    const { scheme, authority } = workspaceFolder();
    assert.deepEqual([scheme, authority], ['memfs', 'acme+main']);
  });

  it('keeps its scheme and authority in all that the server names', async () => {
    const { file } = expectedProblem('independence/operates-control');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), file));
    const position = document.positionAt(document.getText().indexOf('i.sommer') + 1);
    const places: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      position,
    );
    assert.ok(places.length > 5);
    for (const { uri } of places) assert.ok(uri.toString().startsWith(`${workspaceFolder()}/`), `${uri}`);
  });

  it('has reports in every format', async () => {
    const folder = vscode.Uri.joinPath(workspaceFolder(), 'reports');
    await vscode.commands.executeCommand('auditAsCode.generateReport', {
      ...{ root: workspaceFolder().toString(), audit: 'IA-2025-01', kind: 'internal-audit' },
      formats: ['md', 'html', 'docx', 'pdf'],
    });
    const beginnings: Readonly<Record<string, string>> = {
      md: '# ',
      html: '<!doctype html>',
      docx: 'PK',
      pdf: '%PDF-',
    };
    for (const [format, beginning] of Object.entries(beginnings)) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `IA-2025-01.${format}`));
      const text = new TextDecoder('latin1').decode(bytes.subarray(0, beginning.length));
      assert.equal(text.toLowerCase(), beginning.toLowerCase(), format);
    }
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
});
