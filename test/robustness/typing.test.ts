import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../server/src/engine/engine.ts';
import { type Files, isAuditFile } from '../support/files.ts';
import { absolute, engineOver, relative, settle } from '../support/judge.ts';
import { acme, caseWorkspaces } from '../unit/engine/workspaces.ts';

/** What a text of one file makes an engine show. */
interface Shown {
  /** The rules that report in the file itself. */
  readonly own: readonly string[];
  /** `file:line rule` of every diagnostic in other files. */
  readonly others: ReadonlySet<string>;
}

/** An editor in which the text of one file changes, all others stay as they are. */
class Editor {
  readonly #files: Files;
  readonly #engine: Engine;

  constructor(files: Files) {
    this.#files = files;
    this.#engine = engineOver(files);
  }

  type(file: string, text: string): Shown {
    this.#engine.setFile(absolute(file), text);
    settle(this.#engine, new Map(this.#files).set(file, text));
    const all = this.#engine.files().flatMap((path) => this.#engine.diagnostics(path));
    const others = all.filter((each) => each.file !== absolute(file));
    return {
      own: all.filter((each) => each.file === absolute(file)).map(({ rule }) => rule),
      others: new Set(others.map(({ file: path, range, rule }) => `${relative(path)}:${range.start.line + 1} ${rule}`)),
    };
  }
}

/** A line of a text, and what stands around it. */
interface Typing {
  readonly before: string;
  readonly line: string;
  readonly after: string;
}

/**
 * What other files may show while a line is half typed and not YAML: only what they show without the line, when it is
 * complete, or when what is there of it is closed. A quote that is still open is left out: it reaches to the next one.
 */
function assertCalm(editor: Editor, file: string, { before, line, after }: Typing, columns: readonly number[]): void {
  const show = (text: string) => editor.type(file, before + text + after);
  const calm = [show(''), show(line)];
  for (const typed of columns.map((column) => line.slice(0, column))) {
    const half = show(typed);
    if (!half.own.includes('syntax/yaml') || isInQuotes(typed)) continue;
    if (!/^---/m.test(before + after)) assert.deepEqual(new Set(half.own), new Set(['syntax/yaml']));
    const mended = show(closed(typed));
    const sudden = [...half.others].filter((each) => ![...calm, mended].some(({ others }) => others.has(each)));
    assert.deepEqual(sudden, [], `${file}, while "${typed}" is typed`);
  }
}

function isInQuotes(typed: string): boolean {
  return typed.split('"').length % 2 === 0;
}

/** A half-typed line with its brackets closed, or with the colon of a key. */
function closed(typed: string): string {
  const closing: string[] = [];
  for (const character of typed) {
    if (character === '[') closing.unshift(']');
    else if (character === '{') closing.unshift('}');
    else if (character === ']' || character === '}') closing.shift();
  }
  return closing.length > 0 ? typed + closing.join('') : `${typed}:`;
}

describe('typing', function () {
  this.timeout(120_000);

  it('a document from its first character to its last, and deleting it again, leaves the other files calm', () => {
    const files = caseWorkspaces().get('whole/small-company') ?? new Map<string, string>();
    const editor = new Editor(files);
    for (const file of ['people.audit.yaml', 'audits/IA-2026-01/plan.audit.yaml']) {
      const text = files.get(file) ?? assert.fail(`${file} is missing`);
      const whole = editor.type(file, text);
      const lines = text.split(/(?<=\n)/);
      const upTo = (index: number) => lines.slice(0, index).join('');
      for (const [index, line] of lines.entries()) {
        assertCalm(
          editor,
          file,
          { before: upTo(index), line, after: '' },
          [...line].map((_, column) => column + 1),
        );
      }
      for (const [index, line] of [...lines.entries()].reverse()) {
        assertCalm(
          editor,
          file,
          { before: upTo(index), line, after: '' },
          [...line].map((_, column) => column).reverse(),
        );
      }
      assert.deepEqual(editor.type(file, '').own, ['schema/kind']);
      assert.deepEqual(editor.type(file, text), whole);
    }
  });

  it('within a document leaves the other files calm', () => {
    const files = acme();
    const editor = new Editor(files);
    const audited = [...files.keys()].filter(isAuditFile);
    const place = fc.record({ file: fc.constantFrom(...audited), at: fc.nat(100_000), column: fc.nat(100) });
    fc.assert(
      fc.property(place, ({ file, at, column }) => {
        const text = files.get(file) ?? '';
        const lines = text.split('\n');
        const index = at % lines.length;
        const line = lines[index] ?? '';
        const before = lines.slice(0, index).map((each) => `${each}\n`);
        const after = lines.slice(index + 1).map((each) => `\n${each}`);
        const typing = { before: before.join(''), line, after: after.join('') };
        assertCalm(editor, file, typing, [column % (line.length + 1)]);
        editor.type(file, text);
      }),
      { numRuns: 400 },
    );
  });
});
