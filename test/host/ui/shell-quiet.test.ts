import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbench } from './workbench.ts';

describe('the extension where there is no audit file', () => {
  let folder: string;
  let workbench: Workbench;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
    writeFileSync(path.join(folder, 'plain.yaml'), 'kind: Plain\n');
    workbench = await Workbench.open(folder);
    await workbench.openFile('plain.yaml', 1); // activates it
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('offers what makes sense there, and no more', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.quickInput.fill('>Audit: ');
    await workbench.quickPick.filter({ hasText: 'Audit: Start an ISMS' }).waitFor();
    const entries = await workbench.quickPick.locator('.label-name').allTextContents();
    await workbench.page.keyboard.press('Escape');
    assert.deepEqual(
      entries.map((entry) => entry.replaceAll('\u00a0', ' ')).filter((entry) => entry.startsWith('Audit: ')),
      ['Audit: Open Walkthrough', 'Audit: Show Log', 'Audit: Show Rule…', 'Audit: Start an ISMS'],
    );
  });

  it('shows nothing, and starts no server until the first audit file is there', async () => {
    const { page } = workbench;
    assert.equal(await page.locator('.notification-toast').count(), 0);
    assert.equal(await page.locator('.statusbar-item[id*="auditAsCode"]').count(), 0);
    assert.equal(
      await page
        .locator('.activitybar')
        .getByRole('tab', { name: /^Audits/ })
        .count(),
      0,
    );

    await workbench.showProblems();
    writeFileSync(path.join(workbench.workspace, 'first.audit.yaml'), 'kind: Nonsense\n');
    await workbench.problem('schema/kind').first().waitFor();
    const log = await workbench.untilLogged(/Judging/);
    assert.deepEqual(log.match(/Judging \d+ audit files/g), ['Judging 1 audit files']);
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
