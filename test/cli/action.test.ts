import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { textAt } from '../../server/src/exchange/oscal/parts.ts';
import { type Data, dataOf, isList, isMap, type MapData } from '../../server/src/yaml/data.ts';
import { parseYaml } from '../../server/src/yaml/parse.ts';
import { Repository, removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { schemaErrors } from '../support/schemas.ts';

const project = path.resolve(import.meta.dirname, '../..');
const action = mapOf(
  parseYaml(readFileSync(path.join(project, 'action.yml'), 'utf8')).map(({ root }) => dataOf(root))[0],
);

function mapOf(data: Data | undefined): MapData {
  assert.ok(isMap(data));
  return data;
}

function stepsOf(): readonly MapData[] {
  const steps = mapOf(action.get('runs')).get('steps');
  assert.ok(isList(steps));
  return steps.map(mapOf);
}

/** What came of a job. */
interface Job {
  readonly code: number;
  readonly log: string;
  readonly outputs: ReadonlyMap<string, string>;
  readonly summary: string;
}

/** Runs the steps of the action as a runner does, on a checkout; actions of others are passed over. */
function runAction(checkout: string, inputs: Readonly<Record<string, string>>, event: object = {}): Job {
  const temp = temporaryFolder();
  const fileIn = (name: string, content = '') => {
    writeFileSync(path.join(temp, name), content);
    return path.join(temp, name);
  };
  const runner = {
    PATH: process.env.PATH,
    HOME: temp,
    RUNNER_TEMP: temp,
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION_PATH: project,
    GITHUB_WORKSPACE: checkout,
    GITHUB_EVENT_PATH: fileIn('event.json', JSON.stringify(event)),
    GITHUB_OUTPUT: fileIn('output'),
    GITHUB_STEP_SUMMARY: fileIn('summary.md'),
  };
  let [code, log] = [0, ''];
  for (const step of stepsOf()) {
    const script = textAt(step, 'run');
    if (script === undefined || code !== 0) continue;
    assert.doesNotMatch(script, /\$\{\{/, 'inputs would be commands');
    const env = { ...runner, ...environmentOf(step, inputs) };
    const ended = spawnSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: checkout, env, encoding: 'utf8' });
    code = ended.status ?? -1;
    log += ended.stdout + ended.stderr;
  }
  const lines = readFileSync(runner.GITHUB_OUTPUT, 'utf8').trimEnd().split('\n');
  const outputs = new Map(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  return { code, log, outputs, summary: readFileSync(runner.GITHUB_STEP_SUMMARY, 'utf8') };
}

/** The environment of a step, with the inputs that were given and the defaults of the others. */
function environmentOf(step: MapData, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const env = step.get('env');
  const known = mapOf(action.get('inputs'));
  const entries = [...(isMap(env) ? env.keys() : [])].map((name) => {
    const [, key = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(textAt(step, 'env', name) ?? '') ?? [];
    assert.ok(known.has(key), `${name} is of no input`);
    return [name, inputs[key] ?? textAt(known, key, 'default') ?? ''] as const;
  });
  return Object.fromEntries(entries);
}

describe('the GitHub Action', function () {
  this.timeout(60_000);
  let repository: Repository;
  let base: string;

  before(function () {
    if (process.platform === 'win32') this.skip();
    repository = new Repository();
    cpSync(path.join(project, 'examples/acme-flawed'), path.join(repository.folder, 'isms'), { recursive: true });
    base = repository.commit({ date: '2026-06-01T10:00:00' });
  });
  after(removeTemporaryFolders);

  it('uses actions of others by their full commit alone', () => {
    const used = stepsOf().flatMap((step) => textAt(step, 'uses') ?? []);
    assert.ok(used.length > 0);
    for (const each of used) assert.match(each, /^[a-z-]+\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it('annotates, sums up, writes files and sets outputs; its steps end as the check does', () => {
    const inputs = { root: 'isms', 'as-of': '2026-06-30', sarif: 'audit.sarif', junit: 'out/audit.xml' };
    const { code, log, outputs, summary } = runAction(repository.folder, inputs);
    assert.equal(code, 1, log);
    assert.match(log, /^::error file=isms\/audits\/IA-2025-01\/plan\.audit\.yaml,line=23,/m);
    assert.match(summary, /13 errors, 6 warnings/);
    assert.deepEqual(Object.fromEntries(outputs), {
      'exit-code': '1',
      errors: '13',
      warnings: '6',
      sarif: 'audit.sarif',
    });
    const sarif = JSON.parse(readFileSync(path.join(repository.folder, 'audit.sarif'), 'utf8'));
    assert.deepEqual(schemaErrors('sarif-schema-2.1.0.json', sarif), []);
    assert.match(readFileSync(path.join(repository.folder, 'out/audit.xml'), 'utf8'), /<testsuites/);
    const passing = runAction(repository.folder, { ...inputs, sarif: '', 'fail-on': 'never' });
    assert.deepEqual([passing.code, passing.outputs.get('exit-code')], [0, '0'], passing.log);
  });

  it('reports only what a pull request adds, by the event that has started it', () => {
    const file = 'isms/findings/F-2025-001.audit.yaml';
    const text = readFileSync(path.join(repository.folder, file), 'utf8');
    repository.commit({
      date: '2026-06-02T10:00:00',
      files: { [file]: text.replace(/^raisedBy: .*$/m, 'raisedBy: nobody') },
    });
    const inputs = { root: 'isms', 'as-of': '2026-06-30', 'only-new': 'true' };
    const added = runAction(repository.folder, inputs, { pull_request: { base: { sha: base } } });
    assert.equal(added.code, 1, added.log);
    assert.match(added.log, /^::error file=isms\/findings\/F-2025-001\.audit\.yaml,.*reference\/person/m);
    assert.equal(added.outputs.get('errors'), '1', added.log);
    const pushed = runAction(repository.folder, inputs, { ref: 'refs/heads/main' });
    assert.equal(pushed.outputs.get('errors'), '14', pushed.log);
    const forged = runAction(repository.folder, inputs, { pull_request: { base: { sha: '--output=x' } } });
    assert.equal(forged.code, 2);
    assert.match(forged.log, /^::error::The event names no commit/m);
  });

  it('takes inputs as values, whatever stands in them [OUT-3]', () => {
    const odd = { root: 'isms', 'as-of': '2026-06-30', paths: '$(touch pwned)\n--force' };
    const { code, log, outputs } = runAction(repository.folder, odd);
    assert.equal(code, 2, log);
    assert.match(log, /\$\(touch pwned\)/);
    assert.deepEqual(Object.fromEntries(outputs), { 'exit-code': '2' });
    assert.doesNotMatch(repository.git('status', '--short'), /pwned/);
  });

  it('builds itself where it is not built, by the lockfile and without scripts of packages', () => {
    const own = temporaryFolder();
    for (const script of ['scripts/action/build.mjs', 'scripts/build-from-checkout.mjs']) {
      cpSync(path.join(project, script), path.join(own, script), { recursive: true });
    }
    writeFileSync(path.join(own, 'scripts/generate.mjs'), "console.log('generated')");
    writeFileSync(path.join(own, 'esbuild.mjs'), "console.log('bundled')");
    const bin = temporaryFolder();
    writeFileSync(path.join(bin, 'npm'), '#!/bin/sh\necho "npm $*"\n');
    chmodSync(path.join(bin, 'npm'), 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}` };
    const { stderr, status } = spawnSync(process.execPath, ['scripts/action/build.mjs'], {
      cwd: own,
      env,
      encoding: 'utf8',
    });
    assert.deepEqual([status, stderr], [0, 'npm ci --ignore-scripts --no-audit --no-fund\ngenerated\nbundled\n']);
  });
});
