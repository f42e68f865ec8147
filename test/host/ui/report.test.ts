import assert from 'node:assert/strict';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expectedProblem } from '../suite/expected.ts';
import { untilFile } from './saved-file.ts';
import { Workbench } from './workbench.ts';

const command = 'Audit: Generate Internal Audit Report';
const plan = expectedProblem('independence/operates-control').file;

describe(command, () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.keepPicture(this.currentTest.title);
  });

  /** Runs the command from the editor of a plan, and takes the audit that is offered first; returns its id. */
  async function reportOnFirstAudit(): Promise<string> {
    await workbench.openFile(plan, 1);
    await workbench.runCommand(command);
    await workbench.page.getByPlaceholder('Select an audit').waitFor();
    const audit = workbench.quickPick.first();
    const id = await audit.locator('.label-name').first().textContent();
    await audit.click();
    return id?.trim() ?? '';
  }

  it('offers the audit of the open file first, and shows the preview of its report', async () => {
    const id = await reportOnFirstAudit();
    assert.equal(id, path.basename(path.dirname(plan)));
    await workbench.webview.getByText(id).first().waitFor();
    assert.deepEqual(readdirSync(path.join(workbench.workspace, 'reports')), [`${id}.md`]);
    await workbench.notification(/was made with \d+ errors/).waitFor();
  });

  it('asks before it overwrites a report that was edited by hand', async () => {
    const [name = ''] = readdirSync(path.join(workbench.workspace, 'reports'));
    const file = path.join(workbench.workspace, 'reports', name);
    const generated = readFileSync(file, 'utf8');
    appendFileSync(file, '\nAdded by hand.\n');

    await reportOnFirstAudit();
    await workbench.answer('Cancel');
    assert.match(readFileSync(file, 'utf8'), /Added by hand/);

    await reportOnFirstAudit();
    await workbench.answer('Overwrite');
    await untilFile(file, (text) => text === generated);
    await workbench.webview.getByText('Added by hand').waitFor({ state: 'detached' });
  });
});
