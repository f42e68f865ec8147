import assert from 'node:assert/strict';
import { folderWith, put, removeFolders, run } from './command-line.ts';
import { flawed } from './workspaces.ts';

describe('check --format json', function () {
  this.timeout(20_000);
  after(removeFolders);

  const check = async (folder: string, ...args: string[]) =>
    (await run(folder, ['check', '--format', 'json', '--as-of', '2026-06-30', ...args])).stdout;

  it('prints one object with its properties in the order of the contract', async () => {
    const folder = await folderWith(flawed);
    const expected = {
      version: 1,
      asOf: '2026-06-30',
      diagnostics: [
        {
          file: 'evidence/register.audit.yaml',
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 6,
          rule: 'evidence/unused',
          severity: 'information',
          message:
            'No result, finding, action, review or competence names evidence E-1. Name it where it belongs, or remove it.',
          related: [],
        },
        {
          file: 'evidence/register.audit.yaml',
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 22,
          rule: 'evidence/no-hash',
          severity: 'warning',
          message: 'Evidence E-1 is a file without its SHA-256, so a later change would go unnoticed. Add "sha256".',
          related: [],
        },
      ],
      summary: { files: 1, documents: 1, errors: 0, warnings: 1, information: 1, hints: 0, suppressed: 0 },
    };
    assert.equal(await check(folder, 'evidence'), `${JSON.stringify(expected, null, 2)}\n`);
  });

  it('names related places', async () => {
    const folder = await folderWith(flawed);
    await put(
      folder,
      'isms2.audit.yaml',
      'apiVersion: audit-as-code/v1\nkind: People\nid: people\npeople:\n  p.lind: { name: P }\n',
    );
    const { diagnostics } = JSON.parse(await check(folder, 'people.audit.yaml'));
    const duplicate = diagnostics.find(({ rule }: { rule: string }) => rule === 'reference/duplicate-id');
    const [related] = duplicate.related;
    assert.deepEqual(Object.keys(related), ['file', 'line', 'column', 'message']);
    assert.deepEqual([related.file, related.line, related.column], ['isms2.audit.yaml', 3, 5]);
  });

  it('counts columns in UTF-16 units, whatever stands before, and passes over a byte order mark', async () => {
    const folder = await folderWith(flawed);
    const content = '\ufeff{ "😀": 1, apiVersion: audit-as-code/v1, kind: People, id: x, people: {} }\r\n';
    await put(folder, 'x.audit.yaml', content);
    const { diagnostics } = JSON.parse(await check(folder, 'x.audit.yaml'));
    const places = diagnostics.map(({ line, column, endColumn, rule }: Record<string, unknown>) => [
      rule,
      line,
      column,
      endColumn,
    ]);
    assert.deepEqual(places[0], ['schema/unknown-key', 1, 3, 7]);
  });

  it('sorts by file, line, column and rule', async () => {
    const folder = await folderWith(flawed);
    await put(folder, 'B.audit.yaml', 'kind: Finding\nx: 1\n');
    await put(folder, 'a.audit.yaml', 'kind: Finding\nx: 1\n');
    const { diagnostics } = JSON.parse(await check(folder));
    const keys = diagnostics.map(({ file, line, column, rule }: Record<string, unknown>) => [file, line, column, rule]);
    const byKey = (a: (string | number)[], b: (string | number)[]) => {
      const at = a.findIndex((value, index) => value !== b[index]);
      return at < 0 ? 0 : (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
    };
    assert.ok(keys.length > 6);
    assert.deepEqual(keys, [...keys].sort(byKey));
    assert.equal(keys[0][0], 'B.audit.yaml');
  });

  it('gives the same bytes again', async () => {
    const folder = await folderWith(flawed);
    assert.equal(await check(folder), await check(folder));
  });
});
