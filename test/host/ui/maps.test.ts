import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbench } from './workbench.ts';

const programme = 'programme.audit.yaml';

describe('the maps', () => {
  let workbench: Workbench;

  beforeEach(async () => {
    workbench = await Workbench.open();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
    await workbench.close();
  });

  const cell = (label: string) => workbench.webview.getByRole('gridcell', { name: label });

  /** Opens a map from an editor, so that the server runs. */
  async function openMap(name: 'Coverage Map' | 'Independence Map'): Promise<void> {
    await workbench.openFile(programme, 1);
    await workbench.runCommand(`Audit: Open ${name}`);
    await workbench.webview.getByRole('grid', { name }).waitFor();
  }

  it('Open Coverage Map shows what each audit covers; a cell leads to its place', async () => {
    await openMap('Coverage Map');
    await cell('A.8.8 Management of technical vulnerabilities, IA-2026-01: Nonconforming').click();
    await workbench.page.getByRole('tab', { name: 'workpapers.audit.yaml' }).first().waitFor();
    await workbench.editorLine(/A\.8\.8:/).waitFor();
    await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    assert.ok(await cell('4.1 ').first().isVisible(), 'the map stays in sight');
  });

  it('Open Coverage Map follows what is typed, and keeps what is searched', async () => {
    await openMap('Coverage Map');
    await workbench.webview.getByRole('searchbox').fill('A.8.4');
    await cell('A.8.4 Access to source code, IA-2026-01').waitFor();
    assert.equal(await cell('A.8.4 Access to source code, IA-2027-01: Planned').count(), 0);
    await workbench.webview.getByRole('columnheader', { name: 'IA-2027-01' }).click();
    await workbench.editorLine(/requirements:\s\[A\.7/).click();
    await workbench.page.keyboard.press('End');
    await workbench.page.keyboard.press('ArrowLeft');
    await workbench.page.keyboard.type(', A.8.4');
    await cell('A.8.4 Access to source code, IA-2027-01: Planned').waitFor();
    assert.equal(await workbench.webview.getByRole('searchbox').inputValue(), 'A.8.4');
  });

  it('Copy as Markdown puts what is shown on the clipboard', async () => {
    await openMap('Coverage Map');
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.webview.getByLabel('Show').selectOption('gap');
    await workbench.webview.getByRole('button', { name: 'Copy as Markdown' }).click();
    await workbench.page.locator('.statusbar-item').getByText('copied as Markdown').waitFor();
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.match(copied, /^# Coverage Map\n\n/);
    assert.match(copied, /\n\| 9\.2\.1 General \(gap\) \| {2}\|/);
    assert.doesNotMatch(copied, /\n\| 4\.1 /);
  });

  it('Save as SVG… writes a picture where the user says', async () => {
    await openMap('Coverage Map');
    await workbench.webview.getByRole('button', { name: 'Save as SVG…' }).click();
    const input = workbench.page.locator('.quick-input-widget input').first();
    const name = 'coverage-map-programme-2025-2028.svg';
    await workbench.page.waitForFunction(
      `document.querySelector('.quick-input-widget input')?.value.endsWith(${JSON.stringify(name)})`,
    );
    await input.focus();
    await workbench.page.keyboard.press('Enter');
    const file = path.join(workbench.workspace, name);
    await workbench.notification(/the map was saved/).waitFor();
    const svg = readFileSync(file, 'utf8');
    assert.match(svg, /<\/svg>\n$/);
    assert.doesNotMatch(svg, /<script|javascript:|href=/);
  });

  it('Open Independence Map shows who may audit what; another audit can be chosen; Enter leads to the responsibility', async () => {
    await openMap('Independence Map');
    const conflict = cell('A.8.31 Separation of development, test and production environments, Uta Becker: Conflict');
    await conflict.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('tab', { name: 'soa.audit.yaml' }).first().waitFor();
    await workbench.webview.getByLabel('Audit', { exact: true }).selectOption('IA-2025-02');
    await workbench.webview.getByRole('rowheader', { name: /^A\.5\.15 / }).waitFor();
  });

  it('both are there again after the window was reloaded', async () => {
    await openMap('Independence Map');
    await workbench.webview.getByLabel('Audit', { exact: true }).selectOption('IA-2025-02');
    await workbench.webview.getByRole('rowheader', { name: /^A\.5\.15 / }).waitFor();
    await workbench.runCommand('Developer: Reload Window');
    await workbench.webview.getByRole('grid').waitFor({ state: 'detached' });
    await workbench.webview.getByRole('rowheader', { name: /^A\.5\.15 / }).waitFor();
    assert.equal(await workbench.webview.getByLabel('Audit', { exact: true }).inputValue(), 'IA-2025-02');
  });
});
