import type { Chart, Table } from '../document/blocks.ts';
import { frameWords } from '../document/frame-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { type RunBlock, runsOf } from '../runs.ts';
import { chartFigure } from './chart/bar-chart.ts';
import { contents } from './contents.ts';
import { element, type Markup } from './markup.ts';
import { inside, ownDirection, paragraphs } from './phrase.ts';
import { tableElement } from './table.ts';

/** The blocks of a report as HTML; its contents come before the first section. */
export function body(document: ReportDocument): readonly Markup[] {
  const { blocks } = document;
  const draw = drawing(document);
  const runs = runsOf(blocks);
  const firstSection = runs.find(({ blocks: [first] }) => first?.kind === 'heading' && first.level === 2);
  const list = contents(document);
  return runs.flatMap((run) => {
    const drawn = run.blocks.map(draw);
    const classes = [run.newPage ? 'new-page' : '', run.sideways ? 'sideways' : ''].filter(Boolean).join(' ');
    return [
      ...(list && run === firstSection ? [list] : []),
      ...(classes === '' ? drawn : [element('div', { class: classes }, drawn)]),
    ];
  });
}

/** Draws block after block; tables and charts are numbered. */
function drawing({ blocks, language }: ReportDocument): (block: RunBlock) => Markup {
  const tables = blocks.filter((block): block is Table => block.kind === 'table');
  const charts = blocks.filter((block): block is Chart => block.kind === 'chart');
  const words = frameWords[language];
  return (block) => {
    switch (block.kind) {
      case 'heading':
        return element(`h${block.level}`, { id: block.id, ...ownDirection }, block.text);
      case 'paragraph':
        return element('div', {}, paragraphs(block.text));
      case 'notice':
        return element('div', { class: `notice ${block.tone}`, role: 'note' }, paragraphs(block.text));
      case 'list':
        return element(
          block.ordered ? 'ol' : 'ul',
          {},
          block.items.map((item) => element('li', ownDirection, inside(item))),
        );
      case 'facts':
        return element(
          'dl',
          {},
          block.facts.map(({ label, value }) => [
            element('dt', ownDirection, label),
            element('dd', ownDirection, inside(value)),
          ]),
        );
      case 'table': {
        const number = tables.indexOf(block) + 1;
        return tableElement(block, `${words.table} ${number}`, `table:${number}`);
      }
      case 'chart':
        return chartFigure(block, `${words.figure} ${charts.indexOf(block) + 1}`);
    }
  };
}
