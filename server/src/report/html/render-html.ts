import { base64, hex } from '@scure/base';
import { contentsOf } from '../contents.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { frameOf } from '../frame.ts';
import { hasOnePage } from '../one-page.ts';
import type { Picture } from '../picture.ts';
import { runsOf } from '../runs.ts';
import type { Sha256 } from '../seal.ts';
import { body } from './body.ts';
import { element, Markup } from './markup.ts';
import { styleSheet } from './style-sheet.ts';

/** What the document itself does not hold. */
export interface HtmlSurroundings {
  /** For the content security policy, which allows the one style sheet by its hash. */
  readonly sha256: Sha256;
  /** The picture at `document.logo`, where it could be read. */
  readonly logo: Picture | undefined;
}

/**
 * A report as one HTML file that needs nothing else: style sheet, charts and logo are in it, and it runs no script. It
 * is light or dark as the reader prefers, and prints on the paper of the organization.
 */
export function renderHtml(document: ReportDocument, { sha256, logo }: HtmlSurroundings): string {
  const css = styleSheet(document);
  const { draft, origin, asOf } = frameOf(document);
  const endsSideways = runsOf(document.blocks).at(-1)?.sideways === true;
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${base64.encode(hex.decode(sha256(css)))}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return Markup.document(
    element(
      'html',
      { lang: document.language, class: hasOnePage(document) ? 'one-page' : undefined },
      element(
        'head',
        {},
        element('meta', { charset: 'utf-8' }),
        element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
        element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        element('meta', { name: 'generator', content: `Audit as Code ${document.version}` }),
        element('title', {}, draft === undefined ? document.title : `${draft} · ${document.title}`),
        Markup.style(css),
      ),
      element(
        'body',
        {},
        draft === undefined ? undefined : element('div', { class: 'watermark', 'aria-hidden': 'true' }, draft),
        element(
          'div',
          { class: contentsOf(document).length > 0 ? 'page beside-contents' : 'page' },
          masthead(document, logo),
          element('main', {}, body(document)),
          element(
            'footer',
            { class: endsSideways ? 'colophon sideways' : 'colophon' },
            element('p', {}, `${asOf} · ${origin}`),
          ),
        ),
      ),
    ),
  );
}

const mediaTypes: Readonly<Record<Picture['type'], string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  svg: 'image/svg+xml',
};

/** The head of the page. A picture is shown by `img` alone: whatever is in it, nothing of it runs or loads. */
function masthead(document: ReportDocument, logo: Picture | undefined): Markup {
  const { organization, id, classification } = document;
  const { draft } = frameOf(document);
  return element(
    'header',
    { class: 'masthead' },
    logo &&
      element('img', {
        src: `data:${mediaTypes[logo.type]};base64,${base64.encode(logo.bytes)}`,
        alt: organization ?? '',
      }),
    element('p', { class: 'organization', dir: 'auto' }, organization),
    element('p', { class: 'id', dir: 'auto' }, id),
    classification === undefined ? undefined : element('p', { class: 'classification', dir: 'auto' }, classification),
    draft === undefined ? undefined : element('p', { class: 'draft' }, draft),
  );
}
