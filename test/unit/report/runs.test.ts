import assert from 'node:assert/strict';
import {
  type Block,
  heading,
  markColumn,
  pageBreak,
  paragraph,
  table,
} from '../../../server/src/report/document/blocks.ts';
import { runsOf } from '../../../server/src/report/runs.ts';

const wide = table(
  'Wide',
  Array.from({ length: 14 }, () => markColumn('x')),
  [Array.from({ length: 14 }, () => '')],
  '',
);

function shapeOf(...blocks: readonly Block[]): readonly string[] {
  return runsOf(blocks).map(
    (run) =>
      `${run.newPage ? 'page ' : ''}${run.sideways ? 'sideways ' : ''}${run.blocks.map(({ kind }) => kind).join()}`,
  );
}

describe('runs of blocks on paper', () => {
  it('turn the paper for a wide table, with its heading and what is said in between', () => {
    assert.deepEqual(shapeOf(paragraph('a'), heading(2, 'h', 'h'), paragraph('b'), wide, paragraph('c')), [
      'paragraph',
      'sideways heading,paragraph,table',
      'paragraph',
    ]);
  });

  it('keep a heading with the one below it', () => {
    assert.deepEqual(shapeOf(heading(2, 'h', 'h'), heading(3, 'i', 'i'), wide), ['sideways heading,heading,table']);
  });

  it('begin a new page where one is wanted, and only there', () => {
    assert.deepEqual(shapeOf(paragraph('a'), pageBreak, heading(2, 'h', 'h'), wide, pageBreak), [
      'paragraph',
      'page sideways heading,table',
    ]);
  });
});
