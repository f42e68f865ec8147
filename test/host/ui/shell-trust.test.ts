import { rmSync } from 'node:fs';
import { filesOf } from '../../support/files.ts';
import { implementedControl, sana } from '../../support/implemented-control.ts';
import { Repository } from '../../support/repository.ts';
import { Workbench } from './workbench.ts';

describe('a window in Restricted Mode', () => {
  let repository: Repository;
  let workbench: Workbench;

  before(async () => {
    repository = new Repository();
    for (const [file, text] of filesOf(implementedControl)) repository.put(file, text);
    repository.commit({ author: sana, date: '2025-12-01T12:00:00Z', files: { 'infra/iam/roles.tf': '# roles\n' } });
    workbench = await Workbench.open(repository.folder, { restricted: true });
  });

  after(async () => {
    await workbench.close();
    rmSync(repository.folder, { recursive: true });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('has the problems of the files, and does not ask git [TRUST-1]', async () => {
    await workbench.page.locator('.statusbar-item').filter({ hasText: 'Restricted Mode' }).waitFor();
    await workbench.runCommand('Audit: Check Workspace');
    await workbench.notification(/^4 audit files checked: no problems\.$/).waitFor();
    await workbench.untilLogged(/Git is not asked/);
  });

  it('asks git as soon as somebody trusts the folder', async () => {
    await workbench.runCommand('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await workbench.problem('independence/changed-implementation').first().waitFor();
  });
});
