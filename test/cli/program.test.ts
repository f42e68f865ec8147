import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommandLine } from '../../server/src/cli/program.ts';
import type { Surroundings } from '../../server/src/cli/surroundings.ts';
import { Engine } from '../../server/src/engine/engine.ts';
import { defineRule } from '../../server/src/engine/rule.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { folderWith, removeFolders, run } from './command-line.ts';
import { sound } from './workspaces.ts';

const commands = [
  [],
  ['check'],
  ['report'],
  ['report', 'internal-audit'],
  ['pack'],
  ['verify'],
  ['list'],
  ['list', 'rules'],
  ['list', 'findings'],
  ['explain'],
];
const manifest = path.resolve(import.meta.dirname, '../../package.json');

describe('audit-as-code', function () {
  this.timeout(20_000);
  let folder: string;

  before(async () => {
    folder = await folderWith(sound);
  });
  after(removeFolders);

  it('helps with every command, each with an example', async () => {
    for (const command of commands) {
      const { code, stdout, stderr } = await run(folder, [...command, '--help']);
      assert.equal(code, 0);
      assert.equal(stderr, '');
      assert.match(stdout, /^Usage: audit-as-code /);
      assert.match(stdout, /\nExamples?:\n {2}\$ audit-as-code /);
    }
  });

  it('tells its version, after a command too', async () => {
    const { version } = JSON.parse(await readFile(manifest, 'utf8'));
    for (const command of commands) {
      const { code, stdout } = await run(folder, [...command, '--version']);
      assert.equal(code, 0);
      assert.equal(stdout, `${version}\n`);
    }
  });

  it('shows help on standard error and gives 2 without a command', async () => {
    for (const command of [[], ['report'], ['list']]) {
      const { code, stdout, stderr } = await run(folder, command);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^Usage: /);
    }
  });

  it('takes no command and no option that it does not know', async () => {
    const unknown = [['chek'], ['check', '--format', 'xml'], ['check', '--since', 'HEAD'], ['--as-of'], ['mend']];
    for (const args of unknown) {
      const { code, stdout, stderr } = await run(folder, args);
      assert.equal(code, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^error: /);
    }
    assert.match((await run(folder, ['chek'])).stderr, /Did you mean check\?/);
  });

  it('uses no colours off a terminal, whatever the environment says', async () => {
    for (const environment of [{}, { CI: '1' }, { FORCE_COLOR: '1' }, { NO_COLOR: '1' }] as Record<string, string>[]) {
      const { stdout } = await run(folder, ['check'], environment);
      assert.equal(stdout, 'No problems in 2 files (2 documents).\n');
    }
  });

  describe('in surroundings of the tests', () => {
    let out: string;
    let err: string;

    const uncached = { ...nodeCommandLineHost, cacheFolder: () => undefined };
    const surroundings = (changed: Partial<Surroundings>): Surroundings => ({
      host: uncached,
      terminal: {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        status: () => undefined,
        colors: true,
        printed: async () => undefined,
      },
      createEngine: async (options) => new Engine({ rules: [], ruleIds: [], ...options }),
      version: '1.2.3',
      build: '1.2.3',
      ...changed,
    });

    beforeEach(() => {
      out = '';
      err = '';
    });

    it('is coloured on a terminal, unless --no-color', async () => {
      await runCommandLine(['check', '--root', folder], surroundings({}));
      assert.ok(out.startsWith('\u001b[32mNo problems\u001b[39m in '));
      out = '';
      await runCommandLine(['check', '--root', folder, '--no-color'], surroundings({}));
      assert.equal(out, 'No problems in 2 files (2 documents).\n');
    });

    it('goes on when a rule throws, and asks to report it', async () => {
      const throwing = defineRule({
        id: 'soa/throws',
        severity: 'error',
        title: 'Throws.',
        why: '',
        remedy: '',
        examples: { bad: '', good: '' },
        judges: ['People'],
        check: () => {
          throw new Error('out of order');
        },
      });
      const createEngine: Surroundings['createEngine'] = async (options) =>
        new Engine({ rules: [throwing], ruleIds: [], ...options });
      const code = await runCommandLine(['check', '--root', folder, '--no-color'], surroundings({ createEngine }));
      assert.equal(code, 0);
      assert.equal(out, 'No problems in 2 files (2 documents).\n');
      assert.match(
        err,
        /^warning: The rule soa\/throws has failed on people\.audit\.yaml \(Error: out of order\)\..*report/,
      );
      assert.doesNotMatch(err, /^ +at /m);
    });

    it('gives 70 and what to report when it cannot complete a run', async () => {
      const host = {
        ...nodeCommandLineHost,
        cacheFolder: () => undefined,
        auditFiles: () => Promise.reject(new Error('disk on fire')),
      };
      const code = await runCommandLine(['check', '--root', folder], surroundings({ host }));
      assert.equal(code, 70);
      assert.equal(out, '');
      assert.match(err, /version: 1\.2\.3\n +command: audit-as-code check --root .*\n +error: +Error: disk on fire\n/);
      assert.doesNotMatch(err, /^ +at /m);
      err = '';
      await runCommandLine(['check', '--root', folder, '--verbose'], surroundings({ host }));
      assert.match(err, /^ +at /m);
    });

    it('tells of files that cannot be read, and judges the others', async () => {
      const readFile: Surroundings['host']['readFile'] = async (file) =>
        file.endsWith('people.audit.yaml')
          ? { path: file, reason: 'permission denied' }
          : nodeCommandLineHost.readFile(file);
      const host = { ...uncached, readFile };
      const code = await runCommandLine(['check', '--root', folder, '--no-color'], surroundings({ host }));
      assert.equal(code, 0);
      assert.equal(err, 'warning: people.audit.yaml cannot be read: permission denied.\n');
      assert.equal(out, 'No problems in 1 file (1 document).\n');
    });

    it('cannot run where no file can be read', async () => {
      const readFile: Surroundings['host']['readFile'] = async (file) => ({ path: file, reason: 'permission denied' });
      const host = { ...uncached, readFile };
      assert.equal(await runCommandLine(['check', '--root', folder], surroundings({ host })), 2);
      assert.match(err, /\nerror: Nothing in .* can be read\.\n$/);
    });
  });
});
