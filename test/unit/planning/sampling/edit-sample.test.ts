import assert from 'node:assert/strict';
import { editSample } from '../../../../server/src/planning/sampling/edit-sample.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { parseYaml } from '../../../../server/src/yaml/parse.ts';

const values = {
  population: 30,
  size: 5,
  method: 'random',
  seed: 2026,
  source: 'evidence/a, b.csv',
  sha256: '0f'.repeat(32),
};
const written = [
  'population: 30',
  'size: 5',
  'method: random',
  'seed: 2026',
  'source: "evidence/a, b.csv"',
  `sha256: ${'0f'.repeat(32)}`,
];
const block = written.map((line) => `      ${line}\n`).join('');

/** A text after a sample was written into its result `A.5.18`. */
function edited(text: string, given: Parameters<typeof editSample>[3] = values): string | undefined {
  const [document] = parseYaml(text);
  assert.ok(document);
  assert.deepEqual(document.errors, []);
  const edits = editSample(text, document, '/results/A.5.18', given, 'strata' in given ? [] : ['strata']);
  const after = edits && applyEdits(text, edits);
  if (after !== undefined) assert.deepEqual(parseYaml(after)[0]?.errors, [], after);
  return after;
}

const result = (lines: string) => `results:\n  A.5.18: # leavers\n    result: conforms # all\n${lines}  A.5.19: {}\n`;

describe('a sample that is written into a result', () => {
  it('is added below what is there, or within its braces', () => {
    assert.equal(edited(result('')), result(`    sample:\n${block}`));
    assert.equal(
      edited('results: { A.5.18: { result: conforms } } # one line\n'),
      `results: { A.5.18: { result: conforms, sample: { ${written.join(', ')} } } } # one line\n`,
    );
  });

  it('fills empty braces', () => {
    assert.equal(edited(result('    sample: {}\n')), result(`    sample:\n${block}`));
    assert.equal(edited(result('    sample: {} # soon\n')), result(`    sample: { ${written.join(', ')} } # soon\n`));
  });

  it('takes the place of one that is there: keys of its own stay, and so do comments', () => {
    assert.equal(
      edited(result('    sample: { size: 4, exceptions: 3, x-note: "a, b" }\n')),
      result(`    sample:\n${block}      exceptions: 3\n      x-note: "a, b"\n`),
    );
    const commented =
      '    sample:\n      size: 4 # too few\n      # by judgement\n      method: judgemental\n      strata: team # by team\n      exceptions: 3\n';
    assert.equal(
      edited(result(commented)),
      result(
        [
          '    sample:',
          '      size: 5 # too few',
          '      # by judgement',
          '      method: random',
          '       # by team',
          '      exceptions: 3',
          '      population: 30',
          ...written.slice(3).map((line) => `      ${line}`),
          '',
        ].join('\n'),
      ),
    );
  });

  it('stays on its line where a comment is behind it, and where it is short', () => {
    const behind = '    sample: { size: 4, strata: team } # for now\n';
    assert.equal(
      edited(result(behind)),
      result(`    sample: { size: 5, population: 30, ${written.slice(2).join(', ')} } # for now\n`),
    );
    const short = { population: 30, size: 5, method: 'stratified', strata: 'team' };
    assert.equal(
      edited(result('    sample: { method: random, exceptions: 0 }\n'), short),
      result('    sample: { method: stratified, exceptions: 0, population: 30, size: 5, strata: team }\n'),
    );
  });

  it('keeps the ends of lines', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    assert.equal(edited(windows(result('    sample: { size: 4 }\n'))), windows(result(`    sample:\n${block}`)));
    assert.equal(
      edited(windows(result('    sample:\n      strata: team\n      size: 4\n'))),
      windows(result(`    sample:\n      size: 5\n      population: 30\n${block.split('\n').slice(2).join('\n')}`)),
    );
  });

  it('is not written through an alias or a merge, nor where no mapping stands', () => {
    assert.equal(edited('x: &s { size: 4 }\nresults:\n  A.5.18:\n    sample: *s\n'), undefined);
    assert.equal(edited('x: &s { size: 4 }\nresults:\n  A.5.18:\n    sample: { <<: *s, seed: 1 }\n'), undefined);
    assert.equal(edited('x: &r { result: conforms }\nresults:\n  A.5.18: *r\n'), undefined);
    assert.equal(edited('results:\n  A.5.18: { sample: many }\n'), undefined);
    assert.equal(edited('results:\n  A.5.18:\n'), undefined);
    assert.equal(edited('results:\n  A.5.18: { sample: { size: [4] } }\n'), undefined);
  });
});
