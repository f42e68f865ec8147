import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { verifyPack } from '../../../server/src/report/pack/verify-pack.ts';
import { expectedProblem } from '../suite/expected.ts';
import { untilFile } from './saved-file.ts';
import { Workbench } from './workbench.ts';

const command = 'Audit: Generate Internal Audit Report';
const plan = expectedProblem('independence/operates-control').file;

describe(command, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  /** Runs the command from the editor of a plan, and takes the audit that is offered first; returns its id. */
  async function reportOnFirstAudit(): Promise<string> {
    await workbench.openFile(plan, 1);
    await workbench.runCommand(command);
    await workbench.page.getByPlaceholder('Select an audit').waitFor();
    const audit = workbench.quickPick.first();
    const id = await audit.locator('.label-name').first().textContent();
    await audit.click();
    return id?.trim() ?? '';
  }

  it('offers the audit of the open file first, and shows the preview of its report', async () => {
    const id = await reportOnFirstAudit();
    assert.equal(id, path.basename(path.dirname(plan)));
    await workbench.webview.getByText(id).first().waitFor();
    assert.deepEqual(readdirSync(path.join(workbench.workspace, 'reports')), [`${id}.md`]);
    await workbench.notification(/It is a draft\./).waitFor();
    await workbench
      .notification(/Written: /)
      .getByRole('button', { name: 'Show Problems' })
      .waitFor();
  });

  it('asks before it overwrites a report that was edited by hand', async () => {
    const [name = ''] = readdirSync(path.join(workbench.workspace, 'reports'));
    const file = path.join(workbench.workspace, 'reports', name);
    const generated = readFileSync(file, 'utf8');
    appendFileSync(file, '\nAdded by hand.\n');

    await reportOnFirstAudit();
    await workbench.answer('Cancel');
    assert.match(readFileSync(file, 'utf8'), /Added by hand/);

    await reportOnFirstAudit();
    await workbench.answer('Overwrite');
    await untilFile(file, (text) => text === generated);
    await workbench.webview.getByText('Added by hand').waitFor({ state: 'detached' });
  });
});

describe('Audit: Generate Report…', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  const reports = () => path.join(workbench.workspace, 'reports');
  const pick = (text: RegExp) => workbench.quickPick.filter({ hasText: text }).first().click();
  const format = (name: string) => workbench.quickPick.filter({ hasText: name }).first();
  const accept = () => workbench.page.keyboard.press('Enter');

  it('asks for kind, subject and formats, writes them, and offers to open the first', async () => {
    await workbench.openFile(plan, 1);
    await workbench.runCommand('Audit: Generate Report');
    await workbench.page.getByPlaceholder('Select a kind of report').waitFor();
    await workbench.keepPicture('report kinds');
    await pick(/Management Summary/);
    await workbench.page.getByPlaceholder('What is it to report on?').waitFor();
    const id = path.basename(path.dirname(plan));
    await pick(new RegExp(id));
    await workbench.page.getByPlaceholder('Select one format or several').waitFor();
    await format('.html').click();
    await workbench.keepPicture('report formats');
    await accept();
    const notification = workbench.notification(/Written: .*management-summary\.md/);
    await notification.waitFor();
    await workbench.keepPicture('report written');
    assert.deepEqual(readdirSync(reports()).sort(), [`${id}-management-summary.html`, `${id}-management-summary.md`]);
    await notification.getByRole('button', { name: 'Open', exact: true }).click();
    await workbench.webview.getByText(id).first().waitFor();
  });

  it('remembers the formats', async () => {
    await workbench.runCommand('Audit: Generate Report');
    await pick(/Statement of Applicability/);
    await workbench.page.getByPlaceholder('Select one format or several').waitFor();
    const checked = workbench.quickPick.filter({ has: workbench.page.locator('[aria-checked="true"]') });
    assert.equal(await checked.count(), 2);
    await format('.csv').click();
    await workbench.keepPicture('report formats remembered');
    await accept();
    await workbench.notification(/Written: .*soa\.csv/).waitFor();
    for (const name of ['soa.csv', 'soa.html', 'soa.md']) assert.ok(readdirSync(reports()).includes(name));
  });

  it('is offered for the rows of the views', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await workbench.runCommand('Audits: Focus on Findings View');
    const row = page.getByRole('treeitem', { name: /^Finding F-/ }).first();
    await row.waitFor();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Generate Report' }).waitFor();
    await workbench.keepPicture('report of a row');
    await page.getByRole('menuitem', { name: 'Generate Report' }).click();
    await page.getByPlaceholder('Select one format or several').waitFor();
    await accept();
    await workbench.notification(/Written: .*corrective-action\.md/).waitFor();
  });
});

describe('Audit: Create Evidence Pack…', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('packs an audit into the file that is chosen, and shows the SHA-256 of its manifest', async () => {
    const { page } = workbench;
    const id = path.basename(path.dirname(plan));
    await workbench.openFile(plan, 1);
    await workbench.runCommand('Audit: Create Evidence Pack');
    await page.getByPlaceholder('Select an audit').waitFor();
    await workbench.quickPick.first().click();
    await page.locator('.quick-input-title').filter({ hasText: 'Save the evidence pack' }).waitFor();
    await workbench.keepPicture('pack save');
    await workbench.quickInput.fill(path.join(workbench.workspace, `${id}.zip`));
    await page
      .getByRole('button', { name: /^(Save|OK)$/ })
      .first()
      .click();
    const notification = workbench.notification(/\.zip was written: \d+ files/);
    await notification.waitFor();
    await workbench.keepPicture('pack written');
    const hash = /[0-9a-f]{64}/.exec((await notification.textContent()) ?? '')?.[0];
    const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
    const verification = verifyPack(readFileSync(path.join(workbench.workspace, `${id}.zip`)), sha256, hash);
    assert.ok(verification.kind === 'pack');
    assert.deepEqual(verification.differences, []);
    assert.equal(verification.manifest?.audit.id, id);
  });
});
