import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const script = path.resolve(import.meta.dirname, '../../scripts/audit.ts');

const report = (vulnerabilities: object) =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: { dependencies: { total: 7 } } });

const vulnerable = report({
  left: {
    ...{ name: 'left', severity: 'high', range: '<1.2.0' },
    via: [{ title: 'Left may be right', url: 'https://advisories.example/1' }],
  },
  above: { name: 'above', severity: 'high', range: '*', via: ['left'] },
});

describe('npm run audit', function () {
  this.timeout(60_000);
  let folder: string;

  before(function () {
    if (process.platform === 'win32') this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'audit-as-code-'));
  });
  after(() => folder && rmSync(folder, { recursive: true }));

  /** Runs the script with a stand-in for npm, which prints a text and ends with a code. */
  function audit(printed: string, code: number) {
    writeFileSync(path.join(folder, 'answer'), printed);
    const npm = `#!/bin/sh\n[ "$1" = audit ] && cat '${folder}/answer'\nexit ${code}\n`;
    writeFileSync(path.join(folder, 'npm'), npm);
    chmodSync(path.join(folder, 'npm'), 0o755);
    const env = { ...process.env, PATH: [folder, process.env.PATH].join(path.delimiter) };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import=tsx', script], { env, encoding: 'utf8' });
    return { status, told: `${stdout}${stderr}`.trim() };
  }

  it('tells that nothing is known, where the registry says so', () => {
    assert.deepEqual(audit(report({}), 0), { status: 0, told: 'audit: no known vulnerabilities in 7 packages.' });
  });

  it('names what is vulnerable, and why', () => {
    assert.deepEqual(audit(vulnerable, 1), {
      status: 1,
      told: [
        'audit: known vulnerabilities in 2 packages:',
        'high: above *: by left',
        'high: left <1.2.0: Left may be right (https://advisories.example/1)',
      ].join('\n'),
    });
  });

  const unknown = 'Whether there are vulnerabilities is not known.';
  for (const [what, printed, code, reason] of [
    ['refuses', '{"message":"405 Method Not Allowed","error":{"summary":""}}', 1, '405 Method Not Allowed'],
    ['refuses, and npm ends well', '{"message":"405 Method Not Allowed"}', 0, '405 Method Not Allowed'],
    [
      'cannot be reached',
      '{"error":{"code":"ENOTFOUND","summary":"getaddrinfo ENOTFOUND"}}',
      1,
      'getaddrinfo ENOTFOUND',
    ],
    ['answers nothing', '', 0, 'npm has printed no report'],
    ['answers something else', '<html>', 0, 'npm has printed no report'],
    ['answers an older report', '{"auditReportVersion":1,"advisories":{}}', 0, 'npm has printed no report'],
    ['finds nothing, and npm fails', report({}), 1, 'npm ended with 1'],
  ] as const) {
    it(`says that it was not run where the registry ${what}`, () => {
      assert.deepEqual(audit(printed, code), { status: 2, told: `audit: not run: ${reason}. ${unknown}` });
    });
  }
});
