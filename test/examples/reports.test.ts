import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeExampleReports } from '../../scripts/example-reports/reports.ts';
import { exampleDocuments } from '../unit/report/example-documents.ts';

const example = path.resolve(import.meta.dirname, '../../examples/acme');
const kept = path.join(example, 'reports');

const documentation = path.resolve(import.meta.dirname, '../../docs/reports.md');

describe('the reports on examples/acme', function () {
  this.timeout(120_000);
  let made: string;

  before(async () => {
    made = await mkdtemp(path.join(tmpdir(), 'example-reports-'));
    await writeExampleReports(example, made);
  });
  after(() => rm(made, { recursive: true, force: true }));

  it('are those in its folder reports, byte for byte (npm run examples writes them anew)', async () => {
    const files = (await readdir(made)).sort();
    assert.deepEqual((await readdir(kept)).sort(), files);
    for (const file of files) {
      const [now, before] = await Promise.all([readFile(path.join(made, file)), readFile(path.join(kept, file))]);
      assert.ok(now.equals(before), `${file} differs`);
    }
  });

  it('show every kind, and every format', async () => {
    const files = await readdir(kept);
    assert.equal(files.filter((file) => file.endsWith('.md')).length, 7);
    const extensions = new Set(files.map((file) => path.extname(file)));
    assert.deepEqual([...extensions].sort(), ['.csv', '.docx', '.html', '.md', '.pdf', '.xlsx']);
  });

  it('are all shown in docs/reports.md, which names every column of the registers', async () => {
    const text = await readFile(documentation, 'utf8');
    const links = [...text.matchAll(/\]\((\.\.\/examples\/[^)]+)\)/g)].map(([, link = '']) => link);
    const linked = new Set(links.map((link) => path.resolve(path.dirname(documentation), link)));
    assert.deepEqual([...linked].sort(), (await readdir(kept)).map((file) => path.join(kept, file)).sort());
    const keys = exampleDocuments('acme').flatMap(({ sheets }) => sheets.flatMap(({ columns }) => columns));
    for (const { key } of keys) assert.ok(text.includes(`\`${key}\``), key);
  });
});
