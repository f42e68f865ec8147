import assert from 'node:assert/strict';
import { once } from 'node:events';
import { appendFileSync, readdirSync, readFileSync, watch } from 'node:fs';
import path from 'node:path';
import { expectedProblem } from '../suite/expected.ts';
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
    await untilFileHolds(file, generated);
    await workbench.webview.getByText('Added by hand').waitFor({ state: 'detached' });
  });
});

/** Ends when a file holds a text; the test's own time limit ends the waiting otherwise. */
async function untilFileHolds(file: string, text: string): Promise<void> {
  const changes = watch(path.dirname(file));
  try {
    while (readFileSync(file, 'utf8') !== text) await once(changes, 'change');
  } finally {
    changes.close();
  }
}
