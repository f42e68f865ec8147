/** Whatever the programs are asked for, they open no connection and look up no name. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { run } from '../cli/command-line.ts';
import { sound } from '../cli/workspaces.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { project } from './product-code.ts';

/** Notes and refuses each attempt to connect, to listen, to send a datagram or to look up a name. */
const guard = (log: string) => `
const { appendFileSync } = require('node:fs');
const refuse = (what) => function () {
  appendFileSync(${JSON.stringify(log)}, what + '\\n');
  throw new Error('no network: ' + what);
};
const net = require('node:net');
net.Socket.prototype.connect = refuse('connect');
net.Server.prototype.listen = refuse('listen');
require('node:dgram').Socket.prototype.send = refuse('datagram');
const dns = require('node:dns');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse']) {
  dns[name] = refuse(name);
  dns.promises[name] = refuse(name);
}
globalThis.fetch = refuse('fetch');
`;

describe('without a network', function () {
  this.timeout(120_000);
  let folder: string;
  let log: string;
  let option: string;

  before(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-')));
    log = path.join(folder, 'attempts');
    writeFileSync(path.join(folder, 'guard.cjs'), guard(log));
    option = `--require=${path.join(folder, 'guard.cjs')}`;
    cpSync(path.join(project, 'examples/acme'), path.join(folder, 'acme'), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  const attempts = () => (existsSync(log) ? readFileSync(log, 'utf8') : '');

  it('the guard notices who tries', () => {
    const script = "require('node:http').get('http://127.0.0.1:9/')";
    assert.throws(() => execFileSync(process.execPath, [option, '-e', script], { stdio: 'ignore' }));
    assert.match(attempts(), /connect|lookup/);
    rmSync(log);
  });

  it('the command line does everything, and asks for none [NET-2]', async () => {
    const root = ['--root', path.join(folder, 'acme'), '--as-of', '2026-06-30', '--no-cache'];
    for (const args of [
      ['check', '--format', 'sarif'],
      ['report', 'internal-audit', '--format', 'md,html,docx,pdf', '--output', `${path.join(folder, 'reports')}/`],
      ['pack', 'IA-2025-02', '--output', path.join(folder, 'pack.zip')],
      ['export', 'oscal', '--model', 'poam'],
    ]) {
      const { code, stderr } = await run(folder, [...args, ...root], { NODE_OPTIONS: option });
      assert.ok(code === 0 || code === 1, stderr);
    }
    assert.equal(attempts(), '');
  });

  it('the language server judges, and asks for none [NET-3]', async () => {
    const before = process.env.NODE_OPTIONS;
    process.env.NODE_OPTIONS = option;
    try {
      const client = await LanguageClient.start(filesOf(sound));
      await client.settled();
      await client.stop();
    } finally {
      if (before === undefined) delete process.env.NODE_OPTIONS;
      else process.env.NODE_OPTIONS = before;
    }
    assert.equal(attempts(), '');
  });
});
