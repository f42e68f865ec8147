import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { logsVariable } from '../results.ts';

/** VS Code refuses to show a modal dialog while suites run, and suites try it. */
const refusedDialog = 'refused to show dialog in tests';

/** What is told when a report would take the place of a folder, and a suite tries it. */
const refusedFolder = 'is a folder; nothing was written';

/** What is logged of a rename that the server refuses in words; one that it fails in has another code. */
const refusedRename = /^.*\[error\] Request textDocument\/rename failed\.\n\s+Message: .+\n\s+Code: -32803\s*$/gm;

describe('the log', () => {
  it('has no error of the extension, after all that was done before', () => {
    const folder = process.env[logsVariable] ?? '';
    const logs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.log'));
    const own = logs.filter((file) => path.basename(file) === 'Audit as Code.log');
    assert.equal(own.length, 1, `${logs}`);
    const errors = logs.flatMap((file) => {
      const lines = readFileSync(path.join(folder, file), 'utf8').replaceAll(refusedRename, '').split('\n');
      const isOwn = (line: string) => own.includes(file) || line.includes('audit-as-code');
      const isWanted = (line: string) => line.includes(refusedDialog) || line.includes(refusedFolder);
      return lines.filter((line) => line.includes('[error]') && isOwn(line) && !isWanted(line));
    });
    assert.deepEqual(errors, []);
  });
});
