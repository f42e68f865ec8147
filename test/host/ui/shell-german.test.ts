import { Workbench } from './workbench.ts';

describe('the extension in German', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open(undefined, { language: 'de' });
    await workbench.openFile('people.audit.yaml', 1);
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('has German commands, and answers in German', async () => {
    await workbench.runCommand('Audit: Arbeitsbereich prüfen');
    await workbench.notification(/^29 Auditdateien geprüft: 13 Fehler, 6 Warnungen\.$/).waitFor();
  });

  it('asks in German', async () => {
    await workbench.runCommand('Audit: Neue Feststellung');
    await workbench.page.getByPlaceholder('In welchem Audit?').waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('tells the as-of date in German', async () => {
    const item = workbench.page.locator('.statusbar-item').filter({ hasText: 'Stand 2026-06-30' });
    await item.waitFor();
  });

  it('has a German walkthrough', async () => {
    await workbench.runCommand('Audit: Einführung öffnen');
    await workbench.page.getByRole('heading', { name: 'Ihr erstes internes Audit', level: 2 }).waitFor();
  });
});
