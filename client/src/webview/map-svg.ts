// A map as a picture: SVG for white paper, without scripts, links and fonts of its own. The same map gives the same bytes.

import type { MapCell, MapRow, MapView } from './map-view.ts';
import { type StateName, shapes } from './shapes.ts';

const row = 20;
const titleWidth = 330;
const columnWidth = 144;
const totalWidth = 130;
const margin = 16;
const font = 'font-family="Segoe UI, Helvetica, Arial, sans-serif"';

/** Draws the rows with these ids, with their sections, sums and a legend. */
export function mapSvg(view: MapView, rows: readonly string[]): string {
  const shown = new Set(rows);
  const width = Math.max(margin * 2 + titleWidth + view.columns.length * columnWidth + totalWidth, 900);
  const drawn: string[] = [];
  let y = margin + 16;
  const down = (by = row) => {
    y += by;
  };
  drawn.push(text(margin, y, view.heading, 'font-size="18" font-weight="600"'));
  down();
  const chosen = view.choice?.options.find(({ id }) => id === view.choice?.selected)?.label;
  drawn.push(text(margin, y, [view.isms, chosen ?? ''].filter((part) => part !== '').join(' · ')));
  for (const sentence of view.summary) {
    down();
    drawn.push(text(margin, y, sentence));
  }
  down(row * 2);
  drawn.push(...headOf(view, y));
  down(row * 2);
  for (const section of view.sections) {
    const own = view.rows.filter((each) => each.section === section.id && shown.has(each.id));
    if (own.length === 0) continue;
    drawn.push(rectangle(margin, y - 14, width - margin * 2, row, '#ececec'));
    const total = section.total === '' ? '' : ` — ${section.total}`;
    drawn.push(text(margin + 4, y, `${section.title}${total}`, 'font-weight="600"'));
    down();
    for (const each of own) {
      drawn.push(...rowOf(each, y, width));
      down();
    }
  }
  for (const { label, values, total } of view.sums) {
    drawn.push(text(margin + 4, y, label, 'font-weight="600"'));
    for (const [at, value] of [...values, total].entries()) drawn.push(text(columnAt(at), y, value));
    down();
  }
  down();
  for (const { state, word, words } of view.legend) {
    drawn.push(icon(state, margin, y - 11), text(margin + 20, y, `${word} — ${words}`));
    down();
  }
  drawn.push(text(margin, y, `${view.mark.example} — ${view.mark.words}`));
  const height = y + margin;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" ${font} font-size="12">`,
    `<title>${escaped(view.heading)}</title>`,
    rectangle(0, 0, width, height, '#ffffff'),
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function headOf({ corner, columns, totalHead }: MapView, y: number): readonly string[] {
  const bold = 'font-weight="600"';
  return [
    text(margin + 4, y, corner, bold),
    ...columns.flatMap(({ title, lines }, at) => [
      text(columnAt(at), y, shortened(title, 15), bold),
      ...lines
        .slice(0, 1)
        .map((line) => text(columnAt(at), y + 15, shortened(line, 17), 'fill="#555555" font-size="10"')),
    ]),
    text(columnAt(columns.length), y, totalHead, bold),
  ];
}

function rowOf({ id, title, note, cells, total }: MapRow, y: number, width: number): readonly string[] {
  const name = `${id}  ${title}`;
  const noted = note === undefined ? shortened(name, 52) : `${shortened(name, 50 - note.length)} (${note})`;
  return [
    `<path d="M${margin} ${y + 6}H${width - margin}" stroke="#dddddd"/>`,
    text(margin + 4, y, noted),
    ...cells.flatMap((cell, at) => (cell ? cellOf(cell, columnAt(at), y) : [])),
    text(columnAt(cells.length), y, total),
  ];
}

function cellOf({ state, word, mark, words }: MapCell, x: number, y: number): string {
  const label = mark === undefined ? word : `${word} ${mark}`;
  return `<g><title>${escaped(words)}</title>${icon(state, x, y - 11)}${text(x + 18, y, label)}</g>`;
}

function columnAt(at: number): number {
  return margin + titleWidth + at * columnWidth;
}

function icon(state: StateName, x: number, y: number): string {
  const { path, fill, colour } = shapes[state];
  const paint = fill ? `fill="${colour}"` : `fill="none" stroke="${colour}" stroke-width="1.8"`;
  return `<path transform="translate(${x} ${y}) scale(0.85)" d="${path}" ${paint}/>`;
}

function rectangle(x: number, y: number, width: number, height: number, colour: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colour}"/>`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes === '' ? '' : ` ${attributes}`}>${escaped(content)}</text>`;
}

function shortened(content: string, length: number): string {
  const signs = [...content];
  return signs.length <= length ? content : `${signs.slice(0, length - 1).join('')}…`;
}

/** Text of XML: markup is escaped, and what XML cannot hold at all, lone surrogates among it, is left out. */
function escaped(content: string): string {
  return content
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
