import type { Block } from '../document/blocks.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { layout, print, screen } from './style/layout.ts';
import { cssString, pageStyle } from './style/page.ts';
import { paletteStyle } from './style/palette.ts';
import { widthClass, widthShares } from './table.ts';

/** The style sheet of a report: the same for all, but for the organization's look, its pages and its tables. */
export function styleSheet(document: ReportDocument): string {
  const { accent, font, blocks } = document;
  return [
    pageStyle(document),
    paletteStyle(accent),
    fontStyle(font?.kind === 'name' ? font.name : undefined),
    layout,
    widths(blocks),
    screen,
    print,
  ].join('');
}

/** Of a screen what its system has; on paper one that is narrow and alike everywhere, so that pages are. */
const screenFonts = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif';
const printFonts = 'Arial, "Liberation Sans", Helvetica, "Noto Sans", sans-serif';

/** A font that the organization names is used where a reader has it. */
function fontStyle(name: string | undefined): string {
  const named = name === undefined ? '' : `${cssString(name)}, `;
  return `:root { --font: ${named}${screenFonts}; }
@media print { :root { --font: ${named}${printFonts}; } }
`;
}

/** One class for each share that a column has of its table. */
function widths(blocks: readonly Block[]): string {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'table' ? widthShares(block) : [])));
  return [...used]
    .sort((one, other) => one - other)
    .map((share) => `.${widthClass(share)} { width: ${share}%; }\n`)
    .join('');
}
