import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { workspaceFolder } from './problems.ts';

/** The first audit that has a plan, as the command takes it; audits are kept in folders of their name. */
async function someAudit(): Promise<{ audit: string; root: string }> {
  const [plan] = (await vscode.workspace.findFiles('audits/*/plan.audit.yaml')).sort();
  assert.ok(plan);
  return { audit: plan.path.split('/').at(-2) ?? '', root: workspaceFolder().toString() };
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Where there is no extension for Markdown, the text is shown. */
async function previewIsOpen(report: vscode.Uri): Promise<boolean> {
  const canRender = (await vscode.commands.getCommands(true)).includes('markdown.showPreview');
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) =>
    canRender
      ? input instanceof vscode.TabInputWebview && input.viewType.includes('markdown.preview')
      : input instanceof vscode.TabInputText && input.uri.toString() === report.toString(),
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
    assert.ok(await previewIsOpen(report));
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

describe('Audit: Generate Report…', () => {
  let choice: { audit: string; root: string };
  let folder: vscode.Uri;

  before(async () => {
    choice = await someAudit();
    folder = vscode.Uri.joinPath(workspaceFolder(), 'reports');
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  const generate = (wanted: object) => vscode.commands.executeCommand('auditAsCode.generateReport', wanted);
  const written = async () => (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name).sort();

  it('writes several formats at once, and leaves nothing else behind', async () => {
    await generate({ ...choice, kind: 'management-summary', formats: ['md', 'html', 'docx'] });
    const name = `${choice.audit}-management-summary`;
    assert.deepEqual(await written(), [`${name}.docx`, `${name}.html`, `${name}.md`]);
    const docx = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, `${name}.docx`));
    assert.deepEqual([...docx.subarray(0, 2)], [0x50, 0x4b]);
  });

  it('reports on an ISMS as a whole, a finding and a programme, as rows name them', async () => {
    const { root } = choice;
    const [finding] = (await vscode.workspace.findFiles('findings/F-*.audit.yaml')).sort();
    assert.ok(finding);
    const id = /^id: (.+)$/m.exec(await read(finding))?.[1] ?? '';
    const programme = /^id: (.+)$/m.exec(
      await read(vscode.Uri.joinPath(workspaceFolder(), 'programme.audit.yaml')),
    )?.[1];
    await generate({ root, kind: 'findings', formats: ['csv', 'xlsx'] });
    await generate({ root, finding: id, formats: ['md'] });
    await generate({ root, programme, formats: ['md'] });
    assert.deepEqual(
      await written(),
      ['findings.csv', 'findings.xlsx', `${id}-corrective-action.md`, `${programme}-report.md`].sort(),
    );
  });

  it('keeps a file that was changed by hand, whatever its format, unless the user agrees', async () => {
    await generate({ ...choice, kind: 'internal-audit', formats: ['html'] });
    const file = vscode.Uri.joinPath(folder, `${choice.audit}.html`);
    const edited = (await read(file)).replace('</body>', '<p>Mine</p></body>');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(edited));
    await generate({ ...choice, kind: 'internal-audit', formats: ['html'] }); // VS Code shows no dialog in tests
    assert.equal(await read(file), edited);
  });

  it('removes no folder that stands in the place of a report', async () => {
    const file = vscode.Uri.joinPath(folder, `${choice.audit}.html`);
    const inside = vscode.Uri.joinPath(file, 'mine.txt');
    await vscode.workspace.fs.writeFile(inside, new TextEncoder().encode('mine'));
    await generate({ ...choice, kind: 'internal-audit', formats: ['html'] });
    assert.equal(await read(inside), 'mine');
  });
});
