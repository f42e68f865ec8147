import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { run } from './command-line.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');
const plan = 'audits/IA-2026-01/plan.audit.yaml';
const day = ['--as-of', '2026-06-30'];

/** What `--format json` prints, as docs/machine-output.md tells. */
interface Assigned {
  readonly audits: readonly { readonly audit: string; readonly sessions: readonly Record<string, unknown>[] }[];
  readonly weighed: Readonly<Record<string, number>>;
  readonly remaining: readonly { readonly file: string; readonly line: number; readonly rule: string }[];
}

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

  it('removes what it can of the independence problems of every plan, and names the others', async () => {
    for (const audit of ['IA-2025-01', 'IA-2025-02', 'IA-2026-01', 'programme-2025-2028']) {
      const copy = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
      await cp(example, copy, { recursive: true });
      const { code, stdout } = await run(copy, ['assign', audit, '--apply', '--format', 'json', ...day]);
      const result: Assigned = JSON.parse(stdout);
      const files = result.audits.map((each) => `audits/${each.audit}/plan.audit.yaml`);
      const checked = await run(copy, ['check', ...files, '--format', 'json', '--fail-on', 'never', ...day]);
      const { diagnostics }: { diagnostics: Assigned['remaining'] } = JSON.parse(checked.stdout);
      const placed = (problems: Assigned['remaining']) =>
        problems
          .filter(({ rule }) => rule.startsWith('independence/'))
          .map(({ rule, file, line }) => [rule, file, line]);
      assert.deepEqual(placed(diagnostics), placed(result.remaining), audit);
      assert.equal(code, result.remaining.length === 0 ? 0 : 1);
      await rm(copy, { recursive: true, force: true });
    }
  });

  it('leaves a completed audit as it was, and names what is wrong with it', async () => {
    const { code, stdout } = await run(folder, ['assign', 'IA-2025-02', '--apply', ...day]);
    assert.equal(code, 1);
    assert.match(stdout, /Nothing is to be changed\./);
    assert.match(stdout, /independence\/cooling-off: Uta Becker/);
  });

  it('prints as data what docs/machine-output.md tells', async () => {
    const page = await readFile(path.resolve(import.meta.dirname, '../../docs/machine-output.md'), 'utf8');
    const [, chapter = ''] = page.split('\n## Assignments\n');
    const told = new Set([...(chapter.split('\n## ')[0] ?? '').matchAll(/[`"]([A-Za-z]+)[`"]/g)].map(([, key]) => key));
    const named = (value: unknown): readonly string[] => {
      if (Array.isArray(value)) return value.flatMap(named);
      return value && typeof value === 'object' ? [...Object.keys(value), ...Object.values(value).flatMap(named)] : [];
    };
    const { stdout } = await run(folder, ['assign', 'IA-2025-02', '--format', 'json', ...day]);
    const proposal: unknown = JSON.parse(stdout);
    assert.deepEqual(
      named(proposal).filter((key) => !told.has(key)),
      [],
    );
    assert.deepEqual(Object.keys(proposal ?? {}), [
      ...['version', 'asOf', 'assign', 'possible', 'audits', 'weighed', 'remaining', 'diff'],
    ]);
    const impossible = await realpath(await mkdtemp(path.join(tmpdir(), 'audit-as-code-')));
    await cp(example, impossible, { recursive: true });
    const statement = path.join(impossible, 'soa.audit.yaml');
    const soa = await readFile(statement, 'utf8');
    const operators = 'operators: [s.iyer, u.becker]';
    assert.ok(soa.includes(operators));
    await writeFile(statement, soa.replace(operators, 'operators: [u.becker, i.sommer, g.marchetti]'));
    const refused = await run(impossible, ['assign', 'IA-2026-01', '--format', 'json', ...day]);
    await rm(impossible, { recursive: true, force: true });
    assert.equal(refused.code, 1, refused.stderr);
    const refusal: { possible: boolean; conflicts: { sessions: string; reason: string; remedies: string[] }[] } =
      JSON.parse(refused.stdout);
    assert.equal(refusal.possible, false);
    assert.deepEqual(Object.keys(refusal), ['version', 'asOf', 'assign', 'possible', 'conflicts']);
    assert.deepEqual(
      named(refusal).filter((key) => !told.has(key)),
      [],
    );
    assert.equal(refusal.conflicts[0]?.sessions, 'S5');
    assert.ok(refusal.conflicts[0]?.remedies.includes('an auditor from outside'));
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

  it('keeps a byte order mark, and refuses an audit with two plans', async () => {
    const file = path.join(folder, plan);
    const text = await readFile(path.join(example, plan), 'utf8');
    await writeFile(file, `\ufeff${text}`);
    await run(folder, ['assign', 'IA-2026-01', '--apply', ...day]);
    const after = await readFile(file, 'utf8');
    assert.notEqual(after, `\ufeff${text}`);
    assert.ok(after.startsWith(`\ufeff${text.slice(0, 20)}`));
    await writeFile(path.join(folder, 'again.audit.yaml'), text);
    for (const id of ['IA-2026-01', 'programme-2025-2028']) {
      const { code, stderr } = await run(folder, ['assign', id, '--apply', ...day]);
      assert.equal(code, 2);
      assert.match(stderr, /There are several plans with the id IA-2026-01: .*again\.audit\.yaml/);
    }
    await rm(path.join(folder, 'again.audit.yaml'));
  });
});
