// What the pictures of the documentation show: each begins with a new window on the flawed example.

import { expectedProblem, expectedProblems } from './suite/expected.ts';
import { AuditsContainer } from './ui/audits-container.ts';
import { Proposed } from './ui/proposed.ts';
import { enter, pick } from './ui/questions.ts';
import type { Workbench } from './ui/workbench.ts';

/** A picture of the whole window, and the steps that lead to it. */
export interface Picture {
  /** In pixels. */
  readonly size: { readonly width: number; readonly height: number };
  steps(workbench: Workbench): Promise<void>;
}

const conflict = expectedProblem('independence/operates-control');

/** The auditor who has the conflict. */
const conflicted = 'u.becker';

/** Without side bar and panel, the editor fills a small window. */
const small = { width: 960, height: 540 };

async function showEditorAlone(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Control+B');
  await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

/** The pictures by their names, which are those of their files too. */
export const pictures: ReadonlyMap<string, Picture> = new Map<string, Picture>([
  [
    'workbench',
    {
      size: { width: 1440, height: 900 },
      async steps(workbench) {
        const { page } = workbench;
        await workbench.showProblems();
        await workbench.problemCount(expectedProblems.length).waitFor();
        await workbench.openFile(conflict.file, conflict.line);
        await page.locator('.monaco-editor .squiggly-error').first().waitFor();
        await workbench.editorLine(/u\.becker.*Uta\sBecker/).waitFor();
        await page.keyboard.press('F8'); // to the conflict in this line
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+I');
        await page.locator('.monaco-hover').getByText(conflict.rule).waitFor();
      },
    },
  ],
  [
    'completing-an-auditor',
    {
      size: small,
      async steps(workbench) {
        const { page } = workbench;
        await workbench.openFileAt(conflict.file, conflicted, conflict.line);
        await showEditorAlone(workbench);
        for (const _ of conflicted) await page.keyboard.press('Delete');
        await page.keyboard.press('Control+Space');
        await workbench.suggestions.first().filter({ hasText: 'independent and competent' }).waitFor();
      },
    },
  ],
  [
    'quick-fixes-of-a-conflict',
    {
      size: small,
      async steps(workbench) {
        const { page } = workbench;
        await workbench.openFileAt(conflict.file, conflicted, conflict.line);
        await showEditorAlone(workbench);
        await page.locator('.monaco-editor .squiggly-error').first().waitFor();
        await workbench.editorLine(/u\.becker.*Uta\sBecker/).waitFor();
        await page.keyboard.press('Control+.');
        await workbench.quickFixes.first().waitFor();
      },
    },
  ],
  [
    'previewing-a-rename',
    {
      size: { width: 1200, height: 720 },
      async steps(workbench) {
        const { page } = workbench;
        await workbench.showProblems();
        await workbench.problemCount(expectedProblems.length).waitFor();
        await workbench.openFileAt('people.audit.yaml', 'g.marchetti:');
        await page.keyboard.press('F2');
        await page.locator('.rename-box input').fill('giulia.marchetti');
        await page.keyboard.press('Control+Enter');
        await page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
      },
    },
  ],
  [
    'new-finding',
    {
      size: small,
      async steps(workbench) {
        await workbench.openFile(conflict.file, 1);
        await showEditorAlone(workbench);
        await workbench.runCommand('Audit: New Finding');
        await workbench.quickPick.filter({ hasText: 'IA-2026-01' }).click();
        await workbench.quickPick.filter({ hasText: 'Minor nonconformity' }).click();
        await workbench.quickPick.filter({ hasText: 'A.8.4' }).waitFor();
      },
    },
  ],
  [
    'views-programme',
    {
      size: { width: 1200, height: 720 },
      async steps(workbench) {
        const audits = new AuditsContainer(workbench);
        await audits.open();
        await audits.showAlone('Programme');
        await audits.expand('Programme', /^Audit IA-2026-01/);
        await audits.expand('Programme', /^Sessions/);
        await audits.row('Programme', /^S5\b/).click();
        await workbench.editorLine(/u\.becker.*Uta\sBecker/).waitFor();
      },
    },
  ],
  [
    'views-auditors',
    {
      size: { width: 1200, height: 720 },
      async steps(workbench) {
        const audits = new AuditsContainer(workbench);
        await audits.open();
        await audits.showAlone('Auditors');
        await audits.expand('Auditors', /^Auditor Uta Becker/);
        await audits.expand('Auditors', /^Competences/);
        await audits.expand('Auditors', /^Conflict, operates/);
        await audits.row('Auditors', /^operates A\..*soa\.audit\.yaml/).click();
        await workbench.page.getByRole('tab', { name: 'soa.audit.yaml' }).first().waitFor();
        await workbench.page.locator('.monaco-editor .squiggly-error, .monaco-editor .view-line').first().waitFor();
      },
    },
  ],
  [
    'assigning-auditors',
    {
      size: { width: 1200, height: 720 },
      async steps(workbench) {
        await workbench.openFile(conflict.file, 1);
        await showEditorAlone(workbench);
        await workbench.page.getByRole('button', { name: 'Assign Auditors…' }).click();
        const proposed = new Proposed(workbench);
        await proposed.shown();
        await workbench.notification(/get other auditors/).waitFor();
        await proposed.hoverOver('g.marchetti');
      },
    },
  ],
  [
    'coverage-map',
    {
      size: { width: 1440, height: 860 },
      async steps(workbench) {
        await showMap(workbench, 'Coverage Map');
        await workbench.webview.getByRole('gridcell', { name: /^A\.5\.15 .*, IA-2025-02/ }).focus();
        for (const _ of 'AAA') await workbench.page.keyboard.press('ArrowDown');
      },
    },
  ],
  [
    'independence-map',
    {
      size: { width: 1440, height: 860 },
      async steps(workbench) {
        await showMap(workbench, 'Independence Map');
        await workbench.webview.locator('summary').click();
        await workbench.webview.getByRole('gridcell', { name: /^A\.8\.31 .*, Uta Becker/ }).focus();
      },
    },
  ],
  [
    'planning-a-programme',
    {
      size: { width: 1200, height: 640 },
      async steps(workbench) {
        const { page } = workbench;
        await workbench.openFile('programme.audit.yaml', 1);
        await showEditorAlone(workbench);
        await page.locator('.codelens-decoration a').filter({ hasText: 'Plan Programme…' }).click();
        await enter(workbench, 'How many days of auditors');
        const added = page.locator('.modified-in-monaco-diff-editor .view-line').filter({ hasText: 'IA-2027-03' });
        await added.first().getByText('IA-2027-03').first().hover();
        await page.locator('.monaco-hover').getByText('9.2').first().waitFor();
      },
    },
  ],
  [
    'help-with-the-size',
    {
      size: small,
      async steps(workbench) {
        const { page } = workbench;
        await workbench.openFileAt('audits/IA-2026-01/workpapers.audit.yaml', 'sample: { population: 138');
        await showEditorAlone(workbench);
        await workbench.runCommand('Audit: Draw Sample');
        await pick(workbench, 'Which file lists the population?', 'pull-requests.csv');
        await pick(workbench, 'How are the rows to be drawn?', 'Random');
        await pick(workbench, 'How many of 30?', 'Help with the Size…');
        for (const prompt of ['How sure are you to be', 'From what rate of errors on']) await enter(workbench, prompt);
        await page.locator('.quick-input-widget').getByText('95 % sure that fewer than 5 % are wrong').waitFor();
      },
    },
  ],
]);

/** Shows a map in a window without side bar. */
async function showMap(workbench: Workbench, name: string): Promise<void> {
  await workbench.openFile('programme.audit.yaml', 1);
  await showEditorAlone(workbench);
  await workbench.runCommand(`Audit: Open ${name}`);
  await workbench.webview.getByRole('grid', { name }).waitFor();
}
