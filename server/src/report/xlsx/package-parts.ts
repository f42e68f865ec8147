/** What the library that writes the file leaves out: filters, what is on each page, and the properties of the file. */

import type { Feature } from 'write-excel-file/universal';
import {
  appendMarkupInsideElement,
  findElement,
  getCellAddress,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeAttributeValue,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import type { PaperSize, ReportDocument } from '../document/report-document.ts';
import type { Sheet } from '../document/sheet.ts';
import { frameOf, pageWords } from '../frame.ts';

/** The parts of a sheet in their order (CT_Worksheet of ECMA-376, part 1, 18.3.1.99), as far as they are used here. */
const order = [
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'headerFooter',
];

const paperSizes: Readonly<Record<PaperSize, number>> = { letter: 1, a4: 9 };

/** The filter of each register, what of it repeats on each page, and the paper, header and footer of every sheet. */
export function pages(document: ReportDocument, registers: readonly (Sheet | undefined)[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const put = (xml: string, markup: string) =>
              insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
            const sheet = registers[sheetIndex];
            const paper = put(content, headerFooter(document));
            return sheet && sheet.rows.length > 0 ? put(paper, `<autoFilter ref="${range(sheet, '')}"/>`) : paper;
          },
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, paperSize: paperSizes[document.paper] } : attributes,
        },
        'xl/workbook.xml': {
          transform: (content) => {
            const names = findElement(content, 'definedNames');
            return names ? appendMarkupInsideElement(content, names, registers.map(definedNames).join('')) : content;
          },
        },
      },
    },
  };
}

function range({ columns, rows }: Sheet, mark: '' | '$'): string {
  const last = getCellAddress(rows.length, columns.length - 1);
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(last) ?? [];
  return `${mark}A${mark}1:${mark}${letters}${mark}${digits}`;
}

function definedNames(sheet: Sheet | undefined, index: number): string {
  if (!sheet) return '';
  const quoted = sanitizeTextContent(`'${sheet.name.replaceAll("'", "''")}'`);
  const filter =
    sheet.rows.length > 0
      ? `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${range(sheet, '$')}</definedName>`
      : '';
  return `${filter}<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$A:$A,${quoted}!$1:$1</definedName>`;
}

/** A header or footer has 255 characters for all; a text that is longer is cut. */
const mostInFrame = 70;

function headerFooter(document: ReportDocument): string {
  const { id, draft, classification, asOf } = frameOf(document);
  const { organization, language } = document;
  const said = [organization, asOf].filter((text) => text !== undefined).map(inFrame);
  const numbers = pageWords(language, pageNumber, pageCount).map((part) =>
    typeof part === 'string' ? inFrame(part) : part.code,
  );
  const header = `&L${inFrame(id)}&C&B${inFrame(draft ?? '')}&R${inFrame(classification ?? '')}`;
  const footer = `&L${said.join(' · ')}&R${numbers.join('')}`;
  return `<headerFooter><oddHeader>${sanitizeTextContent(header)}</oddHeader><oddFooter>${sanitizeTextContent(footer)}</oddFooter></headerFooter>`;
}

/** Text in a header, where `&` begins a code (ECMA-376, part 1, 18.3.1.46); a digit after a code would be a size. */
function inFrame(text: string): string {
  const shown = [...text.replace(/\s+/g, ' ')];
  const cut = shown.length > mostInFrame ? [...shown.slice(0, mostInFrame - 1), '…'] : shown;
  const escaped = cut.join('').replaceAll('&', '&&');
  return /^\d/.test(escaped) ? ` ${escaped}` : escaped;
}

interface PageCode {
  readonly code: string;
}

const pageNumber: PageCode = { code: '&P' };
const pageCount: PageCode = { code: '&N' };

/** Title, subject, author and day of the file (core properties, ECMA-376, part 2, 11). */
export function properties(document: ReportDocument): Feature<Blob> {
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () => `<Override ContentType="${contentType}" PartName="/${part}"/>`,
        },
        '_rels/.rels': { insert: () => `<Relationship Id="rIdCore" Type="${relationship}" Target="${part}"/>` },
      },
      write: { files: () => ({ [part]: coreXml(document) }) },
    },
  };
}

const part = 'docProps/core.xml';
const contentType = 'application/vnd.openxmlformats-package.core-properties+xml';
const relationship = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

const namespaces = {
  cp: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
};

function coreXml(document: ReportDocument): string {
  const { title, id, organization, asOf, draft, language } = document;
  const frame = frameOf(document);
  const text = (name: string, value: string) =>
    value === '' ? '' : `<${name}>${sanitizeTextContent(value)}</${name}>`;
  const day = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${asOf}T00:00:00Z</dcterms:${name}>`;
  const declared = Object.entries(namespaces).map(
    ([prefix, uri]) => ` xmlns:${prefix}="${sanitizeAttributeValue(uri)}"`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties${declared.join('')}>`,
    text('dc:title', title),
    text('dc:subject', id),
    text('dc:creator', organization ?? ''),
    text('dc:description', [frame.draft ?? '', ...draft, frame.origin].join(' ').trim()),
    text('dc:language', language),
    text('cp:category', frame.classification ?? ''),
    day('created'),
    day('modified'),
    '</cp:coreProperties>',
  ].join('');
}
