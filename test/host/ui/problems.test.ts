import { expectedProblem, expectedProblems } from '../suite/expected.ts';
import { Workbench } from './workbench.ts';

describe('a window on the example', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  it('lists the problems of files that are not open', async () => {
    await workbench.showProblems();
    const files = [...new Set(expectedProblems.map(({ file }) => file))];
    for (const file of files) await workbench.problemsOf(file).first().waitFor();
  });

  it('underlines the independence conflict of an auditor', async () => {
    const conflict = expectedProblem('independence/operates-control');
    await workbench.openFile(conflict.file, conflict.line);
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
  });
});
