import type { Chart, Heading, Table } from '../document/blocks.ts';
import { frameWords } from '../document/frame-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import { hasOnePage } from '../one-page.ts';
import type { Picture } from '../picture.ts';
import { type Run, type RunBlock, runsOf } from '../runs.ts';
import { chartPieces } from './blocks/chart.ts';
import { contentsPieces, type OpenEntry } from './blocks/contents.ts';
import { logoPiece } from './blocks/logo.ts';
import type { Press } from './blocks/press.ts';
import { colophonPieces, headingPieces, listPieces, noticePieces, paragraphPieces } from './blocks/prose.ts';
import { factsPieces, tablePieces } from './blocks/table.ts';
import { flow, heightOf, type Piece, type Place, type Room } from './flow.ts';
import type { PDFDocument } from './generated/library.js';
import { type Look, lookOf, marginsOf, onePageScales } from './look.ts';
import { Outline } from './outline.ts';
import { PageFrame } from './page-frame.ts';
import { Paper } from './paper.ts';
import { Structure } from './structure.ts';
import type { Typefaces } from './typesetting/typefaces.ts';

/**
 * Draws a report, page after page.
 *
 * @param doc empty
 */
export function typesetReport(
  document: ReportDocument,
  doc: PDFDocument,
  typefaces: Typefaces,
  logo: Picture | undefined,
): void {
  const structure = new Structure(doc);
  const margins = marginsOf(document);
  const full = lookOf(document, typefaces, 1);
  const paper = new Paper(document, doc, margins, new PageFrame(document, doc, structure, full, margins));
  const outline = new Outline(doc);
  const pages = new Map<string, number>();
  const entries: OpenEntry[] = [];
  const made = (look: Look): readonly MadeRun[] => {
    const press: Press = { doc, structure, look };
    return makeRuns(document, press, logo, paper, {
      heading: (heading, { y }) => {
        pages.set(heading.id, paper.page);
        outline.add(heading, y, paper.room.width + 2 * margins.side);
        doc.addNamedDestination(heading.id, 'XYZ', 0, y, null);
      },
      entry: (entry) => entries.push({ ...entry, page: paper.page }),
    });
  };
  const runs = hasOnePage(document) ? fittingOnePage(document, typefaces, paper.roomOf(false), made) : made(full);
  let used = 0;
  for (const [index, { run, pieces }] of runs.entries()) {
    if (index === 0 || run.newPage || run.sideways !== paper.isSideways) {
      paper.turn(run.sideways);
      paper.begin();
      used = 0;
    }
    used = flow(pieces, paper, used);
  }
  for (const { id, page, complete } of entries) {
    doc.switchToPage(page);
    complete((pages.get(id) ?? 0) + 1);
  }
  paper.end();
}

interface MadeRun {
  readonly run: Run;
  readonly pieces: readonly Piece[];
}

/** The largest look in which everything has one page; the smallest that can be read, if none does. */
function fittingOnePage(
  document: ReportDocument,
  typefaces: Typefaces,
  { height }: Room,
  made: (look: Look) => readonly MadeRun[],
): readonly MadeRun[] {
  let runs: readonly MadeRun[] = [];
  for (const scale of onePageScales) {
    runs = made(lookOf(document, typefaces, scale));
    if (heightOf(runs.flatMap(({ pieces }) => pieces)) <= height) break;
  }
  return runs;
}

/** Who is told when something is drawn whose place others need. */
interface Told {
  readonly heading: (heading: Heading, place: Place) => void;
  readonly entry: (entry: Pick<OpenEntry, 'id' | 'complete'>) => void;
}

function makeRuns(
  document: ReportDocument,
  press: Press,
  logo: Picture | undefined,
  paper: Paper,
  told: Told,
): readonly MadeRun[] {
  const runs = runsOf(document.blocks);
  const firstSection = runs.find(({ blocks: [first] }) => first?.kind === 'heading' && first.level === 2);
  const make = pieceMaking(document, press, told.heading);
  const { asOf, origin } = frameOf(document);
  return runs.map((run, index) => {
    const room = paper.roomOf(run.sideways);
    const pieces = [
      ...(index === 0 && logo ? [logoPiece(logo, document.organization, press)] : []),
      ...(run === firstSection ? contentsPieces(document, press, room.width, told.entry) : []),
      ...run.blocks.flatMap((block, at) => {
        const made = make(block, room);
        return introduces([run.blocks[at - 1], block, run.blocks[at + 1]]) ? keptWithNext(made) : made;
      }),
      ...(index === runs.length - 1 ? colophonPieces(`${asOf} · ${origin}`, press, room.width) : []),
    ];
    return { run, pieces };
  });
}

/** Whether a paragraph is all that stands between a heading and a table or chart: then it belongs to what follows. */
function introduces([before, block, after]: readonly (RunBlock | undefined)[]): boolean {
  return (
    before?.kind === 'heading' && block?.kind === 'paragraph' && (after?.kind === 'table' || after?.kind === 'chart')
  );
}

function keptWithNext(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => (index === pieces.length - 1 ? { ...piece, keepWithNext: true } : piece));
}

/** Makes pieces of block after block; tables and charts are numbered. */
function pieceMaking(
  { blocks, language }: ReportDocument,
  press: Press,
  drawn: Told['heading'],
): (block: RunBlock, room: Room) => readonly Piece[] {
  const tables = blocks.filter((block): block is Table => block.kind === 'table' && block.caption !== '');
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart');
  const words = frameWords[language];
  return (block, room) => {
    switch (block.kind) {
      case 'heading':
        return headingPieces(block, press, room.width, (place) => drawn(block, place));
      case 'paragraph':
        return paragraphPieces(block.text, press, room.width);
      case 'notice':
        return noticePieces(block, press, room.width);
      case 'list':
        return listPieces(block, press, room.width);
      case 'facts':
        return factsPieces(block, press, room);
      case 'table':
        return tablePieces(block, `${words.table} ${tables.indexOf(block) + 1}`, press, room);
      case 'chart':
        return chartPieces(block, `${words.figure} ${charts.indexOf(block) + 1}`, press, room.width);
    }
  };
}
