import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Workbench } from './workbench.ts';

describe('a window on a folder without audit files', () => {
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

  it('shows problems as soon as the first audit file is created', async () => {
    await workbench.showProblems();
    writeFileSync(path.join(workbench.workspace, 'first.audit.yaml'), 'kind: Nonsense\n');
    await workbench.problem('schema/kind').first().waitFor();
  });

  it('says what to do when a report is wanted', async () => {
    await workbench.runCommand('Audit: Generate Internal Audit Report');
    await workbench.notification(/no audit in this workspace yet/).waitFor();
  });

  it('says so when auditAsCode.asOf is not a date', async () => {
    const settings = path.join(workbench.workspace, '.vscode/settings.json');
    mkdirSync(path.dirname(settings));
    writeFileSync(settings, JSON.stringify({ 'auditAsCode.asOf': '2026-02-30' }));
    await workbench.notification(/'2026-02-30' is not a date/).waitFor();
  });
});
