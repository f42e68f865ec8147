import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './command-line.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');
const plan = 'audits/IA-2026-01/plan.audit.yaml';
const day = ['--as-of', '2026-06-30'];

describe('assign', () => {
  let folder: string;
  before(async () => {
    folder = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
    await cp(example, folder, { recursive: true });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const independence = async () => {
    const { stdout } = await run(folder, ['check', plan, '--format', 'json', '--fail-on', 'never', ...day]);
    const { diagnostics }: { diagnostics: { rule: string; message: string; line: number }[] } = JSON.parse(stdout);
    return diagnostics.filter(({ rule }) => rule.startsWith('independence/'));
  };

  it('proposes a diff with reasons, and changes nothing', async () => {
    const before = await readFile(path.join(folder, plan), 'utf8');
    const { code, stdout, stderr } = await run(folder, ['assign', 'IA-2026-01', ...day]);
    assert.equal(code, 1, stderr);
    assert.match(stdout, /S5, 2026-07-01: .* takes the place of Uta Becker, who operates A\.8\.31/);
    assert.match(stdout, /S6, 2026-07-01: Uta Becker takes the place of .*, so that the hours are shared more evenly:/);
    assert.match(stdout, /^-? {4}auditors: \[u\.becker\]$/m);
    assert.match(stdout, /^--- a\/audits\/IA-2026-01\/plan\.audit\.yaml$/m);
    assert.match(stdout, /independence\/no-declaration: Giulia Marchetti/);
    assert.equal(await readFile(path.join(folder, plan), 'utf8'), before);
  });

  it('removes the independence problems of the plan, or names why not', async () => {
    const before = await readFile(path.join(folder, plan), 'utf8');
    const { stdout } = await run(folder, ['assign', 'IA-2026-01', '--apply', '--format', 'json', ...day]);
    const result: { remaining: { rule: string; line: number }[]; diff: string } = JSON.parse(stdout);
    const left = await independence();
    assert.deepEqual(
      left.map(({ rule, line }) => ({ rule, line })),
      result.remaining.filter(({ rule }) => rule.startsWith('independence/')).map(({ rule, line }) => ({ rule, line })),
    );
    assert.deepEqual(
      left.map(({ rule }) => rule),
      ['independence/no-declaration'],
    );
    const after = (await readFile(path.join(folder, plan), 'utf8')).split('\n');
    const changed = before.split('\n').filter((line, index) => line !== after[index]);
    assert.ok(changed.length > 0 && changed.every((line) => /^ {4}auditors: /.test(line)), changed.join('\n'));
    const again = await run(folder, ['assign', 'IA-2026-01', ...day]);
    assert.match(again.stdout, /Nothing is to be changed\./);
  });

  it('leaves a completed audit as it was, and names what is wrong with it', async () => {
    const { code, stdout } = await run(folder, ['assign', 'IA-2025-02', '--apply', ...day]);
    assert.equal(code, 1);
    assert.match(stdout, /Nothing is to be changed\./);
    assert.match(stdout, /independence\/cooling-off: Uta Becker/);
  });

  it('takes a programme for its open audits', async () => {
    const { code, stdout, stderr } = await run(folder, ['assign', 'programme-2025-2028', ...day]);
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^IA-2026-01:$/m);
    assert.doesNotMatch(stdout, /^IA-2025-02:$/m);
  });

  it('says what it does not know', async () => {
    const { code, stderr } = await run(folder, ['assign', 'IA-2026-1', ...day]);
    assert.equal(code, 2);
    assert.match(stderr, /There is no audit IA-2026-1.*Did you mean IA-2026-01/);
    const entry = await run(folder, ['assign', 'IA-2026-02', ...day]);
    assert.equal(entry.code, 2);
    assert.match(entry.stderr, /IA-2026-02 has no plan yet/);
  });
});
