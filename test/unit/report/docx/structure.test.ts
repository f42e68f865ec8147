import assert from 'node:assert/strict';
import { renderDocx } from '../../../../server/src/report/docx/render-docx.ts';
import { sampleDocument, sampleText } from '../sample-document.ts';
import { orderProblems } from './element-order.ts';
import { attributeOf, textOf, WordFile, within } from './read-docx.ts';

const document = { ...sampleDocument(), font: undefined };

describe('a report as a file of Word', () => {
  let bytes: Uint8Array;
  let file: WordFile;
  before(async () => {
    bytes = await renderDocx(document, undefined);
    file = new WordFile(bytes);
  });

  it('has headings in the styles of Word, by which it is navigated', () => {
    const texts = (level: number) =>
      document.blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? [block.text] : []));
    assert.deepEqual(file.styled('Title'), texts(1));
    assert.deepEqual(file.styled('Heading1'), texts(2));
    assert.deepEqual(file.styled('Heading2'), texts(3));
    for (const style of ['Title', 'Heading1', 'Heading2', 'Caption']) {
      const found = file.all('w:style', 'word/styles.xml').find((each) => attributeOf(each, 'w:styleId') === style);
      assert.ok(found && within(found, 'w:keepNext').length === 1, `${style} stays with what follows`);
    }
  });

  it('has a table of contents, a field with entries that lead to headings and name their pages', () => {
    const fields = file.all('w:instrText').map(({ textContent }) => (textContent ?? '').trim());
    assert.ok(fields.includes('TOC \\h \\o "1-2"'), fields.join());
    const entries = file.all('w:hyperlink');
    const headings = document.blocks.filter((block) => block.kind === 'heading' && block.level > 1);
    assert.equal(entries.length, headings.length);
    const targets = file.all('w:bookmarkStart').map((each) => attributeOf(each, 'w:name'));
    for (const entry of entries) {
      assert.ok(targets.includes(attributeOf(entry, 'w:anchor')));
      assert.match(textOf(entry), /\D[1-9]$/);
    }
    assert.deepEqual(file.all('w:updateFields', 'word/settings.xml'), []);
  });

  it('leaves the pages of a long report to Word', async () => {
    const long = new WordFile(await renderDocx({ ...sampleDocument(undefined, 1200), font: undefined }, undefined));
    assert.equal(long.all('w:updateFields', 'word/settings.xml').length, 1);
    assert.equal(long.all('w:tr').length, 1200 + 5);
  });

  it('has the tables of the document: numbered captions, repeating heads, rows that no page cuts', () => {
    const blocks = document.blocks.filter((block) => block.kind === 'table');
    const tables = file.all('w:tbl').filter((table) => within(table, 'w:tblHeader').length > 0);
    assert.equal(tables.length, blocks.length);
    for (const [index, { columns, rows }] of blocks.entries()) {
      const table = tables[index];
      assert.ok(table);
      const [head, ...body] = within(table, 'w:tr');
      assert.ok(head && within(head, 'w:tblHeader').length === 1);
      assert.deepEqual(
        within(head, 'w:tc').map(textOf),
        columns.map(({ title }) => title),
      );
      assert.equal(body.length, rows.length);
      assert.ok(body.every((row) => within(row, 'w:tc').length === columns.length));
      assert.ok(within(table, 'w:tr').every((row) => within(row, 'w:cantSplit').length === 1));
    }
    const captions = file.styled('Caption');
    assert.deepEqual(captions, [
      `Figure 1: ${sampleText}`,
      'Figure 2: Coverage by chapter',
      `Table 1: ${sampleText}`,
      'Table 2: Who has audited what',
    ]);
    const counters = file
      .all('w:instrText')
      .filter(({ textContent }) => /^\s*SEQ (Table|Figure)\b/.test(textContent ?? ''));
    assert.equal(counters.length, 4);
  });

  it('shows words that stand out, numbers flush right, lists with their signs', () => {
    const bold = file.all('w:r').filter((run) => within(run, 'w:b').length > 0 && textOf(run) === sampleText);
    assert.ok(bold.length >= 4);
    const numbers = file.all('w:p').filter((paragraph) => textOf(paragraph) === '25');
    assert.ok(numbers.length === 3 && numbers.every((each) => attributeOf(within(each, 'w:jc')[0]) === 'end'));
    assert.equal(file.all('w:numId').length, 3);
  });

  it('has charts of Word with all numbers, told in words too', () => {
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    const parts = file.paths.filter((path) => /^word\/charts\/chart\d+\.xml$/.test(path));
    assert.equal(parts.length, charts.length);
    const described = file.all('wp:docPr').map((each) => attributeOf(each, 'descr') ?? '');
    for (const [index, { labels, series }] of charts.entries()) {
      const found = file.all('c:ser', parts[index]).map((each) => ({
        labels: within(each, 'c:cat').flatMap((part) => within(part, 'c:v').map(({ textContent }) => textContent)),
        values: within(each, 'c:val').flatMap((part) =>
          within(part, 'c:v').map(({ textContent }) => Number(textContent)),
        ),
      }));
      assert.deepEqual(
        found,
        series.map(({ values }) => ({ labels, values })),
      );
      assert.ok(described[index]?.includes(`${labels[0]}: ${series[0]?.values[0]} ${series[0]?.name}`));
    }
  });

  it('names audit, classification and draft at the top of each page, its number at the bottom', () => {
    const headers = file.paths.filter((path) => /^word\/header\d+\.xml$/.test(path));
    const footers = file.paths.filter((path) => /^word\/footer\d+\.xml$/.test(path));
    // Upright and sideways.
    assert.equal(headers.length, 2);
    assert.equal(footers.length, 2);
    for (const path of headers) {
      assert.equal(textsOf(file, path), `IA-1DRAFT${sampleText}`);
      assert.deepEqual(
        file.all('v:textpath', path).flatMap((each) => attributeOf(each, 'string') ?? []),
        ['DRAFT'],
      );
    }
    for (const path of footers) {
      assert.equal(textsOf(file, path), `${sampleText} · As of 2026-06-30Page  of 3`);
      const fields = file.all('w:instrText', path).map(({ textContent }) => textContent?.trim());
      assert.deepEqual(fields, ['PAGE', 'NUMPAGES']);
    }
  });

  it('marks nothing on a final report', async () => {
    const final = new WordFile(await renderDocx({ ...document, draft: [] }, undefined));
    assert.equal(textsOf(final, 'word/header1.xml'), `IA-1${sampleText}`);
    assert.deepEqual(final.all('v:textpath', 'word/header1.xml'), []);
  });

  it('has properties and dates of the report, not of the day on which it was made', () => {
    const property = (name: string) => file.all(name, 'docProps/core.xml')[0]?.textContent;
    assert.equal(property('dc:title'), document.title);
    assert.equal(property('dc:subject'), document.id);
    assert.equal(property('dc:creator'), document.organization);
    assert.equal(property('dcterms:created'), '2026-06-30T00:00:00Z');
    assert.equal(property('dcterms:modified'), '2026-06-30T00:00:00Z');
  });

  it('lies on the paper of the organization, on its side for wide tables', async () => {
    const sizes = (of: WordFile) =>
      of.all('w:pgSz').map((each) => [attributeOf(each, 'w:w'), attributeOf(each, 'w:h')]);
    assert.deepEqual(sizes(file), [
      ['11906', '16838'],
      ['16838', '11906'],
    ]);
    const letter = new WordFile(await renderDocx({ ...document, paper: 'letter' }, undefined));
    assert.deepEqual(sizes(letter), [
      ['12240', '15840'],
      ['15840', '12240'],
    ]);
  });

  it('speaks German', async () => {
    const german = new WordFile(await renderDocx({ ...document, language: 'de' }, undefined));
    assert.equal(attributeOf(german.all('w:lang', 'word/styles.xml')[0]), 'de-DE');
    assert.equal(textsOf(german, 'word/footer1.xml'), `${sampleText} · Stand 2026-06-30Seite  von 3`);
    assert.ok(german.styled('Caption').includes(`Tabelle 1: ${sampleText}`));
    assert.equal(attributeOf(file.all('w:lang', 'word/styles.xml')[0]), 'en-GB');
  });

  it('is whole: parts are XML, what refers to a part finds it, elements stand in the order that Word wants', () => {
    const types = file.all('Override', '[Content_Types].xml').map((each) => attributeOf(each, 'PartName')?.slice(1));
    assert.ok(types.every((path) => path !== undefined && file.paths.includes(path)));
    for (const path of file.paths.filter((each) => each.endsWith('.rels'))) {
      const [folder = ''] = path.split('_rels/');
      for (const relation of file.all('Relationship', path)) {
        if (attributeOf(relation, 'TargetMode') === 'External') continue;
        const target = new URL(attributeOf(relation, 'Target') ?? '', `file:///${folder}`).pathname.slice(1);
        assert.ok(file.paths.includes(target), `${path}: ${target}`);
      }
    }
    for (const path of file.paths.filter((each) => /^word\/.*\.xml$/.test(each))) {
      assert.deepEqual(orderProblems(file.part(path)), [], path);
    }
    assert.equal(file.paths[0], '[Content_Types].xml');
  });

  it('has the same bytes every time', async () => {
    assert.deepEqual(Buffer.from(await renderDocx(document, undefined)), Buffer.from(bytes));
  });
});

function textsOf(file: WordFile, path: string): string {
  return file
    .all('w:t', path)
    .map(({ textContent }) => textContent)
    .join('');
}
