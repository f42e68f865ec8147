import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './command-line.ts';

const project = path.resolve(import.meta.dirname, '../..');
const textOf = (file: string) => readFileSync(path.join(project, file), 'utf8').replaceAll('\r\n', '\n');

/** The problems that a page shows as they are printed, each with its line and its related places. */
function problemsIn(page: string): readonly string[] {
  return [...page.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)]
    .flatMap(([, block = '']) => block.trimEnd().split('\n\n'))
    .filter((part) => /^\S+:\d+:\d+ (error|warning) /.test(part));
}

describe('the pages that show what is printed', function () {
  this.timeout(60_000);

  it('show of examples/acme-flawed what check prints, and how it ends', async () => {
    const args = ['check', '--root', 'examples/acme-flawed', '--as-of', '2026-06-30', '--no-git', '--no-cache'];
    const { stdout, stderr } = await run(project, args);
    const printed = stdout + stderr;
    const readme = textOf('README.md');
    const problems = [...problemsIn(readme), ...problemsIn(textOf('docs/command-line.md'))];
    assert.ok(problems.length >= 7);
    const firstAudit = textOf('docs/first-audit.md');
    for (const problem of problems) assert.ok(printed.includes(problem) || firstAudit.includes(problem), problem);
    const [, end] = /^(\d+ errors, .*)$/m.exec(printed) ?? [];
    assert.ok(readme.includes(`ends with \`${end}\``), end);
  });

  it('name commands that there are', async () => {
    const [, tasks = ''] = textOf('README.md').split('## What do you want to do?');
    const named = [...tasks.matchAll(/^\|[^|]*\|[^|]*\|([^|]*)\|/gm)]
      .flatMap(([, cell = '']) => [...cell.matchAll(/`([^`-][^`]*)`/g)])
      .map(([, command = '']) =>
        command
          .replace(/ --.*$/, '')
          .replace(' …', ' audits')
          .split(' '),
      );
    assert.ok(named.length > 20);
    for (const command of named) {
      const { code, stdout } = await run(project, [...command, '--help']);
      assert.equal(code, 0, command.join(' '));
      assert.ok(stdout.startsWith(`Usage: audit-as-code ${command.join(' ')} `), command.join(' '));
    }
  });
});
