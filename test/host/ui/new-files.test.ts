import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enter, pick } from './questions.ts';
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

  const tab = (name: string) => workbench.page.getByRole('tab', { name }).first();
  const isThere = (file: string) => existsSync(path.join(workbench.workspace, file));

  it('start an ISMS with its whole layout and no error', async () => {
    await workbench.openFile('plain.yaml', 1);
    await workbench.runCommand('Audit: Start an ISMS');
    await enter(workbench, /name of the organization/, 'Example Ltd');
    await pick(workbench, 'Which edition?');
    await tab('isms.audit.yaml').waitFor();
    await workbench.page.getByRole('treeitem', { name: 'audits' }).first().waitFor();
    await workbench.page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
    await workbench.keepPicture('start-an-isms');
    for (const file of ['people', 'soa', 'programme']) assert.ok(isThere(`${file}.audit.yaml`), file);
  });

  it('plan the audit that the programme promises next', async () => {
    await workbench.runCommand('Audit: New Audit Plan');
    await pick(workbench, 'Which audit?');
    await pick(workbench, 'Who leads the audit?');
    await tab('plan.audit.yaml').waitFor();
    await workbench.keepPicture('new-audit-plan');
  });

  it('raise a finding with the next free id', async () => {
    await workbench.runCommand('Audit: New Finding');
    await pick(workbench, 'In which audit?');
    await pick(workbench, 'How is it graded?');
    await pick(workbench, 'Against which requirement?');
    await enter(workbench, /finding in one line/, 'Leavers keep their accounts');
    await tab('001.audit.yaml').waitFor();
    await workbench.keepPicture('new-finding');
  });

  it('overwrite nothing', async () => {
    await workbench.runCommand('Audit: New Statement of Applicability');
    await workbench.notification(/statement of applicability already/).waitFor();
  });
});
