import { createHash } from 'node:crypto';
import type { ConfigData } from 'html-validate/node';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReportDocument } from '../../../../server/src/report/document/report-document.ts';
import { renderHtml } from '../../../../server/src/report/html/render-html.ts';
import type { Picture } from '../../../../server/src/report/picture.ts';
import type { Sha256 } from '../../../../server/src/report/seal.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The rules of HTML and of its accessibility that a report has to keep. */
export const rules: ConfigData = {
  extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
};

export const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');

export function htmlOf(document: ReportDocument, logo?: Picture): string {
  return renderHtml(document, { sha256, logo });
}

/** An HTML document as a browser reads it. */
export class Page {
  /** Where the source breaks the rules of HTML, by the parser's names. */
  readonly errors: readonly string[];
  readonly elements: readonly Element[];

  constructor(html: string) {
    const errors: string[] = [];
    const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
    this.errors = errors;
    this.elements = document.childNodes.flatMap(elementsIn);
  }

  /** The elements of a name, in the order of the document. */
  all(name: string): readonly Element[] {
    return this.elements.filter(({ tagName }) => tagName === name);
  }

  texts(name: string): readonly string[] {
    return this.all(name).map(textOf);
  }
}

function elementsIn(node: Node): readonly Element[] {
  return 'tagName' in node ? [node, ...node.childNodes.flatMap(elementsIn)] : [];
}

export function within(element: Element, name: string): readonly Element[] {
  return elementsIn(element).filter(({ tagName }) => tagName === name);
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}
