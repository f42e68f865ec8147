import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { writeBaseline } from '../../server/src/exchange/baseline/write-baseline.ts';
import { filesOf } from '../support/files.ts';
import { folderWith, program, put, removeFolders, run } from './command-line.ts';
import { flawed } from './workspaces.ts';

/** A `watch` that runs, and what it has printed. */
class Watch {
  readonly #child: ChildProcess;
  readonly #listeners = new Set<() => void>();
  stdout = '';
  stderr = '';

  constructor(folder: string, ...args: readonly string[]) {
    const { PATH, SystemRoot } = process.env;
    const env = { PATH, SystemRoot, HOME: folder };
    const options = ['watch', '--as-of', '2026-06-30', '--no-git', ...args];
    this.#child = spawn(process.execPath, [program, ...options], { cwd: folder, env });
    const take = (name: 'stdout' | 'stderr') => (some: Buffer) => {
      this[name] += some.toString('utf8');
      for (const listener of this.#listeners) listener();
    };
    this.#child.stdout?.on('data', take('stdout'));
    this.#child.stderr?.on('data', take('stderr'));
  }

  /** Ends when what was printed fulfils a condition. */
  async until(condition: (watch: Watch) => boolean): Promise<void> {
    while (!condition(this)) {
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  /** Ends when a whole result was printed after what is there now; gives that. */
  async next(): Promise<string> {
    const from = this.stdout.length;
    await this.until(({ stdout }) => / in \d+ files? \(\d+ documents?\)\.\n$/.test(stdout.slice(from)));
    return this.stdout.slice(from);
  }

  async end(signal: NodeJS.Signals): Promise<number | null> {
    if (this.#child.exitCode !== null) return this.#child.exitCode;
    const exited = once(this.#child, 'close');
    this.#child.kill(signal);
    const [code] = await exited;
    return code;
  }
}

describe('watch', function () {
  this.timeout(40_000);
  let folder: string;
  let watch: Watch;

  const begin = async (...args: string[]) => {
    watch = new Watch(folder, ...args);
    await watch.until(({ stderr }) => stderr.includes('End with Ctrl+C.'));
  };
  const printedAfter = async (change: () => Promise<void>) => {
    const printed = watch.next();
    await change();
    return printed;
  };

  beforeEach(async () => {
    folder = await folderWith(flawed);
  });
  afterEach(() => watch.end('SIGKILL'));
  after(removeFolders);

  it('prints what check prints, and again after each change', async () => {
    await begin();
    const checked = await run(folder, ['check', '--as-of', '2026-06-30', '--no-git']);
    assert.equal(watch.stdout, checked.stdout);
    const finding = filesOf(flawed).get('findings/F-1.audit.yaml') ?? '';
    const changed = await printedAfter(() =>
      put(folder, 'findings/F-1.audit.yaml', finding.replace('nobody', 'p.lind')),
    );
    assert.match(changed, /^\nChanged: findings\/F-1\.audit\.yaml\n\n/);
    assert.doesNotMatch(changed, /reference\/person/);
    assert.match(changed, /^1 error, 1 warning, 1 information in 4 files/m);
    const gone = await printedAfter(() => rm(path.join(folder, 'findings'), { recursive: true }));
    assert.match(gone, /^1 warning, 1 information in 3 files/m);
    const back = await printedAfter(() => put(folder, 'more/deep/F-1.audit.yaml', finding));
    assert.match(back, /^more\/deep\/F-1\.audit\.yaml:8:11 error reference\/person /m);
  });

  it('notices evidence that is there no more', async () => {
    await begin('evidence');
    assert.match(watch.stdout, /^1 warning, 1 information in 1 file/m);
    const printed = await printedAfter(() => rm(path.join(folder, 'evidence/leavers.csv')));
    assert.match(printed, /register\.audit\.yaml:7:11 error reference\/file /);
  });

  it('judges with a baseline, and reads one again that the Isms document names', async () => {
    const isms = filesOf(flawed).get('isms.audit.yaml') ?? '';
    await put(folder, 'isms.audit.yaml', `${isms}baseline: baseline.json\n`);
    await put(folder, 'baseline.json', writeBaseline([]));
    await begin();
    assert.match(watch.stdout, /reference\/person/);
    const entry = { rule: 'reference/person', kind: 'Finding', id: 'F-1', at: '/raisedBy', count: 1, reason: 'Known' };
    // Written elsewhere and renamed, since a half-written one would be read and told as well.
    const elsewhere = await folderWith('');
    await put(elsewhere, 'baseline.json', writeBaseline([entry]));
    const printed = await printedAfter(() =>
      rename(path.join(elsewhere, 'baseline.json'), path.join(folder, 'baseline.json')),
    );
    assert.doesNotMatch(printed, /reference\/person/);
  });

  it('ends with 0 on Ctrl+C and when it is told to end', async () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      await begin();
      assert.equal(await watch.end(signal), 0);
      assert.doesNotMatch(watch.stderr, /error/);
    }
  });
});
