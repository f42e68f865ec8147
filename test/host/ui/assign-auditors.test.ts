import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { AuditsContainer } from './audits-container.ts';
import { Proposed } from './proposed.ts';
import { Workbench } from './workbench.ts';

const conflict = expectedProblem('independence/operates-control');

describe('Assign Auditors', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await Workbench.open();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
    await workbench.close();
  });

  it('begins at the lens of a plan, shows reasons on hover, and is accepted by the button of the editor', async () => {
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
    await workbench.openFile(conflict.file, 1);
    await workbench.page.getByRole('button', { name: 'Assign Auditors…' }).click();
    const proposed = new Proposed(workbench);
    await proposed.shown();
    await proposed.hoverOver('g.marchetti');
    await proposed.hover.getByText(/takes the place of Uta Becker, who operates A\.8\.31/).waitFor();
    await workbench.keepPicture('a-proposal-of-auditors');
    await proposed.press('Accept Proposal');
    await workbench.problemCount(expectedProblems.length - 1).waitFor();
    await workbench.editorLine(/auditors:\s\[g\.marchetti.*\]/).waitFor();
    await workbench.keepPicture('auditors-that-were-accepted');
  });

  it('begins at an audit of the view Programme, and changes nothing when it is discarded', async () => {
    const audits = new AuditsContainer(workbench);
    await audits.open();
    await audits.showAlone('Programme');
    await audits.row('Programme', /^Audit IA-2026-01/).click({ button: 'right' });
    // A click in a menu that has just opened may count as the end of the click that has opened it.
    await workbench.page.getByRole('menuitem', { name: 'Assign Auditors…' }).hover();
    await workbench.page.keyboard.press('Enter');
    const proposed = new Proposed(workbench);
    await proposed.shown();
    const file = path.join(workbench.workspace, conflict.file);
    const before = readFileSync(file, 'utf8');
    await workbench.notification(/2 sessions of IA-2026-01 get other auditors\. 2 problems stay/).waitFor();
    await proposed.press('Discard Proposal');
    await proposed.gone();
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('is where a quick fix takes one auditor from, which it finds when it is chosen', async () => {
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
    await workbench.openFileAt(conflict.file, 'u.becker', conflict.line);
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    const fix = await workbench.askForQuickFix(/^Replace Uta Becker in session S5 as Assign Auditors proposes$/);
    await fix.click();
    await workbench.problemCount(expectedProblems.length - 1).waitFor();
    await workbench.editorLine(/auditors:\s\[g\.marchetti/).waitFor();
  });

  it('asks in the command palette for what, and tells on a page why nobody can', async () => {
    const soa = path.join(workbench.workspace, 'soa.audit.yaml');
    const [before = '', after = ''] = readFileSync(soa, 'utf8').split('  A.8.32:');
    writeFileSync(
      soa,
      `${before}  A.8.32:${after.replace(/operators: .*/, 'operators: [g.marchetti, i.sommer, u.becker]')}`,
    );
    await workbench.openFile(conflict.file, 1);
    await workbench.runCommand('Audit: Assign Auditors');
    await workbench.quickPick.filter({ hasText: 'IA-2026-01' }).click();
    await workbench.webview.getByRole('heading', { name: 'No auditors for IA-2026-01' }).waitFor();
    await workbench.webview.getByText('an auditor from outside').waitFor();
    await workbench.keepPicture('why-nobody-can-audit');
  });
});

describe('Assign Auditors in German', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(undefined, { language: 'de' });
  });

  after(() => workbench.close());

  it('asks and tells in German', async () => {
    await workbench.openFile(conflict.file, 1);
    await workbench.runCommand('Audit: Auditoren zuweisen');
    await workbench.quickPick.filter({ hasText: '1 offenes Audit' }).waitFor();
    await workbench.quickPick.filter({ hasText: 'IA-2026-01' }).click();
    await workbench.notification(/2 Sitzungen von IA-2026-01 bekommen andere Auditoren\. 2 Probleme bleiben/).waitFor();
    await workbench.page.getByRole('button', { name: 'Vorschlag annehmen' }).waitFor();
    await workbench.keepPicture('a-proposal-in-german');
  });
});
