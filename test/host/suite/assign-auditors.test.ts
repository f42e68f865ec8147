import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { expectedProblem, expectedProblems } from './expected.ts';
import { problemsAre, problemsWhen, workspaceFolder } from './problems.ts';
import { revertAll } from './revert.ts';

const conflict = expectedProblem('independence/operates-control');
const audit = 'IA-2026-01';
const withoutConflict = expectedProblems.filter((problem) => problem !== conflict);

const root = () => workspaceFolder().toString();
const assign = (choice: object) => vscode.commands.executeCommand('auditAsCode.assignAuditors', choice);

/** The differences with a proposal that are open. */
function differences(): vscode.TabInputTextDiff[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input] : []))
    .filter(({ modified }) => modified.scheme === 'audit-proposal');
}

function only(): vscode.TabInputTextDiff {
  const [difference, ...more] = differences();
  assert.ok(difference && more.length === 0, `${differences().length} differences`);
  return difference;
}

const proposedText = async () => (await vscode.workspace.openTextDocument(only().modified)).getText();

/** Says in the statement of applicability who operates A.8.32, which session S5 takes up. */
async function setOperators(operators: string): Promise<void> {
  const soa = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), 'soa.audit.yaml'));
  const at = soa.getText().indexOf('operators:', soa.getText().indexOf('A.8.32:'));
  const end = soa.getText().indexOf('\n', at);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(soa.uri, new vscode.Range(soa.positionAt(at), soa.positionAt(end)), `operators: ${operators}`);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** A plan of another audit of the same programme, whose session nobody audits yet. */
const secondPlan = `apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-2026-02
title: Evaluation, suppliers, incidents, continuity and customers' requirements
programme: programme-2025-2028
status: draft
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: ["9.1"] }
period: { start: 2026-11-09, end: 2026-11-13 }
team: { lead: i.sommer }
sessions:
  - id: S1
    title: Evaluation
    date: 2026-11-09
    requirements: ["9.1"]
`;

describe('Audit: Assign Auditors', () => {
  let plan: vscode.TextDocument;
  let before: string;

  beforeEach(async () => {
    await problemsAre(expectedProblems);
    plan = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(workspaceFolder(), conflict.file));
    before = plan.getText();
  });

  afterEach(async () => {
    await revertAll();
    assert.deepEqual(differences(), []);
  });

  it('shows beside the plan who is best to audit, with reasons on hover, and changes nothing', async () => {
    await assign({ audit, root: root() });
    const { original, modified } = only();
    assert.equal(original.toString(), plan.uri.toString());
    const proposed = await vscode.workspace.openTextDocument(modified);
    assert.equal(proposed.languageId, 'yaml');
    assert.equal(plan.getText(), before);
    assert.equal(plan.isDirty, false);
    const lines = proposed.getText().split('\n');
    const line = lines.findIndex((each, index) => each !== before.split('\n')[index]);
    assert.equal(line, conflict.line - 1);
    assert.equal(lines[line]?.trim(), 'auditors: [g.marchetti]');
    const at = new vscode.Position(line, (lines[line] ?? '').indexOf('marchetti'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', modified, at);
    const told = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(told.join('\n'), /Giulia Marchetti takes the place of Uta Becker, who operates A\.8\.31/);
  });

  it('applies what is accepted as one step that can be undone, and mends the conflict', async () => {
    await assign({ audit, root: root() });
    const proposed = await proposedText();
    await vscode.commands.executeCommand('auditAsCode.acceptProposal', only().modified);
    assert.equal(plan.getText(), proposed);
    assert.equal(plan.isDirty, true);
    assert.deepEqual(differences(), []);
    assert.equal(vscode.window.activeTextEditor?.document, plan);
    await problemsAre(withoutConflict);
    await vscode.commands.executeCommand('undo');
    assert.equal(plan.getText(), before);
  });

  it('changes nothing when it is discarded, or its editor is closed', async () => {
    await assign({ audit, root: root() });
    await vscode.commands.executeCommand('auditAsCode.discardProposal', only().modified);
    assert.deepEqual(differences(), []);
    await assign({ audit, root: root() });
    const { modified } = only();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.commands.executeCommand('auditAsCode.acceptProposal', modified);
    assert.equal(plan.getText(), before);
  });

  it('does not overwrite a plan that was edited meanwhile, and proposes anew', async () => {
    await assign({ audit, root: root() });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(plan.uri, new vscode.Position(0, 0), '# A comment that was written meanwhile\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    const written = plan.getText();
    const { modified } = only();
    await vscode.commands.executeCommand('auditAsCode.acceptProposal', modified);
    assert.equal(plan.getText(), written);
    assert.match(await proposedText(), /^# A comment that was written meanwhile\n/);
    await vscode.commands.executeCommand('auditAsCode.acceptProposal', modified);
    assert.match(plan.getText(), /^# A comment that was written meanwhile\n/);
    await problemsWhen('the conflict is mended', (now) => now.length === withoutConflict.length);
  });

  it('does not apply what other files have made wrong meanwhile', async () => {
    await assign({ audit, root: root() });
    await setOperators('[g.marchetti]');
    await vscode.commands.executeCommand('auditAsCode.acceptProposal', only().modified);
    assert.equal(plan.getText(), before);
    assert.match((await proposedText()).split('\n')[conflict.line - 1] ?? '', /auditors: \[i\.sommer\]/);
  });

  it('takes a programme for its open audits, and the file that a menu gives for its audit', async () => {
    await assign({ programme: 'programme-2025-2028', root: root() });
    const first = await proposedText();
    await assign(plan.uri);
    assert.equal(await proposedText(), first);
  });

  it('shows a difference for each plan of a programme, and accepts all of them together', async () => {
    const other = vscode.Uri.joinPath(workspaceFolder(), 'audits/IA-2026-02/plan.audit.yaml');
    await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(secondPlan));
    try {
      await problemsWhen('the second plan is judged', (now) => now.some(({ file }) => file.includes('IA-2026-02')));
      await assign({ programme: 'programme-2025-2028', root: root() });
      assert.deepEqual(
        differences().map(({ original }) => vscode.workspace.asRelativePath(original)),
        ['audits/IA-2026-02/plan.audit.yaml', 'audits/IA-2026-01/plan.audit.yaml'],
      );
      const [first] = differences();
      await vscode.commands.executeCommand('auditAsCode.acceptProposal', first?.modified);
      assert.deepEqual(differences(), []);
      assert.notEqual(plan.getText(), before);
      assert.match(
        (await vscode.workspace.openTextDocument(other)).getText(),
        /requirements: \["9\.1"\]\n {4}auditors: ?\S/,
      );
    } finally {
      await revertAll();
      // As a user does it: a document that is still in memory goes with its file.
      const deletion = new vscode.WorkspaceEdit();
      deletion.deleteFile(other);
      assert.ok(await vscode.workspace.applyEdit(deletion));
    }
  });

  it('tells on a page why there is no assignment', async () => {
    await setOperators('[g.marchetti, i.sommer, u.becker]');
    await assign({ audit, root: root() });
    assert.deepEqual(differences(), []);
    const title = `Assign Auditors ${audit}`;
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'audit-proposal', path: `/${title}.md`, query: title }),
    );
    assert.match(page.getText(), /^# No auditors for IA-2026-01\n[\s\S]*\n- an auditor from outside\n/);
    assert.equal(plan.getText(), before);
  });
});
