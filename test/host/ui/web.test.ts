import assert from 'node:assert/strict';
import type { Worker } from 'playwright-core';
import { AuditsContainer } from './audits-container.ts';
import { Workbench } from './workbench.ts';

describe('VS Code for the Web, on a virtual workspace', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.openInBrowser();
    await workbench.openFile('audits/IA-2026-01/plan.audit.yaml', 1);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('shows the problems of all files', async () => {
    await workbench.showProblems();
    await workbench.problemCount(19).waitFor();
    await workbench.problem('coverage/not-examined').first().waitFor();
  });

  it('says beside the language that there is no git history', async () => {
    await workbench.page.getByRole('button', { name: /^Editor Language Status/ }).hover();
    await workbench.page.getByText('No git history').first().waitFor();
    await workbench.page.getByText('What does this mean?').first().click();
    await workbench.notification(/who has changed the files of a control is not known/).waitFor();
  });

  it('has the views, and a map whose cells lead to their places', async () => {
    await new AuditsContainer(workbench).open();
    await workbench.page
      .getByRole('treeitem', { name: /IA-2026-01/ })
      .first()
      .waitFor();
    await workbench.runCommand('Audit: Open Coverage Map');
    await workbench.webview.getByRole('grid', { name: 'Coverage Map' }).waitFor();
    await workbench.webview
      .getByRole('gridcell', { name: 'A.8.8 Management of technical vulnerabilities, IA-2026-01: Nonconforming' })
      .click();
    await workbench.page.getByRole('tab', { name: 'workpapers.audit.yaml' }).first().waitFor();
  });

  it('writes a report as PDF, and says that it names no commit', async () => {
    await workbench.runCommand('Audit: Generate Report…');
    await workbench.quickPick.filter({ hasText: 'Management summary' }).first().click();
    await workbench.quickPick.filter({ hasText: 'IA-2025-01' }).first().click();
    await workbench.quickPick.filter({ hasText: '.md' }).first().click(); // was picked
    await workbench.quickPick.filter({ hasText: '.pdf' }).first().click();
    await workbench.page.keyboard.press('Enter');
    await workbench.notification(/IA-2025-01-management-summary\.pdf.*It names no commit/).waitFor({ timeout: 60_000 });
  });

  it('packs evidence', async () => {
    await workbench.runCommand('Audit: Create Evidence Pack');
    await workbench.quickPick.filter({ hasText: 'IA-2025-01' }).first().click();
    await workbench.page.getByRole('button', { name: 'OK', exact: true }).click({ timeout: 60_000 });
    await workbench.notification(/IA-2025-01\.zip was written: \d+ files/).waitFor();
  });

  it('starts the server anew when its worker has failed, with nothing lost', async () => {
    const server = await serverIn(workbench);
    const anew = new Promise<Worker>((resolve) => workbench.page.once('worker', resolve));
    await server.evaluate('void setTimeout(() => { throw new Error("a fault that a test has made"); })');
    await anew;
    await workbench.showProblems();
    await workbench.problemCount(19).waitFor();
    await workbench.runCommand('Audit: Check Workspace');
    await workbench.notification(/29 audit files checked/).waitFor();
  });
});

describe('VS Code for the Web, in German', () => {
  it('says what a virtual workspace lacks', async () => {
    const workbench = await Workbench.openInBrowser('de');
    try {
      await workbench.openFile('people.audit.yaml', 1);
      await workbench.runCommand('Audit: Arbeitsbereich prüfen');
      await workbench.notification(/^29 Auditdateien geprüft: 13 Fehler, 6 Warnungen\.$/).waitFor();
      await workbench.page.getByRole('button', { name: /^Editor Language Status/ }).hover();
      await workbench.page.getByText('Kein Git-Verlauf').first().waitFor();
      await workbench.page.getByText('Was heißt das?').first().click();
      await workbench.notification(/^Ein virtueller Arbeitsbereich hat keinen Git-Verlauf/).waitFor();
    } finally {
      await workbench.close();
    }
  });
});

/** The worker that the language server runs in. */
async function serverIn({ page }: Workbench): Promise<Worker> {
  for (const worker of page.workers()) {
    if (await worker.evaluate('"auditAsCode" in self')) return worker;
  }
  assert.fail(`None of ${page.workers().length} workers is the language server.`);
}
