import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { textAt, textsAt } from '../../server/src/exchange/oscal/parts.ts';
import { type Data, dataOf, isList, isMap, type MapData } from '../../server/src/yaml/data.ts';
import { parseYaml } from '../../server/src/yaml/parse.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { schemaErrors, xmlSchemaErrors } from '../support/schemas.ts';
import { program } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(project, file), 'utf8');
const yamlOf = (text: string): Data | undefined => parseYaml(text).map(({ root }) => dataOf(root))[0];

/** The recipe of docs/ci.md for a file of a service. */
function recipe(file: string): MapData {
  const blocks = [...textOf('docs/ci.md').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);
  const data = yamlOf(blocks.find((block) => block.startsWith(`# ${file}\n`)) ?? '');
  assert.ok(isMap(data), file);
  return data;
}

function mapsIn(data: Data | undefined): readonly MapData[] {
  return isList(data) ? data.filter(isMap) : [];
}

function at(data: MapData, ...keys: readonly string[]): Data | undefined {
  let found: Data | undefined = data;
  for (const key of keys) found = isMap(found) ? found.get(key) : undefined;
  return found;
}

/** Runs scripts as a job in a checkout does, one after the other; npm installs nothing, since the program is there. */
function runJob(scripts: readonly string[]): {
  readonly folder: string;
  readonly code: number | null;
  readonly log: string;
} {
  const folder = temporaryFolder();
  cpSync(path.join(project, 'examples/acme-flawed'), folder, { recursive: true });
  const bin = temporaryFolder();
  const put = (name: string, script: string) => {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${script}\n`);
    chmodSync(path.join(bin, name), 0o755);
  };
  put('npm', 'echo "npm $*"');
  put('audit-as-code', `exec "${process.execPath}" "${program}" "$@" --as-of 2026-06-30`);
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: bin,
    AUDIT_AS_CODE: 'https://git.example/x.git',
    CI_PROJECT_DIR: folder,
  };
  const { status, stdout } = spawnSync('bash', ['-e', '-c', scripts.join('\n')], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { folder, code: status, log: stdout };
}

describe('the recipes of docs/ci.md', function () {
  this.timeout(60_000);
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  after(removeTemporaryFolders);

  it('for GitHub uses the action by the inputs and outputs that it has', () => {
    const steps = mapsIn(at(recipe('.github/workflows/audits.yml'), 'jobs', 'audits', 'steps'));
    const own = steps.find((step) => textAt(step, 'uses')?.startsWith('OWNER/audit-as-code@'));
    const action = yamlOf(textOf('action.yml'));
    assert.ok(own && isMap(action));
    const inputs = at(action, 'inputs');
    const given = at(own, 'with');
    assert.ok(isMap(inputs) && isMap(given) && given.size > 2);
    for (const name of given.keys()) assert.ok(inputs.has(name), name);
    for (const name of inputs.keys()) assert.match(textOf('docs/ci.md'), new RegExp(`^\\|[^|]*\`${name}\``, 'm'));
    const outputs = at(action, 'outputs');
    assert.ok(isMap(outputs));
    for (const [, name = ''] of textOf('docs/ci.md').matchAll(/outputs\.([a-z-]+)/g))
      assert.ok(outputs.has(name), name);
  });

  it('for GitLab makes the files that it hands over', () => {
    const job = at(recipe('.gitlab-ci.yml'), 'audits');
    assert.ok(isMap(job));
    const { folder, code, log } = runJob(textsAt(job, 'script'));
    assert.equal(code, 1, log);
    assert.match(log, /^npm install --global --install-links git\+https:\/\/git\.example\/x\.git$/m);
    const reports = at(job, 'artifacts', 'reports');
    assert.ok(isMap(reports));
    const quality = JSON.parse(readFileSync(path.join(folder, textAt(reports, 'codequality') ?? ''), 'utf8'));
    assert.deepEqual(schemaErrors('gitlab-code-quality.schema.json', quality), []);
    assert.ok(quality.length > 10);
    assert.match(readFileSync(path.join(folder, textAt(reports, 'junit') ?? ''), 'utf8'), /<testsuites/);
  });

  it('for Azure makes the file that it publishes', async () => {
    const steps = mapsIn(recipe('azure-pipelines.yml').get('steps'));
    const { folder, code, log } = runJob(steps.flatMap((step) => textAt(step, 'script') ?? []));
    assert.equal(code, 1, log);
    const file = steps.map((step) => textAt(step, 'inputs', 'testResultsFiles')).find((each) => each !== undefined);
    const xml = readFileSync(path.join(folder, file ?? ''), 'utf8');
    assert.deepEqual(await xmlSchemaErrors('junit.xsd', xml), []);
  });

  it('for pre-commit names the hook that there is', () => {
    const [repo] = mapsIn(recipe('.pre-commit-config.yaml').get('repos'));
    const wanted = mapsIn(repo?.get('hooks')).map((hook) => textAt(hook, 'id'));
    const offered = mapsIn(yamlOf(textOf('.pre-commit-hooks.yaml'))).map((hook) => textAt(hook, 'id'));
    assert.deepEqual(wanted, offered);
  });
});
