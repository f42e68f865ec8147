import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { enter, pick } from './questions.ts';
import { Workbench } from './workbench.ts';

const file = 'programme.audit.yaml';

/** What the command asks for. */
const days = 'How many days of auditors';

describe('planning a programme', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  const onDisk = () => readFileSync(path.join(workbench.workspace, file), 'utf8');

  it('asks for the days, and says when they are too few', async () => {
    const { page } = workbench;
    await workbench.openFile(file, 1);
    await page.locator('.codelens-decoration a').filter({ hasText: 'Plan Programme…' }).click();
    await page.locator('.quick-input-widget').filter({ hasText: days }).waitFor();
    await workbench.quickInput.fill('many');
    await page.locator('.quick-input-widget').getByText('Enter a whole number of days').waitFor();
    await workbench.keepPicture('plan-programme-days');
    await workbench.quickInput.fill('0');
    await page.keyboard.press('Enter');
    await workbench.notification(/To cover everything takes 1 day, and the budget is 0/).waitFor();
    await workbench.keepPicture('plan-programme-too-few');
  });

  it('shows the audits that are missing as a difference, with the reason on hover, and adds them when accepted', async () => {
    const { page } = workbench;
    const before = onDisk();
    await workbench.openFile(file, 1);
    await workbench.runCommand('Audit: Plan Programme');
    await pick(workbench, 'Select an audit programme', 'programme-2025-2028');
    await enter(workbench, days);
    await workbench.notification(/1 audit is proposed/).waitFor();
    const added = page
      .locator('.modified-in-monaco-diff-editor .view-line')
      .filter({ hasText: /IA-2027-03:/ })
      .first();
    await added.waitFor();
    await added.getByText('IA-2027-03').first().hover();
    await page.locator('.monaco-hover').getByText('9.2').first().waitFor();
    await workbench.keepPicture('plan-programme');
    assert.equal(onDisk(), before, 'nothing is changed unasked');
    await workbench
      .notification(/1 audit is proposed/)
      .getByRole('button', { name: 'Accept' })
      .click();
    await page.locator('.tab.dirty').filter({ hasText: file }).waitFor();
    await workbench.keepPicture('plan-programme-accepted');
  });
});
