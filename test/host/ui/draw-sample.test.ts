import assert from 'node:assert/strict';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { enter, pick } from './questions.ts';
import { untilFile } from './saved-file.ts';
import { Workbench } from './workbench.ts';

const work = 'audits/IA-2026-01/workpapers.audit.yaml';
const register = 'audits/IA-2026-01/evidence.audit.yaml';
const population = 'audits/IA-2026-01/evidence/vulnerability-tickets.csv';
const rows = 'audits/IA-2026-01/evidence/vulnerability-tickets-sample.csv';

describe('drawing a sample', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  const lens = (title: string) =>
    workbench.page.locator('.codelens-decoration a').filter({ hasText: title, visible: true }).first();
  const text = (file: string) => readFileSync(path.join(workbench.workspace, file), 'utf8');

  it('is offered above a workpaper, for each of its results', async () => {
    const { page } = workbench;
    await workbench.openFile(work, 1);
    await lens('Draw Sample…').click();
    await page.getByPlaceholder('For which result is the sample?').waitFor();
    await workbench.keepPicture('draw-sample-result');
    await page.keyboard.press('Escape');
  });

  it('begins at the result with the cursor, and refuses what cannot be drawn from', async () => {
    const { page } = workbench;
    appendFileSync(path.join(workbench.workspace, population), text(population).split('\n')[1] ?? '');
    await workbench.openFileAt(work, 'sample: { population: 138');
    await workbench.runCommand('Audit: Draw Sample');
    await pick(workbench, 'Which file lists the population?', 'vulnerability-tickets.csv');
    await page.locator('.monaco-dialog-box').getByText('members 1 and 31 are the same in all columns').waitFor();
    await workbench.keepPicture('draw-sample-refused');
    await workbench.answer('OK');
    await page.getByPlaceholder('Which file lists the population?').waitFor();
    await page.keyboard.press('Escape');
  });

  it('asks step by step, with a way back and help for the size', async () => {
    const { page } = workbench;
    const whole = text(population).split('\n').slice(0, 31).join('\n');
    writeFileSync(path.join(workbench.workspace, population), `${whole}\n`);
    await workbench.runCommand('Audit: Draw Sample');
    await workbench.keepPicture('draw-sample-population');
    await pick(workbench, 'Which file lists the population?', 'vulnerability-tickets.csv');
    await pick(workbench, 'How are the rows to be drawn?', 'Random');
    await page.getByPlaceholder('How many of 30?').waitFor();
    await page.locator('.quick-input-titlebar').getByRole('button', { name: 'Back' }).click();
    await workbench.keepPicture('draw-sample-method');
    await pick(workbench, 'How are the rows to be drawn?', 'Stratified');
    await workbench.keepPicture('draw-sample-strata');
    await pick(workbench, 'Which column divides the population into groups?', 'severity');
    await workbench.keepPicture('draw-sample-size');
    await pick(workbench, 'How many of 30?', 'Help with the Size…');
    await enter(workbench, /How sure are you to be/, '90');
    await enter(workbench, /From what rate of errors on/, '15');
    await page.locator('.quick-input-widget').getByText('11: 90 % sure that fewer than 15 % are wrong').waitFor();
    await workbench.keepPicture('draw-sample-help');
    await enter(workbench, /What rate of errors do you expect/);
    await enter(workbench, /hypergeometric distribution/, '31');
    await page.locator('.quick-input-widget').getByText('The population has 30 members').waitFor();
    await workbench.keepPicture('draw-sample-too-many');
    await enter(workbench, /The population has 30 members/, '12');
    await enter(workbench, /The seed/, 'abc');
    await page.locator('.quick-input-widget').getByText('A seed is a whole number from 0 to').waitFor();
    await workbench.keepPicture('draw-sample-seed');
    await enter(workbench, /A seed is/, '2026');
    await page.locator('.quick-input-widget').getByText('The file for the drawn rows').waitFor();
    await workbench.keepPicture('draw-sample-rows');
    assert.ok(!existsSync(path.join(workbench.workspace, rows)), 'nothing is written before the last answer');
    await enter(workbench, /The file for the drawn rows/);
    await workbench.page.locator('.monaco-dialog-box').getByText('Its exceptions (4) stay').waitFor();
    await workbench.keepPicture('draw-sample-replace');
    await workbench.answer('Replace');
    await workbench.notification(/12 of 30 were drawn and entered as E-2026-0/).waitFor();
    await workbench.editorLine(/method:\sstratified/).waitFor();
    await workbench.keepPicture('draw-sample-drawn');
    assert.match(text(rows), /^population_row,ticket,severity/);
    assert.equal(text(rows).trimEnd().split('\n').length, 13);
  });

  it('verifies it', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+S');
    await workbench.openFileAt(register, 'items:');
    await page.keyboard.press('Control+S');
    const saved = path.join(workbench.workspace, register);
    await untilFile(saved, (register) => register.includes('file: evidence/vulnerability-tickets-sample.csv'));
    await workbench.openFileAt(work, 'method: stratified');
    await lens('Verify Sample').click();
    const same = /the same 12 of 30 were drawn again from .*vulnerability-tickets\.csv, as E-2026-009 has them/;
    await workbench.notification(same).waitFor();
    await workbench.keepPicture('verify-sample');
    writeFileSync(path.join(workbench.workspace, rows), text(rows).replace(/VUL-\d+/, 'VUL-0'));
    await workbench.runCommand('Audit: Verify Sample');
    // Of many messages in one second VS Code shows the last in its list alone.
    await workbench.runCommand('Notifications: Show Notifications');
    const other = /E-2026-009 .* has other rows than are drawn again/;
    await page.locator('.notifications-center').getByText(other).waitFor();
    await workbench.keepPicture('verify-sample-other-rows');
    await workbench.runCommand('Notifications: Clear All Notifications');
  });

  it('is undone as one', async () => {
    const { page } = workbench;
    await workbench.openFileAt(work, 'method: stratified');
    await page.keyboard.press('Control+Z');
    await workbench.editorLine(/sample:\s\{\spopulation:\s138,\ssize:\s30,\sexceptions:\s4\s\}/).waitFor();
    await workbench.keepPicture('draw-sample-undone');
    // The drawn rows are taken back, too.
    await untilFile(path.join(workbench.workspace, rows), (written) => written === '');
  });
});
