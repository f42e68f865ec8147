import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { untilFile } from './saved-file.ts';
import { Workbench } from './workbench.ts';

const conflict = expectedProblem('independence/operates-control');

/** The conflicted auditor, who stands in the line of the conflict, and one of the team who is independent. */
const [conflicted, independent] = ['u.becker', 'g.marchetti'];

describe('authoring', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.showProblems();
  });

  after(() => workbench.close());

  beforeEach(() => workbench.problemCount(expectedProblems.length).waitFor());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('completes the auditors of a session with who is independent and competent', async () => {
    const { page } = workbench;
    await workbench.openFileAt(conflict.file, conflicted, conflict.line);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(', ');
    await workbench.suggestions.first().filter({ hasText: 'independent and competent' }).waitFor();
    await workbench.keepPicture('completing-an-auditor');
    await page.keyboard.press('Enter');
    await workbench.editorLine(/auditors:\s*\[u\.becker.*,\s*i\.sommer/).waitFor();

    await workbench.runCommand('File: Revert File');
    await workbench.editorLine(/auditors:\s*\[u\.becker[^,]*\]/).waitFor();
  });

  it('renames a person in all files, which saves them, and the problems are the same', async () => {
    const { page, workspace } = workbench;
    await workbench.openFileAt(conflict.file, independent);
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), independent);
    await box.fill('giulia.marchetti');
    await page.keyboard.press('End');
    await workbench.keepPicture('renaming-a-person');
    const files = filesThatName(workspace, independent);
    assert.ok(files.length >= 4, `${files}`);
    await page.keyboard.press('Enter');
    for (const file of files) await untilFile(path.join(workspace, file), (text) => text.includes('giulia.marchetti'));
    assert.deepEqual(filesThatName(workspace, independent), []);

    // The count can be the one from before until a later change shows in it.
    await workbench.openFileAt(conflict.file, conflicted, conflict.line);
    for (const _ of conflicted) await page.keyboard.press('Delete');
    await page.keyboard.type('giulia.marchetti');
    await workbench.problemCount(expectedProblems.length - 1).waitFor();
    await workbench.keepPicture('a-person-that-is-renamed');
    await workbench.runCommand('File: Revert File');
  });

  it('refuses a rename to the id of somebody else, and says why', async () => {
    const { page } = workbench;
    await workbench.openFileAt(conflict.file, conflicted, conflict.line);
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').fill('i.sommer');
    await page.keyboard.press('Enter');
    await workbench.notification(/There is a person "i\.sommer" already/).waitFor();
    await workbench.keepPicture('a-rename-that-is-refused');
  });

  it('keeps paths true when a file of evidence is renamed in the explorer', async () => {
    const { page, workspace } = workbench;
    await workbench.openFile('audits/IA-2026-01/evidence/drift-report.txt', 1);
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    await page.getByRole('treeitem', { name: 'drift-report.txt' }).first().click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-item-edited input').fill('drift.txt');
    await page.keyboard.press('Enter');
    await workbench.answer('OK'); // VS Code asks whether other files may be changed
    await page.getByRole('tab', { name: 'evidence.audit.yaml' }).click(); // changed, and yet to be saved
    await page.keyboard.press('Control+S');
    const register = 'audits/IA-2026-01/evidence.audit.yaml';
    await untilFile(path.join(workspace, register), (text) => text.includes('file: evidence/drift.txt'));
    await workbench.openFileAt(register, 'evidence/drift.txt');
    await workbench.keepPicture('a-file-of-evidence-that-is-renamed');
  });
});

/** The audit files of a folder that name a person. */
function filesThatName(folder: string, person: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const auditFiles = files.filter((file) => file.endsWith('.audit.yaml'));
  return auditFiles.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(person));
}
