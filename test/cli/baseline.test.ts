import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const day = ['--as-of', '2026-06-30', '--no-git'];
const reason = ['--reason', 'Known before the tool came'];
/** Something else that is wrong in a file where something is adopted. */
const another = ['raisedOn: 2026-02-04', 'raisedOn: 2026-02-04\nrepeats: F-9'] as const;

describe('a baseline on the command line', function () {
  this.timeout(40_000);
  let folder: string;
  const update = (...args: string[]) => run(folder, ['baseline', 'update', 'baseline.json', ...day, ...args]);
  const check = (...args: string[]) => run(folder, ['check', '--fail-on', 'hint', ...day, ...args]);
  const edit = async (file: string, from: string, to: string) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    assert.ok(text.includes(from));
    await put(folder, file, text.replace(from, to));
  };

  beforeEach(async () => {
    folder = await folderWith(flawed);
  });
  after(removeFolders);

  it('adopts what is there: then nothing counts, and anything new does', async () => {
    assert.equal((await check()).code, 1);
    const { code, stdout, stderr } = await update(...reason);
    assert.equal(code, 0);
    assert.equal(stdout, '');
    assert.equal(stderr, 'baseline.json has 4 problems: 4 came in, 0 went out.\n');
    const quiet = await check('--baseline', 'baseline.json');
    assert.equal(quiet.stderr, '');
    assert.equal(quiet.stdout, 'No problems in 4 files (4 documents).\n');
    assert.equal(quiet.code, 0);
    await edit('findings/F-1.audit.yaml', ...another);
    const { code: now, stdout: shown } = await check('--baseline', 'baseline.json');
    assert.equal(now, 1);
    assert.match(shown, /^findings\/F-1\.audit\.yaml:10:10 error reference\/finding /);
    assert.match(shown, /^1 error in 4 files/m);
  });

  it('does not mind where lines move', async () => {
    await update(...reason);
    await edit('findings/F-1.audit.yaml', 'apiVersion', '# Raised by telephone\n\napiVersion');
    assert.equal((await check('--baseline', 'baseline.json')).code, 0);
  });

  it('keeps what it has found under its baseline, and judges anew under another', async () => {
    await update(...reason);
    const args = ['--baseline', 'baseline.json', '--format', 'json'];
    const first = await check(...args);
    assert.equal((await check(...args)).stdout, first.stdout);
    assert.equal(JSON.parse(first.stdout).summary.suppressed, 4);
    assert.deepEqual(JSON.parse(first.stdout).diagnostics[0].suppressed, { reason: 'Known before the tool came' });
    await edit('baseline.json', '"rule": "reference/person"', '"rule": "reference/party"');
    const { code, stderr } = await check(...args);
    assert.equal(code, 1);
    assert.match(stderr, /reference\/party at Finding\/F-1\/raisedBy: not reported any more/);
  });

  it('is used by check where the Isms document names it, and read again when it changes', async () => {
    await update(...reason);
    await edit('isms.audit.yaml', 'scope: Everything', 'scope: Everything\nbaseline: baseline.json');
    assert.equal((await check()).code, 0);
    assert.equal((await check()).code, 0);
    await put(folder, 'baseline.json', '{ "version": 1, "problems": [] }\n');
    assert.equal((await check()).code, 1);
    await put(folder, 'baseline.json', 'nothing');
    const { code, stdout } = await check();
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^isms\.audit\.yaml:8:11 error reference\/file The baseline "baseline\.json" cannot be used\. It is no JSON\./m,
    );
  });

  it('tells what is mended, and lets it go', async () => {
    await update(...reason);
    await edit('findings/F-1.audit.yaml', 'raisedBy: nobody', 'raisedBy: p.lind');
    const { code, stderr } = await check('--baseline', 'baseline.json');
    assert.equal(code, 0);
    assert.equal(
      stderr,
      `warning: Entries of the baseline baseline.json cover less than they say. What is mended goes with audit-as-code baseline update baseline.json.
  reference/person at Finding/F-1/raisedBy: not reported any more
`,
    );
    assert.equal((await check('--baseline', 'baseline.json')).stderr, stderr);
    assert.match((await update()).stderr, /^baseline\.json has 3 problems: 0 came in, 1 went out\.$/m);
    assert.equal((await check('--baseline', 'baseline.json')).stderr, '');
  });

  it('holds until its last day', async () => {
    await update(...reason, '--until', '2026-07-31');
    const on = (date: string) => run(folder, ['check', '--baseline', 'baseline.json', '--no-git', '--as-of', date]);
    assert.equal((await on('2026-07-31')).code, 0);
    const { code, stderr } = await on('2026-08-01');
    assert.equal(code, 1);
    assert.match(stderr, /reference\/person at Finding\/F-1\/raisedBy: 2026-07-31 was its last day/);
    assert.equal((await update('--until', '2026-06-29', ...reason)).code, 2);
  });

  it('adopts nothing without a reason, and nothing that cannot be judged', async () => {
    const { code, stderr } = await update();
    assert.equal(code, 2);
    assert.match(stderr, /--reason TEXT/);
    assert.equal((await update('--reason', ' ')).code, 2);
    await edit('findings/F-1.audit.yaml', 'type: observation', 'typ: observation');
    const broken = await update(...reason);
    assert.equal(broken.code, 1);
    assert.match(broken.stderr, /2 problems of syntax, schema and deviation cannot be adopted/);
    assert.equal((await check('--baseline', 'baseline.json')).code, 1);
  });

  it('writes the same bytes again, and over nothing that is no baseline', async () => {
    await update(...reason);
    const before = await readFile(path.join(folder, 'baseline.json'), 'utf8');
    assert.equal((await update()).code, 0);
    assert.equal(await readFile(path.join(folder, 'baseline.json'), 'utf8'), before);
    await put(folder, 'baseline.json', '{ "mine": true }\n');
    const { code, stderr } = await update(...reason);
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^error: baseline\.json cannot be used as a baseline\. .*Correct it, or write it anew with --force\.$/m,
    );
    assert.equal(await readFile(path.join(folder, 'baseline.json'), 'utf8'), '{ "mine": true }\n');
    assert.equal((await update(...reason, '--force')).code, 0);
    assert.equal(await readFile(path.join(folder, 'baseline.json'), 'utf8'), before);
  });

  it('says what is wrong with a file that is none, and where there is none', async () => {
    await put(folder, 'other.json', '{ "version": 1, "problems": [{}] }\n');
    const { code, stderr } = await check('--baseline', 'other.json');
    assert.equal(code, 2);
    assert.match(
      stderr,
      /^error: other\.json cannot be used as a baseline\. Entry 1: "rule" must be a text\. Correct it/m,
    );
    const missing = await check('--baseline', 'missing.json');
    assert.equal(missing.code, 2);
    assert.match(missing.stderr, /There is no baseline "missing\.json"\. Make one with/);
  });

  it('serves several ISMSs, from a folder beside them', async () => {
    const both = [sound, flawed].map((files, index) => files.replace(/^# file: /gm, `# file: isms-${index}/`));
    folder = await folderWith(both.join('\n'));
    const file = ['--baseline', 'tools/baseline.json'];
    const { code } = await run(folder, ['baseline', 'update', 'tools/baseline.json', ...reason, ...day]);
    assert.equal(code, 0);
    assert.match(await readFile(path.join(folder, 'tools/baseline.json'), 'utf8'), /\{ "isms": "\.\.\/isms-1", /);
    assert.equal((await check(...file)).code, 0);
    assert.equal((await run(folder, ['check', '--root', 'isms-1', ...file, ...day])).code, 0);
  });
});
