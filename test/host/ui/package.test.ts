// The extension as users get it: the packaged file, installed by VS Code itself.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { madePackages } from '../../package/made-packages.ts';
import { exampleFolder } from '../subject.ts';
import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { Workbench } from './workbench.ts';

describe('the packaged extension', () => {
  let workbench: Workbench;

  before(async () => {
    const { extension } = await madePackages();
    workbench = await Workbench.open(exampleFolder, { extension });
  });

  after(() => workbench?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('is installed as files of its own', () => {
    const [folder = ''] = readdirSync(workbench.extensions).filter((name) => name.startsWith('audit-as-code.'));
    assert.ok(existsSync(path.join(workbench.extensions, folder, 'dist/client.cjs')));
    assert.ok(!existsSync(path.join(workbench.extensions, folder, 'server')));
  });

  it('lists the problems of the example', async () => {
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
  });

  it('writes the report of an audit as Word and PDF', async () => {
    const { file } = expectedProblem('independence/operates-control');
    const id = path.basename(path.dirname(file));
    await workbench.openFile(file, 1);
    await workbench.runCommand('Audit: Generate Report');
    await workbench.page.getByPlaceholder('Select a kind of report').waitFor();
    await workbench.quickPick
      .filter({ hasText: /Internal Audit Report/ })
      .first()
      .click();
    await workbench.page.getByPlaceholder('What is it to report on?').waitFor();
    await workbench.quickPick.filter({ hasText: id }).first().click();
    await workbench.page.getByPlaceholder('Select one format or several').waitFor();
    for (const format of ['.docx', '.pdf']) await workbench.quickPick.filter({ hasText: format }).first().click();
    await workbench.page.keyboard.press('Enter');
    await workbench.notification(/Written: /).waitFor();
    const written = readdirSync(path.join(workbench.workspace, 'reports'));
    for (const format of ['docx', 'pdf']) assert.ok(written.includes(`${id}.${format}`), written.join());
  });

  it('shows itself among the installed extensions, with its README and its icon', async () => {
    const { page } = workbench;
    await workbench.runCommand('Extensions: Show Installed Extensions');
    await page.locator('.extension-list-item').filter({ hasText: 'Audit as Code' }).first().click();
    await page.locator('.extension-editor').getByText('Audit as Code').first().waitFor();
    await workbench.webview.getByText('To begin').waitFor();
    await workbench.keepPicture('package installed');
    const icon = page.locator('.extension-editor img.icon').first();
    assert.notEqual(await icon.evaluate((image) => 'naturalWidth' in image && image.naturalWidth), 0);
  });
});
