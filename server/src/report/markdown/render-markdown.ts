import type { Block, Phrase } from '../document/blocks.ts';
import { tableOf } from '../document/chart-table.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { escapeLineStart, escapeText, splitLines } from './escape.ts';

/** The report in Markdown: CommonMark with tables as GitHub has them, no HTML, line feeds, and one at the end. */
export function renderMarkdown({ blocks }: ReportDocument): string {
  return `${blocks
    .map(renderBlock)
    .filter((text) => text !== '')
    .join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`;
    case 'paragraph':
      return paragraphs(block.text, '');
    case 'notice':
      return paragraphs(block.text, '> ');
    // Two kinds of bullets: lists that follow each other stay two.
    case 'list':
      return block.items.map((item, index) => listItem(item, block.ordered ? `${index + 1}. ` : '* ')).join('\n');
    case 'facts':
      return block.facts
        .map(({ label, value }) => [{ strong: `${label}:` }, ' ', ...(typeof value === 'string' ? [value] : value)])
        .map((fact) => `- ${paragraphs(fact, '  ').trimStart()}`)
        .join('\n');
    case 'table':
      return [
        block.columns.map(({ title }) => oneLine(title)),
        block.columns.map(({ kind }) => (kind === 'number' ? '---:' : '---')),
        ...block.rows.map((row) => row.map(oneLine)),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
    case 'chart':
      return block.tabled ? '' : `${paragraphs([{ strong: block.title }], '')}\n\n${renderBlock(tableOf(block))}`;
    case 'page-break':
      return '';
  }
}

function listItem(item: Phrase, mark: string): string {
  return `${mark}${paragraphs(item, ' '.repeat(mark.length)).trimStart()}`;
}

/** Paragraphs as written, each line begun with a prefix; breaks of lines within a paragraph are kept. */
function paragraphs(phrase: Phrase, prefix: string): string {
  const found: string[][] = [[]];
  for (const line of escapedLines(phrase)) {
    if (line === '') found.push([]);
    else found.at(-1)?.push(`${prefix}${escapeLineStart(line)}`);
  }
  return found
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\\\n'))
    .join(`\n${prefix.trimEnd()}\n`);
}

function oneLine(phrase: Phrase): string {
  return escapedLines(phrase)
    .filter((line) => line !== '')
    .join(' ');
}

/** Text between marks, which do not hold where white space touches them from inside. */
function marked(mark: string, text: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  return `${text.slice(0, start)}${mark}${escapeText(inner)}${mark}${text.slice(start + inner.length)}`;
}

/** The lines of a phrase, escaped, without white space at their ends. */
function escapedLines(phrase: Phrase): readonly string[] {
  const lines = [''];
  const append = (text: string): void => {
    lines.push(`${lines.pop() ?? ''}${text}`);
  };
  for (const piece of typeof phrase === 'string' ? [phrase] : phrase) {
    if (typeof piece !== 'string') {
      append('strong' in piece ? marked('**', piece.strong) : marked('*', piece.emphasis));
      continue;
    }
    const [first = '', ...others] = splitLines(piece);
    append(escapeText(first));
    lines.push(...others.map(escapeText));
  }
  return lines.map((line) => line.trim());
}
