/**
 * The step of the GitHub Action: runs `check` with the inputs, which stand in the environment, and tells what came out:
 * annotations and a summary for the job, files, outputs. Its exit code is that of the check.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const { env } = process;
const program = path.resolve(import.meta.dirname, '../../dist/cli.cjs');
const checkout = env.GITHUB_WORKSPACE || process.cwd();

/** What an input says; undefined where it is empty. */
function input(name) {
  const value = env[`AUDIT_${name}`]?.trim();
  return value === '' ? undefined : value;
}

function stop(message) {
  console.log(`::error::${message}`);
  process.exit(2);
}

/** The commit that a pull request starts from, by the event that has started the workflow; undefined for others. */
function baseOfPullRequest() {
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const base = event.pull_request?.base?.sha ?? event.merge_group?.base_sha;
  if (base !== undefined && !/^[0-9a-f]{40,64}$/.test(base))
    stop('The event names no commit that the pull request starts from.');
  return base;
}

const counts = path.join(mkdtempSync(path.join(env.RUNNER_TEMP || tmpdir(), 'audit-as-code-')), 'check.json');
const files = [
  ['sarif', input('SARIF')],
  ['junit', input('JUNIT')],
  ['markdown', input('MARKDOWN')],
  ['json', counts],
];
const base = input('ONLY_NEW') === 'true' ? baseOfPullRequest() : undefined;
const options = [
  ['--root', input('ROOT')],
  ['--as-of', input('AS_OF')],
  ['--fail-on', input('FAIL_ON')],
  ['--max-warnings', input('MAX_WARNINGS')],
  ['--baseline', input('BASELINE')],
  ['--changed-since', base],
];
const paths = (input('PATHS') ?? '').split('\n').map((each) => each.trim());
const args = [
  'check',
  '--format=github',
  ...files.flatMap(([format, file]) => (file === undefined ? [] : [`--format=${format}=${file}`])),
  // In one word each, so that no value is taken for an option.
  ...options.flatMap(([option, value]) => (value === undefined ? [] : [`${option}=${value}`])),
  '--',
  ...paths.filter((each) => each !== ''),
];
const { status, error } = spawnSync(process.execPath, [program, ...args], { cwd: checkout, stdio: 'inherit' });
if (error) stop(`audit-as-code cannot be run: ${error.message}.`);

const code = status ?? 70;
const outputs = [['exit-code', code]];
if (code <= 1) {
  const { summary } = JSON.parse(readFileSync(counts, 'utf8'));
  outputs.push(['errors', summary.errors], ['warnings', summary.warnings]);
  if (input('SARIF') !== undefined) outputs.push(['sarif', input('SARIF').replaceAll(/[\r\n]/g, ' ')]);
}
if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, outputs.map(([name, value]) => `${name}=${value}\n`).join(''));
process.exit(code);
