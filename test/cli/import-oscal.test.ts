import assert from 'node:assert/strict';
import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { audits, sound } from './workspaces.ts';

const acme = path.resolve(import.meta.dirname, '../../examples/acme');
const fixtures = path.resolve(import.meta.dirname, '../data/oscal');
const asOf = ['--as-of', '2026-06-30', '--no-git'];

async function exported(folder: string, model: string, ...more: string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, ['export', 'oscal', '--model', model, ...asOf, ...more]);
  assert.equal(code, 0, stderr);
  return stdout;
}

describe('audit-as-code import oscal', function () {
  this.timeout(60_000);
  after(removeFolders);

  it('writes records back to the files that they stood in, and check finds what it found before', async () => {
    const folder = await folderWith('# file: readme.txt\nA copy');
    await cp(acme, folder, { recursive: true });
    const check = async () => (await run(folder, ['check', '--format', 'json', ...asOf])).stdout;
    const before = JSON.parse(await check());
    for (const model of ['assessment-results', 'assessment-plan', 'component-definition']) {
      await put(folder, `${model}.json`, await exported(folder, model, '--audit', 'IA-2025-02'));
    }
    const gone = [
      'audits/IA-2025-02/workpapers',
      'audits/IA-2025-02/plan',
      'audits/IA-2025-02/evidence',
      'soa',
      'findings/F-2025-006',
    ];
    await Promise.all(gone.map((file) => rm(path.join(folder, `${file}.audit.yaml`))));
    for (const model of ['assessment-plan', 'component-definition', 'assessment-results']) {
      const { code, stderr } = await run(folder, ['import', 'oscal', `${model}.json`, ...asOf]);
      assert.equal(code, 0, stderr);
      assert.doesNotMatch(stderr, /No place|something else/);
    }
    const known = (problems: readonly { rule: string; file: string }[]) =>
      problems.map(({ rule, file }) => `${file} ${rule}`).sort();
    assert.deepEqual(known(JSON.parse(await check()).diagnostics), known(before.diagnostics));
  });

  it('leaves alone what is there, and says so', async () => {
    const folder = await folderWith(audits);
    await put(folder, 'plan.json', await exported(folder, 'assessment-plan', '--audit', 'IA-2026-01'));
    const file = path.join(folder, 'audits/IA-2026-01/plan.audit.yaml');
    const same = await run(folder, ['import', 'oscal', 'plan.json']);
    assert.match(
      same.stderr,
      /There already.*\(1\):\n {2}AuditPlan IA-2026-01 in audits\/IA-2026-01\/plan\.audit\.yaml\n/,
    );
    assert.match(same.stderr, /Nothing was written/);
    const changed = (await readFile(file, 'utf8')).replace('Access control', 'Access and more');
    await writeFile(file, changed);
    const other = await run(folder, ['import', 'oscal', 'plan.json']);
    assert.deepEqual([other.code, await readFile(file, 'utf8')], [0, changed]);
    assert.match(other.stderr, /and it says something else/);
    await writeFile(file, '# An empty file\n');
    const beside = await run(folder, ['import', 'oscal', 'plan.json']);
    assert.match(beside.stderr, /Wrote audits\/IA-2026-01\/plan-2\.audit\.yaml/);
    assert.equal(await readFile(file, 'utf8'), '# An empty file\n');
  });

  it('prints with --dry-run, and writes to one file with --output', async () => {
    const folder = await folderWith(sound);
    const file = path.join(fixtures, 'validator-results.json');
    await put(folder, 'plan.audit.yaml', await readFile(path.join(acme, 'audits/IA-2026-01/plan.audit.yaml'), 'utf8'));
    const args = ['import', 'oscal', file, '--audit', 'IA-2026-01'];
    const dry = await run(folder, [...args, '--dry-run']);
    assert.equal(dry.code, 0);
    assert.match(dry.stdout, /^# file: findings\/OSCAL-1ad3f3c0\.audit\.yaml\napiVersion/);
    assert.match(dry.stderr, /control-id \(3 times\): ac-2/);
    const whole = await run(folder, [...args, '--dry-run', '--verbose']);
    assert.match(whole.stderr, /include-controls\/2\/control-id: a\.8\.15/);
    const written = await run(folder, [...args, '--output', 'new.audit.yaml']);
    assert.equal(written.code, 0, written.stderr);
    assert.equal((await readFile(path.join(folder, 'new.audit.yaml'), 'utf8')).split('\n---\n').length, 3);
    assert.match((await run(folder, [...args, '--output', 'new.audit.yaml'])).stderr, /There already/);
    await put(folder, 'mine.audit.yaml', '# mine\n');
    const refused = await run(folder, [
      'import',
      'oscal',
      path.join(fixtures, 'assessor-report.json'),
      '--audit',
      'IA-2026-01',
      '--output',
      'mine.audit.yaml',
    ]);
    assert.deepEqual([refused.code, await readFile(path.join(folder, 'mine.audit.yaml'), 'utf8')], [2, '# mine\n']);
  });

  it('reads what somebody has changed in a document of ours, and tells what it does not', async () => {
    const folder = await folderWith(audits);
    const document = JSON.parse(await exported(folder, 'assessment-plan', '--audit', 'IA-2026-01'));
    document['assessment-plan'].metadata.title = 'Access control, changed elsewhere';
    document['assessment-plan'].tasks.push({
      uuid: 'f0a5b7c8-0000-4000-8000-000000000000',
      type: 'action',
      title: 'A task of another tool',
    });
    await put(folder, 'plan.json', JSON.stringify(document));
    const empty = await folderWith(sound);
    const { stdout, stderr } = await run(empty, ['import', 'oscal', path.join(folder, 'plan.json'), '--dry-run']);
    assert.match(stdout, /^title: Access control, changed elsewhere$/m);
    assert.match(stderr, /was changed after it was exported/);
    assert.match(stderr, /No place in the records \(1\):\n {2}\/assessment-plan\/tasks\/1: A task of another tool\n/);
  });

  it('reads findings that another program has added to results of ours', async () => {
    const folder = await folderWith('# file: readme.txt\nA copy');
    await cp(acme, folder, { recursive: true });
    const document = JSON.parse(await exported(folder, 'assessment-results', '--audit', 'IA-2025-02'));
    const [result] = document['assessment-results'].results;
    const report = JSON.parse(await readFile(path.join(fixtures, 'assessor-report.json'), 'utf8'));
    const [foreign] = report['assessment-results'].results;
    for (const list of ['observations', 'risks', 'findings']) result[list].push(...foreign[list]);
    await put(folder, 'results.json', JSON.stringify(document));
    const args = ['import', 'oscal', 'results.json', '--audit', 'IA-2025-02', ...asOf];
    const { code, stdout, stderr } = await run(folder, [...args, '--dry-run']);
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^# file: findings\/OSCAL-2acfeb92\.audit\.yaml\n/);
    assert.equal([...stdout.matchAll(/^kind: Finding$/gm)].length, 1);
    assert.match(stderr, /There already, left as they are \(14\):/);
    assert.doesNotMatch(stderr, /something else/);
  });

  it('says what is wrong with a file', async () => {
    const folder = await folderWith(sound);
    const refusal = async (...args: string[]) => {
      const { code, stderr } = await run(folder, ['import', 'oscal', ...args]);
      assert.equal(code, 2);
      return stderr;
    };
    await put(folder, 'broken.json', '{\n  "a": \n}');
    await put(folder, 'latin.json', new Uint8Array([0x7b, 0xe4, 0x7d]));
    assert.match(await refusal('none.json'), /There is no file none\.json/);
    assert.match(await refusal('broken.json'), /^error: broken\.json:3:1: It is no JSON/);
    assert.match(await refusal('latin.json'), /is not UTF-8/);
    assert.match(await refusal(path.join(fixtures, 'assessor-report.json')), /--audit/);
    assert.match(
      await refusal(path.join(fixtures, 'assessor-report.json'), '--audit', 'IA-7'),
      /There is no audit IA-7/,
    );
  });

  it('writes nothing outside of the ISMS, whatever a document says', async () => {
    const folder = await folderWith(sound);
    const text = await exported(await folderWith(audits), 'assessment-plan', '--audit', 'IA-2026-01');
    await put(folder, 'up.json', text.replace('audits/IA-2026-01/plan.audit.yaml', '../up.audit.yaml'));
    const up = await run(folder, ['import', 'oscal', 'up.json', '--dry-run']);
    assert.match(up.stdout, /^# file: IA-2026-01\.audit\.yaml\n/);
    await put(folder, 'hook.json', text.replace('audits/IA-2026-01/plan.audit.yaml', '.git/hooks/pre-commit'));
    assert.match(
      (await run(folder, ['import', 'oscal', 'hook.json', '--dry-run'])).stdout,
      /^# file: IA-2026-01\.audit\.yaml\n/,
    );
    const outside = await folderWith('# file: a.txt\na');
    await mkdir(path.join(folder, 'audits'));
    await symlink(outside, path.join(folder, 'audits/IA-2026-01'));
    await put(folder, 'link.json', text);
    assert.match(
      (await run(folder, ['import', 'oscal', 'link.json', '--dry-run'])).stdout,
      /^# file: plan\.audit\.yaml\n/,
    );
  });
});
