import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { Workbench } from './workbench.ts';

const conflict = expectedProblem('independence/operates-control');
const settingsFile = '.vscode/settings.json';

describe('the commands of the extension', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    workbench.page.setDefaultTimeout(20_000);
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  /** The heading of the page of a rule, in the preview that is shown. */
  const pageOf = (rule: string) => workbench.webview.getByRole('heading', { name: rule, exact: true });

  /** Shows the Problems panel, whatever has the focus; the key of it would hide it at times. */
  const focusProblems = () => workbench.runCommand('Problems: Focus on Problems View');

  const asOfItem = () => workbench.page.locator('.statusbar-item').filter({ hasText: 'As of' });

  describe('Audit: Show Rule', () => {
    it('shows the page of the rule that is picked', async () => {
      await workbench.runCommand('Audit: Show Rule');
      await workbench.quickInput.fill('action-overdue');
      await workbench.quickPick.filter({ hasText: 'finding/action-overdue' }).waitFor();
      await workbench.page.keyboard.press('Enter');
      await pageOf('finding/action-overdue').waitFor();
    });

    it('shows the page of the rule at the cursor without asking', async () => {
      await workbench.openFile(conflict.file, conflict.line, 10);
      await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
      await workbench.openFileAt(conflict.file, 'u.becker', conflict.line);
      await workbench.runCommand('Audit: Show Rule');
      await pageOf(conflict.rule).waitFor();
    });

    it('is what the rule of a problem links to', async () => {
      await focusProblems();
      const link = workbench.page.locator('.markers-panel .marker-code').first();
      const rule = (await link.textContent()) ?? '';
      await link.click();
      await pageOf(rule).waitFor();
    });
  });

  describe('Audit: Set As-Of Date', () => {
    const dayInput = () => workbench.page.getByPlaceholder('YYYY-MM-DD');
    const settings = () => readFileSync(path.join(workbench.workspace, settingsFile), 'utf8');

    it('takes no day that is none', async () => {
      await workbench.runCommand('Audit: Set As-Of Date');
      await dayInput().fill('2026-02-30');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.quick-input-message').filter({ hasText: 'Write a day such as' }).waitFor();
      await workbench.page.keyboard.press('Escape');
      assert.match((await asOfItem().textContent()) ?? '', /As of 2026-06-30/);
    });

    it('judges by that day, says so in the status bar, and changes no file', async () => {
      const before = settings();
      await workbench.runCommand('Audit: Set As-Of Date');
      await dayInput().fill('2030-01-01');
      await workbench.page.keyboard.press('Enter');
      await asOfItem().filter({ hasText: '2030-01-01' }).waitFor();
      await focusProblems();
      await workbench.problem('schedule/audit-overdue').first().waitFor();
      assert.equal(settings(), before);
    });

    it('is changed by a click on the status bar', async () => {
      await asOfItem().click();
      await dayInput().waitFor();
      assert.equal(await dayInput().inputValue(), '2030-01-01');
      await dayInput().fill('2026-06-30');
      await workbench.page.keyboard.press('Enter');
      await asOfItem().filter({ hasText: '2026-06-30' }).waitFor();
      await workbench.problemCount(expectedProblems.length).waitFor();
    });

    it('is cleared by its own command, over the settings too', async () => {
      await workbench.runCommand('Audit: Clear As-Of Date');
      await asOfItem().waitFor({ state: 'detached' });
      await workbench.runCommand('Audit: Set As-Of Date');
      await dayInput().waitFor();
      assert.equal(await dayInput().inputValue(), '');
      await dayInput().fill('2026-06-30');
      await workbench.page.keyboard.press('Enter');
      await asOfItem().waitFor();
      await workbench.problemCount(expectedProblems.length).waitFor();
    });
  });

  describe('Audit: Check Workspace', () => {
    it('shows the Problems panel, and tells what was found', async () => {
      await workbench.page.keyboard.press('Control+J');
      await workbench.page.locator('.markers-panel').waitFor({ state: 'hidden' });
      await workbench.runCommand('Audit: Check Workspace');
      await workbench.notification(/^29 audit files checked: 13 errors, 6 warnings\.$/).waitFor();
      await workbench.problemCount(expectedProblems.length).waitFor();
      await workbench.page.locator('.markers-panel').waitFor();
    });
  });

  describe('the language status', () => {
    it('tells the problems and the coverage of the ISMS', async () => {
      await workbench.openFile('people.audit.yaml', 1);
      const status = workbench.page.locator('[id="status.languageStatus"]');
      await workbench.page
        .locator('[id="status.languageStatus"][aria-label*="13 errors, 6 warnings · "][aria-label*="% examined"]')
        .waitFor();
      await status.click();
      await workbench.page
        .locator('.hover-language-status')
        .getByText(/% planned/)
        .waitFor();
      await workbench.page.keyboard.press('Escape');
    });
  });

  describe('Audit: Open Walkthrough', () => {
    it('shows five steps, ticked as far as the workspace is', async () => {
      await workbench.runCommand('Audit: Open Walkthrough');
      const steps = workbench.page.locator('.getting-started-step');
      await steps.nth(4).waitFor();
      assert.equal(await steps.count(), 5);
      await workbench.page.locator('.getting-started-step .codicon.complete').nth(3).waitFor();
      assert.equal(await workbench.page.locator('.getting-started-step .codicon.complete').count(), 4);
    });

    it('ticks the last step when a report has been generated', async () => {
      await workbench.runCommand('Audit: Generate Internal Audit Report');
      await workbench.quickPick.first().click();
      await workbench.webview.getByRole('heading').first().waitFor();
      await workbench.runCommand('Audit: Open Walkthrough');
      await workbench.page.locator('.getting-started-step .codicon.complete').nth(4).waitFor();
    });
  });
});
