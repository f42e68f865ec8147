// What a browser makes of a report in HTML: whether everybody can read it, and what comes out of the printer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { readPdf } from '../../support/read-pdf.ts';
import { exampleDocuments } from '../../unit/report/example-documents.ts';
import { htmlOf } from '../../unit/report/html/read-html.ts';
import { sampleDocument } from '../../unit/report/sample-document.ts';
import { startBrowser } from '../browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const document = sampleDocument(undefined, 60);
const a4: readonly number[] = [595, 842];
const letter: readonly number[] = [612, 792];

describe('a report in HTML, in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  /** Shows a document, and fails when the browser complains of anything. */
  async function show(html: string, colorScheme: 'light' | 'dark', width: number): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    page.on('console', (message) => assert.fail(message.text()));
    page.on('request', (request) => assert.ok(/^(about|data):/.test(request.url()), request.url()));
    await page.setContent(html);
    return page;
  }

  /** What axe-core finds that keeps somebody from reading a page. */
  async function violationsOn(page: Page) {
    await page.evaluate(axe);
    const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
    assert.ok(passes.some(({ id }) => id === 'color-contrast'));
    return violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  }

  for (const scheme of ['light', 'dark'] as const) {
    for (const width of [360, 1280, 1600]) {
      it(`can be read by everybody: ${scheme}, in a window of ${width} pixels`, async () => {
        const page = await show(htmlOf(document), scheme, width);
        assert.deepEqual(await violationsOn(page), []);
        const wider = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
        assert.ok(wider <= 0, `${wider} pixels do not fit the window`);
        const ground = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
        assert.equal(ground, scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(22, 25, 29)');
      });
    }
  }

  for (const example of exampleDocuments('acme-flawed')) {
    it(`can be read by everybody, and printed: ${example.kind}`, async () => {
      const page = await show(htmlOf(example), 'light', 1280);
      assert.deepEqual(await violationsOn(page), []);
      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      assert.ok(pages.every(({ text }) => text.includes(example.id)));
      if (example.kind === 'management-summary') assert.equal(pages.length, 1);
      // On paper nothing is wider than what holds it, so that nothing is cut.
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 673, height: 900 });
      const cut =
        'Array.from(document.querySelectorAll("table, svg, dl")).filter((each) => each.scrollWidth > 674).length';
      assert.equal(await page.evaluate<number>(cut), 0);
    });
  }

  it('shows the contents beside the text in a wide window, above it in others', async () => {
    for (const [width, beside] of [
      [1280, false],
      [1600, true],
      [2200, true],
    ] as const) {
      const page = await show(htmlOf(document), 'light', width);
      const contents = await page.locator('nav').boundingBox();
      const title = await page.locator('h1').boundingBox();
      const section = await page.locator('main > h2').first().boundingBox();
      assert.ok(contents && title && section);
      assert.equal(contents.x + contents.width < title.x, beside);
      assert.equal(contents.y + contents.height < section.y, !beside);
    }
  });

  it('shows no style but its own', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.setContent(htmlOf(document).replace('</style>', 'body { color: red; }</style>'));
    assert.equal(await page.evaluate<string>('getComputedStyle(document.body).color'), 'rgb(0, 0, 0)');
  });

  for (const [paper, size] of [
    ['a4', a4],
    ['letter', letter],
  ] as const) {
    it(`prints on ${paper}: every page numbered, named and marked as a draft, no row lost`, async () => {
      const page = await show(htmlOf({ ...document, paper }), 'dark', 1280);
      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      assert.ok(pages.length >= 4);
      for (const [index, { size: actual, text }] of pages.entries()) {
        const isLast = index === pages.length - 1;
        // The last table is wide: its page lies on its side.
        assert.deepEqual(actual, isLast ? [...size].reverse() : size);
        assert.match(text, /IA-1/);
        assert.match(text, /DRAFT/);
        assert.ok(text.includes(document.classification ?? assert.fail()));
        assert.ok(text.includes(`Page ${index + 1} of ${pages.length}`), text);
        assert.match(text, /As of 2026-06-30/);
      }
      const text = pages.map((each) => each.text).join('\n');
      const rows = [...text.matchAll(/\bF-(\d+)\b/g)].map(([, number]) => Number(number));
      assert.deepEqual(
        rows,
        Array.from({ length: 60 }, (_, index) => index),
      );
      const withRows = pages.filter((each) => /\bF-\d/.test(each.text));
      assert.ok(withRows.length > 1);
      assert.ok(
        withRows.every((each) => each.text.includes('Raised on')),
        'the head of the table repeats',
      );
    });
  }

  it('prints a final report without a mark', async () => {
    const page = await show(htmlOf({ ...document, draft: [] }), 'light', 1280);
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    assert.ok(pages.every(({ text }) => !text.includes('DRAFT')));
  });
});
