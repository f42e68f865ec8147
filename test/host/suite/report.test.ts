import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { workspaceFolder } from './problems.ts';

/** The first audit that has a plan, as the command takes it; audits are kept in folders of their name. */
async function someAudit(): Promise<{ audit: string; root: string }> {
  const [plan] = (await vscode.workspace.findFiles('audits/*/plan.audit.yaml')).sort();
  assert.ok(plan);
  return { audit: path.basename(path.dirname(plan.fsPath)), root: workspaceFolder().toString() };
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function previewIsOpen(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview'),
  );
}

describe('Audit: Generate Internal Audit Report', () => {
  let choice: { audit: string; root: string };
  let report: vscode.Uri;

  before(async () => {
    choice = await someAudit();
    report = vscode.Uri.joinPath(workspaceFolder(), 'reports', `${choice.audit}.md`);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(report, '..'), { recursive: true });
  });

  it('writes the report and opens its preview', async () => {
    await vscode.commands.executeCommand('auditAsCode.generateInternalAuditReport', choice);
    assert.match(await read(report), new RegExp(`^# .*${choice.audit}|${choice.audit}`, 'm'));
    assert.ok(previewIsOpen());
  });

  it('writes the same text again, without asking', async () => {
    await vscode.commands.executeCommand('auditAsCode.generateInternalAuditReport', choice);
    const first = await read(report);
    await vscode.commands.executeCommand('auditAsCode.generateInternalAuditReport', choice);
    assert.equal(await read(report), first);
  });

  it('keeps a report that was edited by hand, unless the user agrees', async () => {
    await vscode.commands.executeCommand('auditAsCode.generateInternalAuditReport', choice);
    const edited = `${await read(report)}\nAdded by hand.\n`;
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode(edited));
    await vscode.commands.executeCommand('auditAsCode.generateInternalAuditReport', choice); // VS Code shows no dialog in tests
    assert.equal(await read(report), edited);
  });
});
