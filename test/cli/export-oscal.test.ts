import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesOf } from '../support/files.ts';
import { oscalErrors } from '../support/oscal.ts';
import { Repository, removeTemporaryFolders } from '../support/repository.ts';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { audits, flawed, sound } from './workspaces.ts';

const acme = path.resolve(import.meta.dirname, '../../examples/acme');
const models = ['assessment-plan', 'assessment-results', 'poam', 'component-definition'];
const asOf = ['--as-of', '2026-06-30', '--no-git'];

describe('audit-as-code export oscal', function () {
  this.timeout(60_000);
  after(async () => {
    removeTemporaryFolders();
    await removeFolders();
  });

  for (const model of models) {
    it(`writes a valid document of the model ${model}, the same bytes each time`, async () => {
      const { code, stdout, stderr } = await run(acme, ['export', 'oscal', '--model', model, ...asOf]);
      assert.deepEqual([code, stderr], [0, '']);
      assert.deepEqual(oscalErrors(stdout), []);
      const again = await run(acme, ['export', 'oscal', '--model', model, ...asOf]);
      assert.equal(again.stdout, stdout);
    });
  }

  it('takes the audit that is under way on the as-of date, or the one that is named', async () => {
    const folder = await folderWith(audits);
    const titleOf = async (...more: string[]) => {
      const { stdout } = await run(folder, ['export', 'oscal', '--model', 'assessment-plan', ...more]);
      return JSON.parse(stdout)['assessment-plan'].tasks[0].title;
    };
    assert.equal(await titleOf(...asOf), 'Audit IA-2026-01');
    assert.equal(await titleOf('--audit', 'IA-2025-02'), 'Audit IA-2025-02');
  });

  it('says when the records were changed last by git, else by the as-of date', async () => {
    const repository = new Repository();
    for (const [file, text] of filesOf(audits)) repository.put(file, text);
    repository.commit({ date: '2026-03-04T10:00:00' });
    const lastModified = async (...more: string[]) => {
      const args = ['export', 'oscal', '--model', 'assessment-plan', '--as-of', '2026-06-30', ...more];
      const { stdout } = await run(repository.folder, args);
      return JSON.parse(stdout)['assessment-plan'].metadata['last-modified'];
    };
    assert.equal(await lastModified(), '2026-03-04T00:00:00Z');
    assert.equal(await lastModified('--no-git'), '2026-06-30T00:00:00Z');
    repository.put(
      'audits/IA-2026-01/plan.audit.yaml',
      `${await readFile(path.join(repository.folder, 'audits/IA-2026-01/plan.audit.yaml'), 'utf8')}\n# a word\n`,
    );
    assert.equal(await lastModified(), '2026-06-30T00:00:00Z');
  });

  it('overwrites its own documents alone, and those that nobody has changed', async () => {
    const folder = await folderWith(audits);
    const args = ['export', 'oscal', '--model', 'assessment-plan', ...asOf, '--output', 'plan.json'];
    assert.equal((await run(folder, args)).code, 0);
    assert.equal((await run(folder, [...args, '--audit', 'IA-2025-01'])).code, 0);
    const text = await readFile(path.join(folder, 'plan.json'), 'utf8');
    const changed = text.replace('Access control', 'Access control, changed');
    assert.notEqual(changed, text);
    await put(folder, 'plan.json', changed);
    const refused = await run(folder, args);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /has been changed since.*--force/);
    assert.equal(await readFile(path.join(folder, 'plan.json'), 'utf8'), changed);
    assert.equal((await run(folder, [...args, '--force'])).code, 0);
  });

  it('says why there is nothing to export', async () => {
    const folder = await folderWith(`${audits}`);
    const refusal = async (where: string, ...more: string[]) => {
      const { code, stdout, stderr } = await run(where, ['export', 'oscal', ...asOf, ...more]);
      assert.deepEqual([code, stdout], [2, '']);
      return stderr;
    };
    assert.match(await refusal(folder, '--model', 'poam'), /There is no open nonconformity/);
    assert.match(await refusal(folder, '--model', 'component-definition'), /no statement of applicability/);
    assert.match(
      await refusal(folder, '--model', 'assessment-results'),
      /IA-2026-01 has no workpapers and no findings/,
    );
    assert.match(
      await refusal(folder, '--model', 'assessment-plan', '--audit', 'IA-2025-1'),
      /Did you mean IA-2025-01\?/,
    );
    assert.match(await refusal(await folderWith(sound), '--model', 'assessment-plan'), /There is no audit to export/);
    assert.match(await refusal(await folderWith('# file: a.txt\na'), '--model', 'poam'), /There are no audit files/);
    assert.match(await refusal(folder), /--model/);
  });

  it('refuses records with errors of their schema, and says where', async () => {
    const broken = flawed
      .replace('type: observation', 'type: minor-nonconformity')
      .replace('status: open', 'status: half');
    const folder = await folderWith(broken.replace('condition:', 'kondition:'));
    const { code, stderr } = await run(folder, ['export', 'oscal', '--model', 'poam', ...asOf]);
    assert.equal(code, 2);
    assert.match(stderr, /^error: findings\/F-1\.audit\.yaml:\d+: .*Mend it first/);
  });
});
