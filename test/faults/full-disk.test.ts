import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { CommandLineHost } from '../../server/src/host/command-line-host.ts';
import { nodeCommandLineHost } from '../../server/src/host/node/node-command-line-host.ts';
import { folderWith, program, removeFolders, run } from '../cli/command-line.ts';
import { runInProcess } from '../support/in-process-cli.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/repository.ts';
import { canConfine, confined } from './confined.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme-flawed');

/** A file system of a megabyte, with a copy of the example, that is filled up before a command runs on it. */
const script = `
set -e
disk="$1"; notes="$2"; node="$3"; program="$4"; shift 4
mount -t tmpfs -o size=1m tmpfs "$disk"
cp -r "${example}/." "$disk"; cd "$disk"; export HOME="$notes"
"$node" "$program" report findings --as-of 2026-06-30 --no-git --no-cache --quiet --output old.md
list() { find . -type f ! -name fill -exec sha256sum {} + | sort; }
list > "$notes/before"
dd if=/dev/zero of=fill bs=1k 2>/dev/null || true
set +e
"$node" "$program" "$@" --as-of 2026-06-30 --no-git --quiet; code=$?
list > "$notes/after"
exit $code
`;

describe('on a full disk', function () {
  this.timeout(60_000);

  before(function () {
    if (!canConfine()) this.skip();
  });
  after(() => {
    removeTemporaryFolders();
    return removeFolders();
  });

  const onFullDisk = async (...args: readonly string[]) => {
    const notes = temporaryFolder();
    const ended = await confined(script, temporaryFolder(), notes, process.execPath, program, ...args);
    const files = (when: 'before' | 'after') => readFileSync(path.join(notes, when), 'utf8').trimEnd().split('\n');
    assert.ok(files('before').length > 25);
    return { ...ended, before: files('before'), after: files('after') };
  };

  for (const [command, file] of [
    ['report findings --force --output old.md', 'old.md'],
    ['report internal-audit IA-2025-01 --format md,html,docx,pdf --output reports/', 'reports/'],
    ['pack IA-2025-01 --output pack.zip', 'pack.zip'],
    ['fix', 'audits/IA-2025-01/plan.audit.yaml'],
    ['check --format json=problems.json', 'problems.json'],
    ['baseline update baseline.json --reason Known', 'baseline.json'],
    ['export oscal --model poam --output poam.json', 'poam.json'],
    ['init new --organization X', 'new/isms.audit.yaml'],
  ] as const) {
    it(`${command.split(' ', 1)[0]} says which file cannot be written, and leaves all files as they were: ${command}`, async () => {
      const { code, stderr, before, after } = await onFullDisk(...command.split(' '));
      assert.equal(code, 2, stderr);
      assert.match(stderr, /cannot be written: no space is left on the device\.\n$/);
      assert.ok(stderr.includes(file), stderr);
      assert.deepEqual(after, before);
    });
  }

  it('check does without a cache, and says the same', async () => {
    const folder = await folderWith('');
    const expected = await run(folder, ['check', '--root', example, '--as-of', '2026-06-30', '--no-git', '--quiet']);
    const cache = 'XDG_CACHE_HOME="$disk/cache"';
    const { stdout, stderr, code } = await confined(
      script.replace('"$node" "$program" "$@"', `${cache} "$node" "$program" "$@"`),
      ...[temporaryFolder(), temporaryFolder(), process.execPath, program, 'check'],
    );
    assert.deepEqual({ code, stdout, stderr }, expected);
  });

  it('fix has told of the files that were written before the disk was full, and leaves the others', async () => {
    const folder = await folderWith(['a', 'b', 'c'].map(withFix).join('\n'));
    let written = 0;
    const host: CommandLineHost = {
      ...nodeCommandLineHost,
      write: (file, content) => {
        written += 1;
        return written === 2
          ? Promise.resolve('no space is left on the device')
          : nodeCommandLineHost.write(file, content);
      },
    };
    const { code, stdout, stderr } = await runInProcess(host, ['fix', '--root', folder, '--no-git']);
    assert.equal(code, 2);
    assert.match(stdout, /^a\.audit\.yaml:4 .*\n$/);
    assert.equal(stderr, 'error: b.audit.yaml cannot be written: no space is left on the device.\n');
    assert.match(readFileSync(path.join(folder, 'a.audit.yaml'), 'utf8'), /^title: Team$/m);
    assert.match(readFileSync(path.join(folder, 'c.audit.yaml'), 'utf8'), /^titel: Team$/m);
  });
});

/** A file with one mechanical fix. */
function withFix(name: string): string {
  return `# file: ${name}.audit.yaml\napiVersion: audit-as-code/v1\nkind: People\nid: ${name}\ntitel: Team\npeople: {}`;
}
