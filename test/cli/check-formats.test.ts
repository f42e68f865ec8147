import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Log, Result } from 'sarif';
import { schemaErrors, xmlSchemaErrors } from '../support/schemas.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed, sound } from './workspaces.ts';

const day = ['--as-of', '2026-06-30', '--no-git'];
const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');

interface Row {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly suppressed?: { readonly reason: string; readonly until?: string };
}

describe('the formats of check', function () {
  this.timeout(40_000);
  let folder: string;
  const check = (format: string, ...args: string[]) => run(folder, ['check', '--format', format, ...day, ...args]);
  const rows = async (): Promise<readonly Row[]> => JSON.parse((await check('json')).stdout).diagnostics;
  const sarif = async (...args: string[]): Promise<Log> => JSON.parse((await check('sarif', ...args)).stdout);
  const resultsOf = ({ runs }: Log): readonly Result[] => runs[0]?.results ?? [];

  before(async () => {
    folder = await folderWith('');
    cpSync(example, folder, { recursive: true });
    const soa = await readFile(path.join(folder, 'soa.audit.yaml'), 'utf8');
    await put(folder, 'soa.audit.yaml', soa.replace('until 2026-03-31 --', 'until 2027-03-31 --'));
  });
  after(removeFolders);

  it('give one exit code, alone and together', async () => {
    for (const format of ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown']) {
      assert.equal((await check(format)).code, 1, format);
      assert.equal((await check(format, '--fail-on', 'never')).code, 0, format);
    }
    const files = ['--format', 'sarif=out/a.sarif', '--format', 'junit=out/a.xml', '--format', 'gitlab=out/a.json'];
    const { code, stdout } = await run(folder, ['check', ...files, '--format', 'text', '--fail-on', 'never', ...day]);
    assert.equal(code, 0);
    assert.match(stdout, /^\d+ errors, .* in \d+ files/m);
    const written = await readFile(path.join(folder, 'out/a.sarif'), 'utf8');
    assert.equal(written, (await check('sarif', '--fail-on', 'never')).stdout);
  });

  it('write again over what they have written, and over nothing else [WRITE-1]', async () => {
    const own = await folderWith(flawed);
    const names = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'markdown'];
    const formats = names.flatMap((name) => ['--format', `${name}=out/${name}`]);
    for (const content of [sound, flawed]) {
      await folderWith(content);
      assert.equal((await run(own, ['check', ...formats, ...day])).code, 1);
    }
    for (const name of names) {
      await put(own, `out/${name}`, 'Notes of mine\n');
      const { code, stderr } = await run(own, ['check', '--format', `${name}=out/${name}`, ...day]);
      assert.equal(code, 2, name);
      assert.match(stderr, /was not written by this command/);
      assert.equal(await readFile(path.join(own, 'out', name), 'utf8'), 'Notes of mine\n');
    }
  });

  it('write no file where one of them cannot be written', async () => {
    const own = await folderWith(flawed);
    await put(own, 'mine.xml', 'Notes of mine\n');
    const { code } = await run(own, ['check', '--format', 'sarif=a.sarif', '--format', 'junit=mine.xml', ...day]);
    assert.equal(code, 2);
    assert.ok(!existsSync(path.join(own, 'a.sarif')));
  });

  it('do not go to one place twice, however it is written', async () => {
    const { code, stderr } = await run(folder, ['check', '--format', 'json=a.json', '--format', 'gitlab=./a.json']);
    assert.equal(code, 2);
    assert.match(stderr, /Only one format can go to \.\/a\.json/);
  });

  describe('sarif', () => {
    it('is valid by the schema of SARIF 2.1.0', async () => {
      assert.deepEqual(schemaErrors('sarif-schema-2.1.0.json', await sarif()), []);
      assert.deepEqual(schemaErrors('sarif-schema-2.1.0.json', await sarif('--sarif-suppressed', 'omit')), []);
    });

    it('has exactly the lines and columns of the machine output, in UTF-16', async () => {
      const places = resultsOf(await sarif()).map(({ locations, ruleId, level, message }) => {
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        return [artifactLocation?.uri, region, ruleId, level, message.text];
      });
      const level = (severity: string) => (severity === 'error' || severity === 'warning' ? severity : 'note');
      const expected = (await rows()).map(({ file, line, column, endLine, endColumn, rule, severity, message }) => {
        const region = { startLine: line, startColumn: column, endLine, endColumn };
        return [file, region, rule, level(severity), message];
      });
      assert.deepEqual(places, expected);
      assert.ok(places.length > 15);
    });

    it('is about the rules, with their pages as help', async () => {
      const [only] = (await sarif()).runs;
      const { rules = [], version } = only?.tool.driver ?? {};
      assert.match(version ?? '', /^\d+\.\d+\.\d+$/);
      for (const { ruleId, ruleIndex } of only?.results ?? []) assert.equal(rules[ruleIndex ?? -1]?.id, ruleId);
      const operates = rules.find(({ id }) => id === 'independence/operates-control');
      const page = readFileSync(path.resolve('docs/rules/independence/operates-control.md'), 'utf8');
      assert.equal(operates?.help?.markdown, page);
      assert.equal(operates?.name, 'IndependenceOperatesControl');
    });

    it('tells what is accepted, or leaves it out', async () => {
      const suppressed = resultsOf(await sarif()).filter(({ suppressions = [] }) => suppressions.length > 0);
      const accepted = (await rows()).filter((row) => row.suppressed);
      assert.ok(accepted.length > 0);
      assert.deepEqual(
        suppressed.map(({ suppressions }) => suppressions?.map(({ justification }) => justification)),
        accepted.map((row) => [row.suppressed?.reason]),
      );
      const omitted = resultsOf(await sarif('--sarif-suppressed', 'omit'));
      assert.equal(omitted.length, (await rows()).length - accepted.length);
      assert.ok(omitted.every((result) => !('suppressions' in result)));
    });

    it('tells the exit code', async () => {
      const codeOf = ({ runs }: Log) => runs[0]?.invocations?.[0]?.exitCode;
      assert.equal(codeOf(await sarif()), 1);
      assert.equal(codeOf(await sarif('--fail-on', 'never')), 0);
    });

    it('keeps its fingerprints when lines come before', async () => {
      const moved = await folderWith('');
      cpSync(folder, moved, { recursive: true });
      const before = resultsOf(await sarif()).map(({ partialFingerprints }) => partialFingerprints);
      const plan = path.join(moved, 'audits/IA-2025-01/plan.audit.yaml');
      await put(moved, 'audits/IA-2025-01/plan.audit.yaml', `# One\n\n# Two\n${readFileSync(plan, 'utf8')}`);
      const { stdout } = await run(moved, ['check', '--format', 'sarif', ...day]);
      const after = resultsOf(JSON.parse(stdout)).map(({ partialFingerprints }) => partialFingerprints);
      assert.deepEqual(after, before);
      assert.equal(new Set(before.map((each) => JSON.stringify(each))).size, before.length);
    });
  });

  describe('gitlab', () => {
    it('is valid by its schema, with paths from the root of the project', async () => {
      const issues = JSON.parse((await check('gitlab')).stdout);
      assert.deepEqual(schemaErrors('gitlab-code-quality.schema.json', issues), []);
      const open = (await rows()).filter((row) => !row.suppressed);
      const of = { error: 'major', warning: 'minor', information: 'info', hint: 'info' };
      assert.deepEqual(
        issues.map((issue: { location: { path: string; lines: { begin: number } }; severity: string }) => [
          issue.location.path,
          issue.location.lines.begin,
          issue.severity,
        ]),
        open.map(({ file, line, severity }) => [file, line, of[severity as keyof typeof of]]),
      );
      assert.equal(new Set(issues.map((issue: { fingerprint: string }) => issue.fingerprint)).size, issues.length);
      const above = await run(folder, ['check', '--format', 'gitlab', ...day], {
        CI_PROJECT_DIR: path.dirname(folder),
      });
      assert.equal(JSON.parse(above.stdout)[0].location.path, `${path.basename(folder)}/${open[0]?.file}`);
    });
  });

  describe('junit', () => {
    it('is valid by its schema, and fails from --fail-on up', async () => {
      const cases = (xml: string) => [...xml.matchAll(/<testcase name="([^"]+)" classname="([^"]+)"[^>]*?(\/?)>/g)];
      for (const failOn of ['error', 'warning', 'never']) {
        const { stdout } = await check('junit', '--fail-on', failOn);
        assert.deepEqual(await xmlSchemaErrors('junit.xsd', stdout), []);
        const failed = cases(stdout).filter(([, , , closed]) => closed === '');
        const heavy = { error: ['error'], warning: ['error', 'warning'], never: [] as string[] }[failOn] ?? [];
        const open = (await rows()).filter((row) => !row.suppressed && heavy.includes(row.severity));
        assert.deepEqual(
          new Set(failed.map(([, rule, file]) => `${file} ${rule}`)),
          new Set(open.map(({ file, rule }) => `${file} ${rule}`)),
        );
      }
    });
  });

  describe('github', () => {
    it('annotates the heaviest first, as many as GitHub shows, and lists the rest', async () => {
      const { stdout } = await check('github');
      const lines = stdout.split('\n');
      const kinds = lines.map((line) => /^::(\w+) /.exec(line)?.[1]).filter((kind) => kind !== undefined);
      assert.equal(kinds.filter((kind) => kind === 'error').length, 10);
      assert.equal(kinds.lastIndexOf('error'), 9);
      const open = (await rows()).filter((row) => !row.suppressed);
      const errors = open.filter(({ severity }) => severity === 'error').length;
      assert.match(stdout, new RegExp(`^Not annotated, .*: ${errors - 10} errors`, 'm'));
      assert.equal(lines.filter((line) => /^error .*:\d+:\d+ /.test(line)).length, errors - 10);
    });

    it('writes paths from the root of the checkout, and a summary at the end of the file that is named', async () => {
      const environment = {
        GITHUB_WORKSPACE: path.dirname(folder),
        GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
      };
      await put(folder, 'summary.md', 'Before.\n');
      const { stdout } = await run(folder, ['check', '--format', 'github', ...day], environment);
      assert.match(stdout, new RegExp(`^::error file=${path.basename(folder)}/audits/`));
      const summary = await readFile(path.join(folder, 'summary.md'), 'utf8');
      assert.equal(summary, `Before.\n${(await check('markdown')).stdout}`);
    });

    it('does not fail where the summary cannot be written', async () => {
      const environment = { GITHUB_STEP_SUMMARY: folder };
      const { code, stderr } = await run(folder, ['check', '--format', 'github', ...day], environment);
      assert.equal(code, 1);
      assert.match(stderr, /warning: The summary in GITHUB_STEP_SUMMARY cannot be written: it is a folder/);
    });
  });
});
