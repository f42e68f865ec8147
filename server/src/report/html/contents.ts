import type { Block, Heading } from '../document/blocks.ts';
import { element, type Markup } from './markup.ts';

/** More entries than this are no overview: then the sections alone are listed. */
const mostEntries = 60;
/** Fewer sections than this are seen without a list. */
const fewestSections = 3;

/** The list of contents, with links; nothing for a report of few sections. */
export function contents(blocks: readonly Block[], title: string): Markup | undefined {
  const headings = blocks.filter((block): block is Heading => block.kind === 'heading' && block.level > 1);
  const sections = headings.filter(({ level }) => level === 2);
  if (sections.length < fewestSections) return undefined;
  const listed = headings.length > mostEntries ? sections : headings;
  return element(
    'nav',
    { class: 'contents', 'aria-labelledby': ':contents' },
    element('h2', { id: ':contents' }, title),
    element(
      'ul',
      {},
      listed.map(({ level, id, text }) =>
        element('li', { class: `level-${level}` }, element('a', { href: `#${id}`, dir: 'auto' }, text)),
      ),
    ),
  );
}
