import { contentsOf } from '../contents.ts';
import { frameWords } from '../document/frame-words.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { element, type Markup } from './markup.ts';

/** The list of contents, with links; nothing for a report that needs none. */
export function contents(document: ReportDocument): Markup | undefined {
  const listed = contentsOf(document);
  if (listed.length === 0) return undefined;
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': ':contents' },
    element('h2', { id: ':contents' }, frameWords[document.language].contents),
    element(
      'ul',
      {},
      listed.map(({ level, id, text }) =>
        element('li', { class: `level-${level}` }, element('a', { href: `#${id}`, dir: 'auto' }, text)),
      ),
    ),
  );
}
