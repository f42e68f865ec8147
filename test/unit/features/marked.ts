import type { LineRange, Position } from '../../../server/src/engine/diagnostic.ts';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { applyEdits, type TextEdit } from '../../../server/src/yaml/edit/text-edit.ts';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative } from '../../support/judge.ts';

/** Files in one string with a mark `^` in one of them, which is taken out: an engine over them, and where it was. */
export interface Marked {
  readonly engine: Engine;
  readonly file: string;
  readonly at: Position;
}

export function marked(text: string): Marked {
  const files = filesOf(text);
  const [file = '', content = ''] = [...files].find(([, each]) => each.includes('^')) ?? [];
  const plain = content.replace('^', '');
  const at = new LineIndex(plain).position(content.indexOf('^'));
  return { engine: engineOver(new Map([...files, [file, plain]])), file: absolute(file), at };
}

/** The text of a range, with its file and line from 1: `people.audit.yaml:4 d.mora`. */
export function shown(engine: Engine, { file, range }: { readonly file: string; readonly range: LineRange }): string {
  const lines = new LineIndex(engine.textOf(file) ?? '');
  const text = (engine.textOf(file) ?? '').slice(lines.offset(range.start), lines.offset(range.end));
  return `${relative(file)}:${range.start.line + 1} ${text}`;
}

/** The texts of all files after edits, by relative path. */
export function edited(
  engine: Engine,
  files: readonly { readonly file: string; readonly edits: readonly TextEdit[] }[],
): ReadonlyMap<string, string> {
  const changes = new Map(files.map(({ file, edits }) => [file, edits]));
  return new Map(
    engine.files().map((file) => [relative(file), applyEdits(engine.textOf(file) ?? '', changes.get(file) ?? [])]),
  );
}
