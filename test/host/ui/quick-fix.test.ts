import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { Workbench } from './workbench.ts';

describe('the quick fixes of an independence conflict', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('let an independent auditor of the team take the session, and the problem is gone', async () => {
    const conflict = expectedProblem('independence/operates-control');
    const { page } = workbench;
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
    await workbench.openFile(conflict.file, conflict.line);
    await page.locator('.monaco-editor .squiggly-error').first().waitFor();
    const fix = await workbench.askForQuickFix(/^Let .+ take session/);
    await workbench.keepPicture('quick-fixes-of-a-conflict');
    await fix.click();
    await workbench.problemCount(expectedProblems.length - 1).waitFor();
    await workbench.keepPicture('a-conflict-that-is-mended');
  });
});
