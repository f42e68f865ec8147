import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');
const cli = path.join(project, 'dist/cli.cjs');

interface Output {
  readonly diagnostics: readonly { readonly file: string; readonly line: number; readonly rule: string }[];
  readonly summary: { readonly documents: number };
}

/** Without git: in a shallow clone the history of the controls' files is cut, which is a problem of the clone. */
async function check(example: string): Promise<Output> {
  const root = path.join(project, 'examples', example);
  const args = [
    cli,
    'check',
    '--root',
    root,
    '--as-of',
    '2026-06-30',
    '--format',
    'json',
    '--fail-on',
    'never',
    '--no-git',
  ];
  const output = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, (error, stdout) => (error ? reject(error) : resolve(stdout)));
  });
  return JSON.parse(output);
}

describe('the examples', () => {
  it('examples/acme is free of problems at its as-of date', async () => {
    const { diagnostics, summary } = await check('acme');
    assert.deepEqual(diagnostics, []);
    assert.ok(summary.documents > 30);
  });

  it('examples/acme-flawed has the defects that its walk through tells of, and no other', async () => {
    const { diagnostics } = await check('acme-flawed');
    const expected = JSON.parse(readFileSync(path.join(import.meta.dirname, 'acme-flawed.expected.json'), 'utf8'));
    assert.deepEqual(
      diagnostics.map(({ file, line, rule }) => ({ file, line, rule })),
      expected,
    );
  });
});
