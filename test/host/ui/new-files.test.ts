import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbench } from './workbench.ts';

describe('the commands for new files', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
    writeFileSync(path.join(folder, 'plain.yaml'), 'kind: Plain\n');
    workbench = await Workbench.open(folder);
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  /** Types an answer into the box that asks for it. */
  async function type(prompt: RegExp, text: string): Promise<void> {
    const { page } = workbench;
    await page.locator('.quick-input-widget').filter({ hasText: prompt }).waitFor();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  /** Takes the first of what is offered. */
  async function takeFirst(placeHolder: string): Promise<void> {
    await workbench.page.getByPlaceholder(placeHolder).waitFor();
    await workbench.quickPick.first().click();
  }

  const tab = (name: string) => workbench.page.getByRole('tab', { name }).first();
  const isThere = (file: string) => existsSync(path.join(workbench.workspace, file));

  it('start an ISMS with its whole layout and no error', async () => {
    await workbench.openFile('plain.yaml', 1);
    await workbench.runCommand('Audit: Start an ISMS');
    await type(/name of the organization/, 'Example Ltd');
    await takeFirst('Which edition?');
    await tab('isms.audit.yaml').waitFor();
    await workbench.page.getByRole('treeitem', { name: 'audits' }).first().waitFor();
    await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await workbench.keepPicture('start-an-isms');
    for (const file of ['people', 'soa', 'programme']) assert.ok(isThere(`${file}.audit.yaml`), file);
  });

  it('plan the audit that the programme promises next', async () => {
    await workbench.runCommand('Audit: New Audit Plan');
    await takeFirst('Which audit?');
    await takeFirst('Who leads the audit?');
    await tab('plan.audit.yaml').waitFor();
    await workbench.keepPicture('new-audit-plan');
  });

  it('raise a finding with the next free id', async () => {
    await workbench.runCommand('Audit: New Finding');
    await takeFirst('In which audit?');
    await takeFirst('How is it graded?');
    await takeFirst('Against which requirement?');
    await type(/finding in one line/, 'Leavers keep their accounts');
    await tab('001.audit.yaml').waitFor();
    await workbench.keepPicture('new-finding');
  });

  it('overwrite nothing', async () => {
    await workbench.runCommand('Audit: New Statement of Applicability');
    await workbench.notification(/statement of applicability already/).waitFor();
  });
});
