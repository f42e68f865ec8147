import assert from 'node:assert/strict';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { run } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(project, 'docs/planning.md'), 'utf8').replaceAll('\r\n', '\n');
const commands = [...page.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .map((line) =>
    line
      .replace(/ +#.*$/, '')
      .split(' ')
      .slice(1),
  );

/** The page without line breaks, so that sentences are found. */
const prose = page.replaceAll(/\s+/g, ' ');

function copyOf(example: string): string {
  const folder = temporaryFolder();
  cpSync(path.join(project, 'examples', example), folder, { recursive: true });
  return folder;
}

const terms = ['--no-git', '--as-of', '2026-06-30'];

describe('docs/planning.md', function () {
  this.timeout(120_000);
  after(removeTemporaryFolders);

  it('has commands that run on examples/acme', async () => {
    const folder = copyOf('acme');
    assert.ok(commands.length >= 7);
    for (const command of commands) {
      const { code, stderr } = await run(folder, [...command, ...terms]);
      assert.equal(code, 0, `${command.join(' ')}\n${stderr}`);
    }
    assert.ok(existsSync(path.join(folder, 'audits/IA-2025-02/evidence/device-management-sample.csv')));
  });

  it('tells of examples/acme-flawed what is proposed there', async () => {
    const { stdout } = await run(copyOf('acme-flawed'), ['assign', 'IA-2026-01', '--format', 'json', ...terms]);
    const { audits, weighed }: Proposed = JSON.parse(stdout);
    const chosen = (session: string) =>
      audits[0]?.sessions.find((each) => each.session === session)?.auditors.map(({ name }) => name);
    assert.deepEqual([chosen('S5'), chosen('S6')], [['Giulia Marchetti'], ['Uta Becker']]);
    assert.ok(prose.includes('Giulia Marchetti takes it, and Uta Becker takes S6 in return'));
    assert.ok(prose.includes(`so ${weighed.overload} minutes lie above the even load`));
  });

  it('tells what a workpaper of examples/acme has drawn', async () => {
    const { stdout } = await run(copyOf('acme'), ['sample', 'verify', 'WP-2025-02-S5', ...terms]);
    const [, size, population] = /: (\d+) of (\d+) drawn again, the same as E-2025-026/.exec(stdout) ?? [];
    assert.ok(prose.includes(`WP-2025-02-S5 has ${size} of ${population} devices`), stdout);
  });

  it('tells of no sentence on conflicts that is worded in another way', () => {
    const test = readFileSync(path.join(project, 'test/unit/planning/assignment/propose.test.ts'), 'utf8');
    const [, reason = 'none', ...ways] =
      /no assignment that holds\.\n(.*)\nAny one of these would do:\n((?: {2}- .*\n)+)/.exec(page) ?? [];
    assert.ok(test.includes(reason), reason);
    const remedies = (ways[0] ?? '')
      .trim()
      .split('\n')
      .map((line) => line.replace(/^ *- /, ''));
    assert.ok(remedies.length >= 3);
    for (const remedy of remedies) assert.ok(test.includes(`'${remedy}'`), remedy);
  });
});

interface Proposed {
  readonly audits: readonly {
    readonly sessions: readonly { readonly session: string; readonly auditors: readonly { readonly name: string }[] }[];
  }[];
  readonly weighed: { readonly overload: number };
}
