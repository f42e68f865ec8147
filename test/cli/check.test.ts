import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const day = ['--as-of', '2026-06-30'];
const overdueMeasure = `
# file: findings/F-2.audit.yaml
apiVersion: audit-as-code/v1
kind: Finding
id: F-2
title: Keys are shared
audit: certification
type: observation
requirements: [A.5.18]
raisedBy: p.lind
raisedOn: 2026-02-04
status: open
condition: Two people share a key
correction: { description: New keys, owner: p.lind, due: 2026-03-01 }
`;

describe('check', function () {
  this.timeout(20_000);
  let clean: string;
  let faulty: string;

  before(async () => {
    clean = await folderWith(sound);
    faulty = await folderWith(flawed);
  });
  after(removeFolders);

  it('gives 0 and a count where nothing is wrong', async () => {
    const { code, stdout, stderr } = await run(clean, ['check', ...day]);
    assert.equal(stdout, 'No problems in 2 files (2 documents).\n');
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });

  it('shows each problem with its line, and gives 1', async () => {
    const { code, stdout, stderr } = await run(faulty, ['check', 'findings', ...day]);
    assert.equal(
      stdout,
      `findings/F-1.audit.yaml:5:8 error reference/audit There is no audit "certification": neither a plan nor an entry of a programme has that id, nor has an external audit. Correct the id, or write the plan.
  5 | audit: certification
    |        ^^^^^^^^^^^^^

findings/F-1.audit.yaml:8:11 error reference/person There is no person "nobody" in this ISMS. Correct the id, or add the person to a People document.
  8 | raisedBy: nobody
    |           ^^^^^^

2 errors in 1 file (1 document).
`,
    );
    assert.equal(stderr, '');
    assert.equal(code, 1);
  });

  it('reads the workspace folder whole, wherever the paths are', async () => {
    const { stdout } = await run(faulty, ['check', 'evidence', ...day]);
    assert.match(stdout, /^1 warning, 1 information in 1 file \(1 document\)\.$/m);
    assert.doesNotMatch(stdout, /no-isms|reference\/person/);
  });

  it('takes files and folders, each file once', async () => {
    const paths = ['findings/F-1.audit.yaml', 'findings', './evidence/', path.join(faulty, 'people.audit.yaml')];
    const { stdout } = await run(faulty, ['check', ...paths, ...day]);
    assert.match(stdout, / in 3 files \(3 documents\)\.\n$/);
  });

  it('starts paths at --root', async () => {
    const { code, stdout } = await run(clean, ['check', 'findings', '--root', faulty, ...day]);
    assert.match(stdout, /^findings\/F-1\.audit\.yaml:5:8 /);
    assert.equal(code, 1);
  });

  it('fails on the severity that --fail-on names', async () => {
    const codeOf = async (severity: string) =>
      (await run(faulty, ['check', 'evidence', '--fail-on', severity, ...day])).code;
    const severities = ['error', 'warning', 'information', 'hint', 'never'];
    assert.deepEqual(await Promise.all(severities.map(codeOf)), [0, 1, 1, 1, 0]);
    assert.equal((await run(faulty, ['check', '--fail-on', 'never', ...day])).code, 0);
    assert.equal((await run(faulty, ['check', '--fail-on', 'nothing', ...day])).code, 2);
  });

  it('fails on more warnings than --max-warnings, even where it fails on nothing else', async () => {
    const args = (most: string) => ['check', 'evidence', '--fail-on', 'never', '--max-warnings', most, ...day];
    assert.equal((await run(faulty, args('1'))).code, 0);
    const { code, stderr } = await run(faulty, args('0'));
    assert.equal(code, 1);
    assert.match(stderr, /more warnings than --max-warnings allows, which is 0/);
    for (const wrong of ['-1', '1.5', 'many', '']) assert.equal((await run(faulty, args(wrong))).code, 2);
  });

  it('judges by the day of --as-of', async () => {
    const folder = await folderWith(flawed + overdueMeasure);
    const { stdout: before } = await run(folder, ['check', '--as-of', '2026-02-28']);
    const { stdout: after } = await run(folder, ['check', '--as-of', '2026-03-02']);
    assert.doesNotMatch(before, /finding\/action-overdue/);
    assert.match(after, /finding\/action-overdue/);
  });

  it('takes no day that is none', async () => {
    for (const wrong of ['2026-02-30', 'today', '26-06-30', '']) {
      const { code, stdout, stderr } = await run(faulty, ['check', '--as-of', wrong]);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /no day of the calendar/);
    }
  });

  it('prints problems alone with --quiet', async () => {
    assert.equal((await run(clean, ['check', '--quiet', ...day])).stdout, '');
    const { stdout, stderr } = await run(faulty, ['check', '--quiet', '--max-warnings', '0', ...day]);
    assert.doesNotMatch(stdout, / in 4 files/);
    assert.match(stdout, /raisedBy: nobody/);
    assert.equal(stderr, '');
  });

  it('tells the ISMS roots with --verbose, on standard error', async () => {
    const { stdout, stderr } = await run(clean, ['check', '--verbose', ...day]);
    assert.equal(stdout, 'No problems in 2 files (2 documents).\n');
    assert.equal(stderr, 'ISMS root .: 2 audit files\n');
  });

  it('tells where the time went with --stats, on standard error', async () => {
    const { stdout, stderr } = await run(faulty, ['check', '--stats', '--format', 'json', ...day]);
    const plain = await run(faulty, ['check', '--format', 'json', ...day]);
    assert.equal(stdout, plain.stdout);
    assert.match(stderr, /^ISMS roots +1\nfiles +4\ndocuments +4\ncharacters +\d+\n/);
    const times = new Map([...stderr.matchAll(/^ {2}(\D+?) +(\d+\.\d) ms$/gm)].map(([, part, time]) => [part, time]));
    assert.deepEqual([...times.keys()].slice(0, 5), [
      'start of the program',
      'list the files',
      'read the files',
      'text to tree',
      'schema',
    ]);
    assert.ok(Number(times.get('in all')) > Number(times.get('start of the program')));
    const rules = [...stderr.matchAll(/^ {2}([a-z]+\/[a-z-]+) +(\d+\.\d) ms +(\d+) records?$/gm)];
    assert.equal(rules.length, 10);
    const durations = rules.map(([, , time]) => Number(time));
    assert.deepEqual(
      durations,
      durations.toSorted((a, b) => b - a),
    );
  });

  it('takes --no-git and --no-cache', async () => {
    assert.equal((await run(clean, ['check', '--no-git', '--no-cache', ...day])).code, 0);
  });

  it('prints several formats, all but one to files', async () => {
    const { code, stdout } = await run(faulty, ['check', '--format', 'text', '--format', 'json=out/p.json', ...day]);
    assert.equal(code, 1);
    assert.match(stdout, /^evidence\/register/);
    assert.equal(JSON.parse(await readFile(path.join(faulty, 'out/p.json'), 'utf8')).summary.errors, 2);
    const both = await run(faulty, ['check', '--format', 'json', '--format', 'text', ...day]);
    assert.equal(both.code, 2);
    assert.match(both.stderr, /Only one format can go to standard output/);
    const same = await run(faulty, ['check', '--format', 'json=x', '--format', 'text=x', ...day]);
    assert.match(same.stderr, /Only one format can go to x/);
    for (const wrong of ['xml', 'json=', '']) assert.equal((await run(faulty, ['check', '--format', wrong])).code, 2);
  });

  it('writes its own files anew, and those of others only with --force', async () => {
    const folder = await folderWith(flawed);
    const to = (format: string, file: string, ...more: string[]) =>
      run(folder, ['check', '--format', `${format}=${file}`, ...more, ...day]);
    for (const format of ['text', 'json']) {
      for (const options of [[], ['--quiet'], [], ['isms.audit.yaml'], []]) {
        const { code, stderr } = await to(format, `problems.${format}`, ...options);
        assert.equal(stderr, '');
        assert.equal(code, options[0] === 'isms.audit.yaml' ? 0 : 1);
      }
      const foreign = await to(format, 'people.audit.yaml');
      assert.equal(foreign.code, 2);
      assert.match(foreign.stderr, /people\.audit\.yaml was not written by this command.*--force/);
    }
    assert.match(await readFile(path.join(folder, 'people.audit.yaml'), 'utf8'), /Pia Lind/);
    await put(folder, 'package.json', '{ "name": "x" }');
    assert.equal((await to('json', 'package.json')).code, 2);
    assert.equal((await to('json', 'package.json', '--force')).code, 1);
    assert.equal(JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')).version, 1);
    assert.match((await to('json', 'evidence')).stderr, /evidence is a folder/);
    assert.match((await to('json', 'package.json/x.json')).stderr, /cannot be written: part of its path is no folder/);
  });

  it('refuses paths that are not there, lead out, or are empty', async () => {
    const refused = async (...args: string[]) => {
      const { code, stdout, stderr } = await run(path.join(faulty, 'findings'), ['check', ...args]);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      return stderr;
    };
    assert.match(await refused('nowhere'), /^error: There is no "nowhere" in /);
    assert.match(await refused('..'), /^error: "\.\." is not in the workspace folder .*--root/);
    assert.match(await refused('../../elsewhere'), /is not in the workspace folder/);
    assert.match(await refused(''), /It is empty/);
    assert.match(await refused('--root', 'nowhere'), /^error: There is no folder "nowhere"/);
    assert.match(await refused('--root', 'F-1.audit.yaml'), /^error: "F-1\.audit\.yaml" is no folder/);
    assert.match(await refused('--root', ''), /It is empty/);
  });

  it('says what to do where there are no audit files', async () => {
    const folder = await folderWith('');
    const { code, stdout, stderr } = await run(folder, ['check']);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(
      stderr,
      /^error: There are no audit files \(\*\.audit\.yaml, \*\.audit\.yml\) in .*--root.*--allow-empty/,
    );
    const allowed = await run(folder, ['check', '--allow-empty']);
    assert.equal(allowed.code, 0);
    assert.equal(allowed.stdout, 'No problems in 0 files (0 documents).\n');
    await put(faulty, 'README.md', '# ISMS');
    assert.match((await run(faulty, ['check', 'README.md'])).stderr, /no audit files .* under README\.md\./);
  });
});
