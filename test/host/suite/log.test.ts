import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { logsVariable } from '../results.ts';

/** VS Code refuses to show a modal dialog while suites run, and a rename to a taken id is refused; suites try both. */
const refusals = ['refused to show dialog in tests', 'Request textDocument/rename failed.'];

describe('the log', () => {
  it('has no error of the extension, after all that was done before', () => {
    const folder = process.env[logsVariable] ?? '';
    const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log'));
    const own = logs.filter((file) => path.basename(file) === 'Audit as Code.log');
    assert.equal(own.length, 1, `${logs}`);
    const isRefusal = (line: string) => refusals.some((refusal) => line.includes(refusal));
    const errors = logs.flatMap((file) => {
      const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
      const isOwn = (line: string) => own.includes(file) || line.includes('audit-as-code');
      return lines.filter((line) => line.includes('[error]') && isOwn(line) && !isRefusal(line));
    });
    assert.deepEqual(errors, []);
  });
});
