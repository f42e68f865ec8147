import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderPdf } from '../../../../server/src/report/pdf/render-pdf.ts';
import { namesIn, pdfFile, solid, tagged } from './pdf-file.ts';
import { nothing, pdfOf, sample } from './sample-pdf.ts';

const require = createRequire(import.meta.url);
/** A font that has what those of the product lack: letters of mathematics, outside of the Basic Multilingual Plane. */
const mathFont = readFileSync(require.resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff'));
const mathFont2 = readFileSync(
  require.resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2'),
);
const path = '/ws/fonts/own.woff';

describe('the fonts of a PDF', () => {
  for (const [script, text] of [
    ['Latin', 'Ärger, façade, Łódź, őszi, știință, İstanbul, Žižka, fiancée, Việt'],
    ['Greek', 'Εσωτερικός έλεγχος ΐ ϋ Ώ'],
    ['Cyrillic', 'Внутрішній аудит, Ђорђе, Ёж, ґанок'],
    ['signs', '„Zitat“ – 25 % ≤ ½ · € § → ⇒ ✓ ✗ ☐ ☑ ⚠ ■ ≡'],
    ['letters and marks apart', 'Cafe\u0301 u\u0308ber'],
  ] as const) {
    it(`have ${script} out of the box`, async () => {
      const { bytes, warnings } = await pdfOf(sample(text));
      assert.deepEqual(warnings, []);
      const headings = tagged(await pdfFile(bytes), 'H3').map((each) => solid(each.text));
      assert.deepEqual(headings, [solid(text)]);
    });
  }

  it('lack other scripts: each character is replaced so that it is seen, and the warning names it once', async () => {
    const { bytes, warnings } = await pdfOf(sample('監査 監 (שלום)'));
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /監 \(U\+76E3\), 査 \(U\+67FB\)|査 \(U\+67FB\), 監 \(U\+76E3\)/);
    assert.match(warnings[0] ?? '', /ש \(U\+05E9\)/);
    assert.equal(warnings[0]?.match(/U\+76E3/g)?.length, 1);
    assert.match(warnings[0] ?? '', /report: \{ font: … \}/);
    assert.deepEqual(
      tagged(await pdfFile(bytes), 'H3').map(({ text }) => text),
      ['�� � (����)'],
    );
  });

  it('do without what is never seen', async () => {
    const { bytes, warnings } = await pdfOf(sample('so\u00adft zero\u200bwidth va\ufe0fried'));
    assert.deepEqual(warnings, []);
    assert.deepEqual(
      tagged(await pdfFile(bytes), 'H3').map(({ text }) => solid(text)),
      ['softzerowidthvaried'],
    );
  });

  for (const [form, font] of [
    ['WOFF', mathFont],
    ['WOFF2', mathFont2],
  ] as const) {
    it(`may be the organization's own (${form}), with those of the product for what it lacks`, async () => {
      const document = { ...sample('\u{1d538}udit für Łódź'), font: { kind: 'file', path } as const };
      const { bytes, warnings } = await renderPdf(document, { ...nothing, font });
      assert.deepEqual(warnings, []);
      assert.deepEqual(
        tagged(await pdfFile(bytes), 'H3').map(({ text }) => text),
        ['\u{1d538}udit für Łódź'],
      );
      const embedded = namesIn(bytes).filter((name) => /^FontFile/.test(name));
      assert.ok(embedded.length >= 3);
      assert.deepEqual(Buffer.from((await renderPdf(document, { ...nothing, font })).bytes), Buffer.from(bytes));
    });
  }

  it('are those of the product where the own one is broken, with a warning that names the file', async () => {
    for (const font of [Buffer.from('no font'), Buffer.alloc(0), mathFont.subarray(0, 400)]) {
      const document = { ...sample(), font: { kind: 'file', path } as const };
      const { bytes, warnings } = await renderPdf(document, { ...nothing, font });
      assert.equal(warnings.length, 1);
      assert.match(warnings[0] ?? '', /\/ws\/fonts\/own\.woff cannot be used/);
      assert.ok((await pdfFile(bytes)).pages.length > 0);
    }
  });

  it('cannot be had by name alone', async () => {
    const { warnings } = await pdfOf({ ...sample(), font: { kind: 'name', name: 'Comic Sans MS' } });
    assert.equal(warnings.length, 1);
    assert.match(warnings[0] ?? '', /"Comic Sans MS" is only the name/);
  });
});
