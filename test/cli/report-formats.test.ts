import assert from 'node:assert/strict';
import { chmod, lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { type Ended, folderWith, put, removeFolders, run } from './command-line.ts';
import { audits } from './workspaces.ts';

const examples = path.resolve(import.meta.dirname, '../../examples');

describe('report', function () {
  this.timeout(120_000);
  let folder: string;

  beforeEach(async () => {
    folder = await folderWith('');
  });
  after(removeFolders);

  const report = (...args: string[]): Promise<Ended> =>
    run(folder, ['report', ...args, '--root', path.join(examples, 'acme'), '--no-git', '--as-of', '2026-06-30']);
  const bytesOf = (file: string) => readFile(path.join(folder, file));
  const files = async (within = '.') => (await readdir(path.join(folder, within))).sort();

  it('writes every kind in every format of it, each to a file of its own', async () => {
    const kinds = ['internal-audit', 'management-summary', 'programme', 'findings', 'soa', 'audit-plan'];
    for (const kind of kinds) {
      const { code } = await report(kind, '--format', 'md,html,docx', '--output', 'out/');
      assert.equal(code, 0, kind);
    }
    assert.equal((await report('corrective-action', 'F-2025-006', '--output', 'out/')).code, 0);
    for (const kind of ['findings', 'soa'])
      assert.equal((await report(kind, '--format', 'csv,xlsx', '--output', 'out')).code, 0);
    const stems = [
      'IA-2026-01',
      'IA-2026-01-audit-plan',
      'IA-2026-01-management-summary',
      'findings',
      'programme-2025-2028-report',
      'soa',
    ];
    assert.deepEqual(
      await files('out'),
      [
        'F-2025-006-corrective-action.md',
        ...stems.flatMap((stem) => ['md', 'html', 'docx'].map((format) => `${stem}.${format}`)),
        ...['findings', 'soa'].flatMap((stem) => ['csv', 'xlsx'].map((format) => `${stem}.${format}`)),
      ].sort(),
    );
    assert.match((await bytesOf('out/IA-2026-01.html')).toString(), /^<!doctype html>/i);
    assert.ok('word/document.xml' in unzipSync(await bytesOf('out/findings.docx')));
    assert.match(strFromU8(unzipSync(await bytesOf('out/soa.xlsx'))['xl/workbook.xml'] ?? new Uint8Array()), /<sheet /);
  });

  it('prints one format that is text, and writes all else to reports/', async () => {
    const csv = await report('findings', '--format', 'csv');
    assert.equal(csv.code, 0);
    assert.ok(papaparse.parse(csv.stdout).data.length > 10);
    assert.match((await report('soa', '--format', 'html')).stdout, /^<!doctype html>/i);
    assert.deepEqual(await files(), []);
    const { stdout, stderr } = await report('soa', '--format', 'docx');
    assert.equal(stdout, '');
    assert.match(stderr, /^Wrote reports\/soa\.docx\.$/m);
    await report('soa', '--format', 'md', '--format', 'html,md');
    assert.deepEqual(await files('reports'), ['soa.docx', 'soa.html', 'soa.md']);
  });

  it('knows the format by the extension of the file where none is named', async () => {
    assert.equal((await report('findings', '--output', 'list.XLSX')).code, 0);
    assert.ok('xl/workbook.xml' in unzipSync(await bytesOf('list.XLSX')));
    const { code, stderr } = await report('findings', '--format', 'md', '--output', 'list.csv');
    assert.equal(code, 2);
    assert.match(stderr, /^error: list\.csv is the name of a CSV file, and md is to be written/);
    assert.equal((await report('findings', '--format', 'md', '--output', 'list.text')).code, 0);
  });

  it('says what to do where it cannot run', async () => {
    const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
      [['findngs'], /'findngs' is invalid.*Did you mean findings\? The kinds of reports are internal-audit, /],
      [['soa', '--format', 'htm'], /There is no format "htm"\. Did you mean html\? The formats are md, html, docx, /],
      [['soa', '--format', 'md,'], /There is no format ""/],
      [['programme', '--format', 'csv'], /csv is for findings and soa alone\. The formats of programme are md, html, /],
      [['soa', '--format', 'md,html', '--output', 'soa.md'], /2 formats do not fit into one file\. Name a folder/],
      [['soa', 'IA-2025-01'], /The report soa is about the whole ISMS and takes no id/],
      [
        ['programme', 'programme-2025-202'],
        /There is no audit programme programme-2025-202\. Did you mean programme-2025-2028\?/,
      ],
      [['audit-plan', 'IA-2027-02'], /only the audit programme has this audit/],
      [['corrective-action'], /Name the finding to report on\. The findings are F-2025-001, /],
      [['corrective-action', 'F-2025-06'], /There is no finding F-2025-06\. Did you mean F-2025-006\?/],
    ];
    for (const [args, message] of refused) {
      const { code, stdout, stderr } = await report(...args);
      assert.equal(code, 2, args.join(' '));
      assert.equal(stdout, '');
      assert.match(stderr, message);
    }
    assert.deepEqual(await files(), []);
  });

  it('replaces what it has written, in each format, and nothing that somebody has changed', async () => {
    const formats = ['md', 'html', 'docx', 'csv', 'xlsx'];
    const again = (...more: string[]) => report('findings', '--format', formats.join(','), '--output', 'out/', ...more);
    assert.equal((await again()).code, 0);
    const before = await Promise.all(formats.map((format) => bytesOf(`out/findings.${format}`)));
    assert.equal((await again()).code, 0);
    for (const [index, format] of formats.entries()) {
      const file = `out/findings.${format}`;
      assert.deepEqual(await bytesOf(file), before[index], format);
      await put(folder, file, 'By hand');
      const { code, stderr } = await again();
      assert.equal(code, 2, format);
      assert.match(stderr, new RegExp(`${file} was not written by this command, or has been changed since`));
      assert.doesNotMatch(stderr, /Wrote/, 'nothing of it is written');
      assert.equal((await bytesOf(file)).toString(), 'By hand');
      await put(folder, file, before[index] ?? '');
    }
    await put(folder, 'out/findings.xlsx', 'By hand');
    assert.equal((await again('--force')).code, 0);
    assert.deepEqual(await bytesOf('out/findings.xlsx'), before.at(-1));
    assert.equal((await files('out')).length, formats.length, 'no temporary file is left');
  });

  it('leaves a link where it is, and replaces what it leads to', async () => {
    await report('soa', '--output', 'elsewhere.md');
    await symlink('elsewhere.md', path.join(folder, 'soa.md'));
    assert.equal((await report('soa', '--output', 'soa.md')).code, 0);
    assert.ok((await lstat(path.join(folder, 'soa.md'))).isSymbolicLink());
  });

  it('tells why a file cannot be written', async function () {
    await put(folder, 'file', '');
    assert.match(
      (await report('soa', '--output', 'file/soa.md')).stderr,
      /^error: file\/soa\.md cannot be written: part of its path is no folder\.$/m,
    );
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    await mkdir(path.join(folder, 'shut'));
    await chmod(path.join(folder, 'shut'), 0o500);
    const { code, stderr } = await report('soa', '--output', 'shut/');
    assert.equal(code, 2);
    assert.match(stderr, /^error: shut\/soa\.md cannot be written: permission denied\.$/m);
  });

  it('gives final reports alone with --require-clean', async () => {
    assert.equal((await report('internal-audit', 'IA-2025-02', '--require-clean')).code, 0);
    const { code, stderr } = await report('internal-audit', 'IA-2026-01', '--format', 'docx', '--require-clean');
    assert.equal(code, 1);
    assert.match(stderr, /^error: No report was written\. The report would be a draft: The audit is in progress\./);
    assert.deepEqual(await files(), []);
  });

  it('warns of a logo that cannot be shown', async () => {
    const root = await folderWith(
      audits.replace('organization: ACME GmbH', 'organization: ACME GmbH\nreport: { logo: logo.png }'),
    );
    await put(root, 'logo.png', 'no picture');
    const { code, stderr } = await run(root, ['report', 'findings', '--format', 'html', '--output', 'f.html']);
    assert.equal(code, 0);
    assert.match(
      stderr,
      /^warning: The logo .*logo\.png is left out: it is no PNG, JPEG or SVG file whose size can be read\.$/m,
    );
  });
});
