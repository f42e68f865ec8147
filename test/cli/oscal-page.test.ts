import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { oscalModels } from '../../server/src/exchange/oscal/export-model.ts';
import { namespace } from '../../server/src/exchange/oscal/namespace.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { program } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(project, 'docs/oscal.md'), 'utf8');
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) => /^(.*) # exit code (\d+)$/.exec(line) ?? [line]);

describe('docs/oscal.md', function () {
  this.timeout(60_000);
  after(removeTemporaryFolders);

  it('can be followed word by word', function () {
    if (process.platform === 'win32') this.skip();
    const folder = temporaryFolder();
    cpSync(path.join(project, 'examples/acme'), folder, { recursive: true });
    cpSync(path.join(project, 'test/data/oscal/validator-results.json'), path.join(folder, 'scan.oscal.json'));
    const bin = temporaryFolder();
    const started = path.join(bin, 'audit-as-code');
    writeFileSync(started, `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@" --as-of 2026-06-30\n`);
    chmodSync(started, 0o755);
    const env = { PATH: `${bin}:${process.env.PATH}`, HOME: bin };
    const soa = readFileSync(path.join(folder, 'soa.audit.yaml'), 'utf8');
    assert.ok(commands.length >= 8);
    for (const [line, command, code] of commands) {
      assert.ok(command !== undefined, `"${line}" promises no exit code`);
      const ended = spawnSync('/bin/sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
      assert.equal(String(ended.status), code, `${command}\n${ended.stderr}`);
    }
    const again = readFileSync(path.join(folder, 'soa.audit.yaml'), 'utf8');
    assert.notEqual(again, soa);
    assert.match(again, /^kind: StatementOfApplicability$/m);
  });

  it('names every model and the namespace', () => {
    for (const model of Object.keys(oscalModels)) assert.match(page, new RegExp(`^\\| \`${model}\` `, 'm'));
    assert.ok(page.includes(`\`${namespace}\``));
  });
});
