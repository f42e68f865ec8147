import assert from 'node:assert/strict';
import { tableAfter } from './markdown-tables.ts';
import { engineWith, markdownOf } from './small-audit.ts';

const drawn = 'sample: { population: 240, size: 25, exceptions: 3 }';
const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

/** The rows on the sample of A.5.18 in WP-2, which was planned to be a random one. */
const drawingOf = (sample: string, ...more: readonly (readonly [string, string])[]) =>
  tableAfter('Drawing the samples again', markdownOf(engineWith([drawn, `sample: ${sample}`], ...more)));

describe('how samples are drawn again, in the report', () => {
  it('names all that it takes, and the command', () => {
    const all = `size: 25, population: 240, seed: 7, source: evidence/leavers.csv, sha256: ${hash}`;
    assert.deepEqual(drawingOf(`{ ${all}, method: stratified, strata: site }`), [
      [
        'WP-2, A.5.18',
        '25 of 240, stratified, by site',
        '7',
        'audits/IA-1/evidence/leavers.csv',
        hash,
        'audit-as-code sample verify WP-2',
      ],
    ]);
    assert.equal(drawingOf(`{ ${all} }`)[0]?.[1], '25 of 240, random');
  });

  it('says what is missing of one that was to be drawn by chance', () => {
    const missing = (sample: string) => drawingOf(sample)[0]?.at(-1);
    assert.equal(missing('{ population: 240, size: 25 }'), '**cannot be drawn again**: seed, source not recorded');
    const stratified = '{ population: 240, size: 25, method: stratified, seed: 7, source: evidence/leavers.csv }';
    assert.equal(missing(stratified), '**cannot be drawn again**: strata not recorded');
    assert.equal(drawingOf(stratified)[0]?.[4], '**not recorded**');
    const nameless = drawingOf('{ size: 25, seed: 7, source: evidence/leavers.csv }', ['id: WP-2\n', '']);
    assert.equal(nameless[0]?.at(-1), '**cannot be drawn again**: the workpaper has no id');
  });

  it('is silent where nothing was drawn by chance', () => {
    for (const sample of ['{ size: 25, method: judgemental }', '{ population: 25, size: 25, method: all }']) {
      assert.deepEqual(drawingOf(sample), []);
    }
    assert.deepEqual(drawingOf('{ population: 25, size: 25 }'), [], 'all of them');
  });
});
