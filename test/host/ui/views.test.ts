import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expectedProblem } from '../suite/expected.ts';
import { AuditsContainer, type Theme, themes, useTheme, type ViewTitle } from './audits-container.ts';
import { Workbench } from './workbench.ts';

/** The place in an editor, as the status bar tells it, when something is selected there. */
const selectionAt = (line: number) => new RegExp(`Ln ${line}, Col \\d+ \\(\\d+ selected\\)`);

describe('the container Audits', () => {
  let workbench: Workbench;
  let audits: AuditsContainer;

  before(async () => {
    workbench = await Workbench.open();
    audits = new AuditsContainer(workbench);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  const status = (text: RegExp) => workbench.page.locator('.statusbar-item').getByText(text);
  /** The first line of a file on disk that matches, counted from 1. */
  const lineOf = (file: string, text: RegExp) => {
    const lines = readFileSync(path.join(workbench.workspace, file), 'utf8').split('\n');
    return lines.findIndex((line) => text.test(line)) + 1;
  };

  it('tells the number of overdue actions before anybody looks', async () => {
    await workbench.page
      .locator('.activitybar')
      .getByRole('tab', { name: /^Audits.*1 overdue action/ })
      .waitFor();
  });

  describe('Programme', () => {
    before(async () => {
      await audits.open();
      await audits.showAlone('Programme');
    });

    it('shows the programme of today first, with its audits and how far they are', async () => {
      await audits.row('Programme', /^Audit programme, Internal audit programme 2025–2028, .* examined/).waitFor();
      await audits.row('Programme', /^Audit IA-2025-02, .*, completed, \d+ of \d+ examined/).waitFor();
      await audits.row('Programme', /^Audit IA-2026-01, .*, in progress until 2026-07-03/).waitFor();
      await audits.row('Programme', /^Audit IA-2026-02, .*, planned for 2026-11-09, 0 of/).waitFor();
    });

    it('shows beneath an audit its plan, sessions, workpapers, findings and report; a click goes to the place', async () => {
      await audits.expand('Programme', /^Audit IA-2026-01/);
      await audits.row('Programme', /^Plan, in progress, lead/).waitFor();
      await audits.row('Programme', /^Findings, 2/).waitFor();
      await audits.row('Programme', /^Report, not recorded/).waitFor();
      await audits.expand('Programme', /^Sessions/);
      await audits.row('Programme', /^S3\b/).click();
      await workbench.page.getByRole('tab', { name: 'plan.audit.yaml' }).first().waitFor();
      await status(selectionAt(lineOf('audits/IA-2026-01/plan.audit.yaml', /id: S3\b/))).waitFor();
    });

    it('goes where the place is now, after lines were typed above it', async () => {
      const { page } = workbench;
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('# one\n# two\n');
      await audits.row('Programme', /^S2\b/).click();
      await status(selectionAt(lineOf('audits/IA-2026-01/plan.audit.yaml', /id: S2\b/) + 2)).waitFor();
      await workbench.runCommand('File: Revert File');
      await status(/^Ln \d+, Col \d+/).waitFor();
    });

    it('changes with the files, and keeps what is expanded and selected', async () => {
      const selected = audits.tree('Programme').locator('[role=treeitem][aria-selected=true]');
      const name = await selected.getAttribute('aria-label');
      assert.match(name ?? '', /^S2\b/);
      await workbench.openFileAt('programme.audit.yaml', 'Internal audit programme 2025–2028');
      await workbench.page.keyboard.type('Renamed ');
      await audits.row('Programme', /^Audit programme, Renamed Internal audit/).waitFor();
      assert.equal(await selected.getAttribute('aria-label'), name);
      await audits
        .row('Programme', /^Sessions/)
        .and(workbench.page.locator('[aria-expanded=true]'))
        .waitFor();
      await workbench.runCommand('File: Revert File');
      await audits.row('Programme', /^Audit programme, Internal audit/).waitFor();
    });

    it('is used by the keyboard: arrows move, Enter goes to the place', async () => {
      const { page } = workbench;
      await audits.row('Programme', /^Audit IA-2026-02/).click();
      await workbench.page.getByRole('tab', { name: 'programme.audit.yaml' }).first().waitFor();
      await workbench.runCommand('Focus on Programme View');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp'); // over the row of the report
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await status(selectionAt(lineOf('programme.audit.yaml', /^ {2}IA-2026-02:/))).waitFor();
    });

    it('asks for a finding in the audit of the row', async () => {
      const row = audits.row('Programme', /^Audit IA-2025-02/);
      await row.hover();
      await row.getByRole('button', { name: /^New Finding/ }).click();
      await workbench.quickPick.filter({ hasText: 'Minor nonconformity' }).click();
      await workbench.quickPick.filter({ hasText: 'A.5.15' }).waitFor();
      await workbench.page.keyboard.press('Escape');
    });

    it('makes the report of the audit of the row', async () => {
      const row = audits.row('Programme', /^Audit IA-2025-02/);
      await row.hover();
      await row.getByRole('button', { name: /^Generate Internal Audit Report/ }).click();
      await workbench.page
        .getByRole('tab', { name: /Preview/ })
        .first()
        .waitFor();
    });
  });

  describe('Coverage', () => {
    before(async () => {
      await audits.showAlone('Coverage');
    });

    it('shows chapters and themes with what is planned and examined, and requirements with their audits', async () => {
      await audits.row('Coverage', /^A\.8 Technological controls, .* planned, .* examined/).waitFor();
      await audits.expand('Coverage', /^A\.8 /);
      await audits.expand('Coverage', /^A\.8\.5 /);
      await audits.row('Coverage', /^Audit IA-2025-02, .*/).waitFor();
    });

    it('can show only gaps, and all again', async () => {
      await audits.press('Coverage', 'Show Only Gaps');
      await audits.row('Coverage', /gap: no audit covers it/).waitFor();
      const rows = audits.tree('Coverage').getByRole('treeitem', { level: 2 });
      for (const row of await rows.all()) assert.match((await row.getAttribute('aria-label')) ?? '', /gap/);
      await audits.press('Coverage', 'Show Covered Requirements Too');
      await audits.row('Coverage', /^A\.8 Technological/).waitFor();
    });
  });

  describe('Findings', () => {
    before(async () => {
      await audits.showAlone('Findings');
    });

    it('shows what is overdue first, with the days', async () => {
      const overdue = expectedProblem('finding/action-overdue');
      const id = path.basename(overdue.file, '.audit.yaml');
      const first = audits.tree('Findings').getByRole('treeitem', { level: 2 }).first();
      await first.and(audits.row('Findings', new RegExp(`^Finding ${id}, .*overdue by \\d+ day`))).waitFor();
    });

    it('groups by what is chosen, and remembers it', async () => {
      await audits.press('Findings', 'Group Findings By…');
      await workbench.quickPick.filter({ hasText: 'Requirement' }).click();
      await audits.row('Findings', /^A\.8\.\d+ [A-Z].*, \d/).waitFor();
      await workbench.page.reload();
      await audits.open();
      await audits.showAlone('Findings');
      await audits.row('Findings', /^A\.8\.\d+ [A-Z].*, \d/).waitFor();
      await audits.press('Findings', 'Group Findings By…');
      await workbench.quickPick.filter({ hasText: 'Status' }).click();
      await audits.row('Findings', /^Closed, \d/).waitFor();
    });

    it('filters while a text is typed, and shows all again on Escape', async () => {
      const { page } = workbench;
      await audits.press('Findings', 'Filter Findings…');
      await page.getByPlaceholder('Text to filter by').waitFor();
      await page.keyboard.type('F-2026-001');
      await audits
        .pane('Findings')
        .getByText(/^1 of \d+ findings contain "F-2026-001"$/)
        .waitFor();
      await audits.row('Findings', /^Finding F-2026-001/).waitFor();
      assert.equal(await audits.tree('Findings').getByRole('treeitem', { level: 2 }).count(), 1);
      await page.keyboard.press('Escape');
      await audits.row('Findings', /^Closed, \d/).waitFor();
    });

    it('copies the id of a row', async () => {
      const { page } = workbench;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await audits.row('Findings', /^Finding F-2026-001/).click({ button: 'right' });
      await page.getByRole('menuitem', { name: 'Copy ID' }).click();
      await page.waitForFunction(`navigator.clipboard.readText().then((text) => text === 'F-2026-001')`);
      await page.keyboard.press('Escape'); // a menu that has been clicked in may stay under load
      await page.locator('.context-view-block').waitFor({ state: 'detached' });
    });

    it('tells more of a row on which the pointer rests', async () => {
      await audits.row('Findings', /^Finding F-2026-001/).hover();
      const details = workbench.page.locator('.monaco-hover').filter({ hasText: 'Type: minor nonconformity' });
      await details.getByText('Overdue actions: 1').waitFor();
    });

    it('shows the row for what the cursor is on', async () => {
      await workbench.openFileAt('findings/F-2025-009.audit.yaml', 'title:');
      await workbench.runCommand('Audit: Show in Audits View');
      await audits
        .row('Findings', /^Finding F-2025-009/)
        .and(workbench.page.locator('[aria-selected=true]'))
        .waitFor();
    });
  });

  describe('Auditors', () => {
    before(async () => {
      await audits.showAlone('Auditors');
    });

    it('shows of a conflict both places', async () => {
      await audits.expand('Auditors', /^Auditor Uta Becker, .*conflict/);
      await audits.expand('Auditors', /^Conflict, operates/);
      const conflict = expectedProblem('independence/operates-control');
      await audits.row('Auditors', /^audits A\./).click();
      await status(selectionAt(conflict.line)).waitFor();
      await audits.row('Auditors', /^operates A\..*soa\.audit\.yaml/).click();
      await workbench.page.getByRole('tab', { name: 'soa.audit.yaml' }).first().waitFor();
    });

    it('tells which competences have expired', async () => {
      await audits.expand('Auditors', /^Auditor .* expired/);
      await audits.expand('Auditors', /^Competences/);
      await audits.row('Auditors', /expired on \d{4}-\d{2}-\d{2}/).waitFor();
    });
  });

  describe('in every theme', () => {
    for (const theme of Object.keys(themes) as Theme[]) {
      it(`is there: ${theme}`, async () => {
        await useTheme(workbench, theme);
        for (const title of ['Programme', 'Coverage', 'Findings', 'Auditors'] as ViewTitle[]) {
          await audits.showAlone(title);
          await audits.tree(title).getByRole('treeitem').first().waitFor();
          await workbench.keepPicture(`views-${title.toLowerCase()}-${theme}`);
        }
      });
    }
  });
});

describe('the container Audits without an ISMS', () => {
  let workbench: Workbench;
  let audits: AuditsContainer;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'plain-'));
    writeFileSync(path.join(folder, 'plain.yaml'), 'kind: Plain\n');
    workbench = await Workbench.open(folder);
    audits = new AuditsContainer(workbench);
  });

  after(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('is not there before there is an audit file', async () => {
    await workbench.openFile('plain.yaml', 1);
    assert.equal(await audits.entry.count(), 0);
  });

  it('says how to start an ISMS when there is none, and what comes next once there is one', async () => {
    writeFileSync(path.join(workbench.workspace, 'first.audit.yaml'), 'apiVersion: audit-as-code/v1\nkind: People\n');
    await audits.open();
    await audits.showAlone('Programme', 'welcome');
    await audits.pane('Programme').getByRole('button', { name: 'Start an ISMS' }).waitFor();
    const isms = ['apiVersion: audit-as-code/v1', 'kind: Isms', 'id: small', 'title: Small', 'organization: Small Ltd'];
    writeFileSync(path.join(workbench.workspace, 'isms.audit.yaml'), `${isms.join('\n')}\n`);
    await audits.pane('Programme').getByRole('button', { name: 'New Audit Programme…' }).waitFor();
    await audits.showAlone('Findings', 'welcome');
    await audits.pane('Findings').getByText('No finding is recorded').waitFor();
    await audits.showAlone('Auditors', 'welcome');
    await audits.pane('Auditors').getByRole('button', { name: 'New Audit Plan…' }).waitFor();
  });
});
