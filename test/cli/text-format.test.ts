import assert from 'node:assert/strict';
import type { Rendering } from '../../server/src/cli/formats/format.ts';
import { renderText } from '../../server/src/cli/formats/text.ts';
import type { Diagnostic, LineRange } from '../../server/src/engine/diagnostic.ts';
import type { Summary } from '../../server/src/exchange/check-result.ts';

const nothing: Summary = { files: 1, documents: 1, errors: 0, warnings: 0, information: 0, hints: 0, suppressed: 0 };

const range = (line: number, start: number, endLine: number, end: number): LineRange => ({
  start: { line, character: start },
  end: { line: endLine, character: end },
});

const problem = (where: LineRange, more: Partial<Diagnostic> = {}): Diagnostic => ({
  ...{ file: 'a.audit.yaml', range: where, rule: 'schema/value', severity: 'error', message: 'Wrong.', related: [] },
  ...more,
});

function render(
  content: string,
  diagnostic: Diagnostic,
  style: Partial<Pick<Rendering, 'colors' | 'quiet'>> = {},
): string {
  const result = { asOf: '2026-06-30', diagnostics: [diagnostic], summary: nothing, textOf: () => content };
  return renderText(result, { colors: false, quiet: true, ...style });
}

/** The source line and the marks, as printed. */
function excerpt(content: string, where: LineRange): readonly string[] {
  return render(content, problem(where)).split('\n').slice(1, 3);
}

describe('the text format', () => {
  it('marks the range, and lists related places', () => {
    const related = [{ file: 'b.audit.yaml', range: range(9, 4, 9, 5), message: 'the other' }];
    assert.equal(
      render('a: 1\nkey: value\n', problem(range(1, 5, 1, 10), { related })),
      `a.audit.yaml:2:6 error schema/value Wrong.
  2 | key: value
    |      ^^^^^
    = b.audit.yaml:10:5 the other
`,
    );
  });

  it('marks beneath tabs and wide characters', () => {
    assert.deepEqual(excerpt('a:\tvalue\n', range(0, 3, 0, 8)), ['  1 | a:    value', '    |       ^^^^^']);
    assert.deepEqual(excerpt('漢字: 値\n', range(0, 4, 0, 5)), ['  1 | 漢字: 値', '    |       ^^']);
    assert.deepEqual(excerpt('"😀 é👩‍👩‍👧": x\n', range(0, 14, 0, 15)), ['  1 | "😀 é👩‍👩‍👧": x', '    |         ^']);
  });

  it('marks the first line of a range of several', () => {
    const shown = ['  1 | a:', '    | ^^ to line 3'];
    assert.deepEqual(excerpt('a:\n  b: 1\n  c: 2\n', range(0, 0, 2, 6)), shown);
  });

  it('gives an empty range one mark, at the end of a line too', () => {
    assert.deepEqual(excerpt('key:\n', range(0, 4, 0, 4)), ['  1 | key:', '    |     ^']);
    assert.deepEqual(excerpt('', range(0, 0, 0, 0)), ['  1 |', '    | ^']);
    assert.deepEqual(excerpt('a\n', range(7, 3, 7, 5)), ['  8 |', '    | ^']);
  });

  it('cuts a long line around the range', () => {
    const line = `${'x'.repeat(1_000)} here ${'y'.repeat(1_000)}`;
    const [source = '', marks = ''] = excerpt(line, range(0, 1_001, 0, 1_005));
    assert.ok(source.length < 120);
    assert.match(source, /^ {2}1 \| …x+ here y+…$/);
    assert.equal(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1), 'here');
  });

  it('cuts between characters, not within one', () => {
    const [source = ''] = excerpt('😀'.repeat(2_000), range(0, 2_001, 0, 2_003));
    assert.match(source, /^ {2}1 \| …(😀)+…$/u);
  });

  it('makes what a terminal would act on visible', () => {
    const hostile = 'a: \u001b[31mred\u0007 \u202eevil \u009b2J \ud800';
    const printed = render(`${hostile}\n`, problem(range(0, 3, 0, 4), { message: hostile, file: hostile }));
    assert.doesNotMatch(printed, /(?!\n)[\p{Cc}\p{Cf}\p{Cs}]/u);
    assert.match(printed, /^ {2}1 \| a: ␛\[31mred␇ \\u\{202e\}evil \\u\{9b\}2J \\u\{d800\}$/m);
    assert.match(printed, /^ {4}\| {4}\^$/m);
  });

  it('is coloured where that is asked for', () => {
    const colored = render('a: 1\n', problem(range(0, 0, 0, 1)), { colors: true, quiet: false });
    assert.ok(colored.includes('\u001b[31merror\u001b[39m'));
    assert.equal(colored.replace(/\p{Cc}\[\d+m/gu, ''), render('a: 1\n', problem(range(0, 0, 0, 1)), { quiet: false }));
  });

  it('counts by severity', () => {
    const summary = { ...nothing, files: 2, errors: 1, warnings: 2, information: 1, hints: 1 };
    const total = renderText({ asOf: '', diagnostics: [], summary, textOf: () => '' }, { colors: false, quiet: false });
    assert.equal(total, '1 error, 2 warnings, 1 information, 1 hint in 2 files (1 document).\n');
  });
});
