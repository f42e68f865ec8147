import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { CancellationTokenSource, type ProgressType } from 'vscode-jsonrpc/node';
import {
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressBegin,
  type WorkDoneProgressReport,
} from 'vscode-languageserver';
import type { PackResult, ReportParams, ReportResult, ReportSubjects } from '../../server/src/lsp/report-requests.ts';
import { LanguageClient } from '../support/language-client.ts';
import { small } from '../unit/report/pack/sample-pack.ts';

const program = path.resolve(import.meta.dirname, '../../dist/cli.cjs');

describe('requests for reports', function () {
  this.timeout(60_000);
  let client: LanguageClient;

  before(async () => {
    client = await LanguageClient.start(small, { initializationOptions: { git: false } });
  });
  after(() => client.stop());

  const report = (params: Partial<ReportParams>) =>
    client.connection.sendRequest<ReportResult>('auditAsCode/report', {
      kind: 'internal-audit',
      root: client.uri('isms'),
      formats: ['md'],
      folder: 'reports',
      ...params,
    });
  const subjects = (kind: string, document?: string) =>
    client.connection.sendRequest<ReportSubjects>('auditAsCode/reportSubjects', {
      kind,
      ...(document === undefined ? {} : { textDocument: { uri: client.uri(document) } }),
    });
  const bytesOf = ({ content }: { readonly content: string }) => Buffer.from(content, 'base64');
  const commandLine = (...args: string[]) =>
    execFileSync(process.execPath, [program, ...args, '--as-of', '2026-06-30', '--no-git'], {
      cwd: client.folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  it('are told what there is to report on, and in which formats', async () => {
    const { subjects: audits, formats } = await subjects('internal-audit');
    assert.deepEqual(audits.map(({ id }) => id).sort(), ['IA-1', 'IA-2']);
    assert.deepEqual(
      formats.slice(0, 3).map(({ name }) => name),
      ['md', 'html', 'docx'],
    );
    const [first] = (await subjects('management-summary', 'isms/audits/IA-1/plan.audit.yaml')).subjects;
    assert.equal(first?.id, 'IA-1');
    const [programme] = (await subjects('programme')).subjects;
    assert.deepEqual(programme, {
      id: 'programme-2026',
      title: '',
      status: '',
      start: '2026-01-01',
      end: '2028-12-31',
      root: client.uri('isms'),
      isms: 'ACME information security',
    });
    const [finding] = (await subjects('corrective-action')).subjects;
    assert.deepEqual([finding?.id, finding?.title, finding?.status], ['F-1', 'Leavers keep access', 'open']);
    const register = await subjects('findings');
    assert.deepEqual([register.subjects.length, register.subjects[0]?.id], [1, null]);
    assert.ok(register.formats.some(({ name }) => name === 'csv'));
    assert.deepEqual((await subjects('soa')).subjects, []);
  });

  it('make the bytes of the command line, in each format, and write nothing', async () => {
    for (const kind of ['internal-audit', 'findings'] as const) {
      const formats = kind === 'findings' ? (['csv', 'xlsx'] as const) : (['md', 'html', 'docx'] as const);
      const id = kind === 'findings' ? null : 'IA-1';
      const { files } = await report({ kind, id, formats });
      for (const { format, uri, content, existing } of files) {
        const args = ['report', kind, ...(id === null ? [] : [id]), '--format', format];
        commandLine(...args, '--output', `${kind}.${format}`);
        assert.equal(uri, client.uri(`isms/reports/${kind === 'findings' ? 'findings' : 'IA-1'}.${format}`));
        assert.equal(existing, 'absent');
        assert.deepEqual(bytesOf({ content }), readFileSync(path.join(client.folder, `${kind}.${format}`)));
        assert.ok(!existsSync(path.join(client.folder, 'isms/reports')));
      }
    }
  });

  it('tell what stands in the place of a report', async () => {
    const existing = async () => (await report({ kind: 'findings', formats: ['csv', 'md'] })).files;
    const [csv, md] = await existing();
    assert.ok(csv && md);
    client.write('isms/reports/findings.csv', bytesOf(csv));
    client.write('isms/reports/findings.md', `${bytesOf(md).toString()}\nmine\n`);
    assert.deepEqual(
      (await existing()).map((file) => file.existing),
      ['same', 'edited'],
    );
    client.remove('isms/reports');
  });

  it('take the current audit where none is named, and tell why the report is a draft', async () => {
    const { title, draft, errors } = await report({});
    assert.match(title, /IA-1/);
    assert.ok(draft.length > 0);
    assert.ok(errors > 0);
  });

  it('are refused in plain words', async () => {
    const refused = async (params: Partial<Record<keyof ReportParams, unknown>>, expected: RegExp) => {
      const logged = client.logged.length;
      await assert.rejects(report(params as Partial<ReportParams>), (error) => {
        assert.ok(error instanceof Error);
        assert.match(error.message, expected);
        return true;
      });
      assert.equal(client.logged.length, logged, 'a refusal is no failure of the server');
    };
    await refused({ id: 'IA-9' }, /^There is no audit IA-9\. Did you mean IA-/);
    await refused({ kind: 'poem' }, /^There is no report "poem"\. The kinds of reports are internal-audit, /);
    await refused({ formats: ['xlsx'] }, /^The report internal-audit has no format xlsx; it has md, html, docx/);
    await refused({ root: client.uri('nowhere') }, /^There is no ISMS in /);
    await refused({ folder: '../../elsewhere' }, /cannot be written to .*elsewhere/);
  });

  it('make the pack of the command line', async () => {
    const pack = await client.connection.sendRequest<PackResult>('auditAsCode/pack', {
      audit: 'IA-1',
      root: client.uri('isms'),
    });
    const printed = commandLine('pack', 'IA-1', '--output', 'pack.zip').toString().trim();
    assert.deepEqual(bytesOf(pack), readFileSync(path.join(client.folder, 'pack.zip')));
    assert.equal(pack.manifestSha256, printed);
    assert.ok(pack.warnings.some((warning) => /E-5/.test(warning)));
    assert.ok(pack.files > 10);
  });

  it('make no pack of records that are not saved', async () => {
    const file = 'isms/findings/F-1.audit.yaml';
    await client.open(file, `${small.get(file)}# more\n`);
    const pack = client.connection.sendRequest('auditAsCode/pack', { audit: 'IA-1', root: client.uri('isms') });
    await assert.rejects(pack, /findings\/F-1\.audit\.yaml has changes that are not saved\. Save it/);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: client.uri(file) } });
  });

  it('tell their progress, and end where the client cancels', async () => {
    const said: string[] = [];
    const source = new CancellationTokenSource();
    const type = {} as ProgressType<WorkDoneProgressBegin | WorkDoneProgressReport>;
    const listener = client.connection.onProgress(type, 'token-1', (value) => {
      said.push(value.message ?? value.kind);
      if (value.message === 'Markdown') source.cancel();
    });
    const params = {
      kind: 'internal-audit',
      id: 'IA-1',
      root: client.uri('isms'),
      folder: 'reports',
      formats: Array.from({ length: 500 }, () => 'md'),
      workDoneToken: 'token-1',
    };
    await assert.rejects(
      client.connection.sendRequest('auditAsCode/report', params, source.token),
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
    assert.deepEqual(said.slice(0, 2), ['begin', 'Markdown']);
    assert.ok(said.length < 500);
    listener.dispose();
    assert.equal((await report({ id: 'IA-1' })).files.length, 1);
  });
});
