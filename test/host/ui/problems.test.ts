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

  it('counts the problems of all files, whether open or not', async () => {
    await workbench.showProblems();
    await workbench.problemCount(expectedProblems.length).waitFor();
  });

  it('underlines the independence conflict of an auditor, and lists it', async () => {
    const conflict = expectedProblem('independence/operates-control');
    await workbench.openFile(conflict.file, conflict.line);
    await workbench.page.locator('.monaco-editor .squiggly-error').first().waitFor();
    await workbench.problem(conflict.rule).first().waitFor();
  });
});
