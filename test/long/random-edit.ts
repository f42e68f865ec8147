import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../bench/workspace/random.ts';

const typed = [
  ' ',
  '\n',
  '\n  ',
  ': ',
  '- ',
  '[',
  ']',
  '{',
  '}',
  "'",
  '"',
  '#',
  ' # ',
  'a',
  '2026-06-30',
  'ü',
  '🔍',
  '&x ',
  '*x',
  'F-1',
];

/** What somebody could do to a text in a moment: type, delete, paste a word or a line from elsewhere in it. */
export function randomEdit(document: TextDocument, random: Random): TextDocumentContentChangeEvent {
  const text = document.getText();
  const at = random.below(text.length + 1);
  const replace = (start: number, end: number, by: string) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    text: by,
  });
  switch (random.below(6)) {
    case 0:
      return replace(at, Math.min(text.length, at + 1 + random.below(20)), '');
    case 1: {
      const words = [...text.matchAll(/[\w.-]+/g)];
      if (words.length === 0) break;
      const [from, to] = [random.of(words), random.of(words)];
      return replace(to.index, to.index + to[0].length, from[0]);
    }
    case 2: {
      const line = random.below(document.lineCount);
      const start = document.offsetAt({ line, character: 0 });
      const end = document.offsetAt({ line: line + 1, character: 0 });
      return replace(start, end, random.below(2) === 0 ? '' : text.slice(start, end).repeat(2));
    }
  }
  return replace(at, at, random.of(typed));
}
