import type { ElementOptions, PDFDocument, StructureElement } from './generated/library.js';

/**
 * The structure of a report for those who cannot see it (ISO 32000-1, 14.8): everything drawn either belongs to an
 * element, or is an artifact: lines, grounds, and what stands on every page.
 */
export class Structure {
  readonly root: StructureElement;
  readonly #doc: PDFDocument;

  constructor(doc: PDFDocument) {
    this.#doc = doc;
    this.root = doc.struct('Document');
    doc.addStructure(this.root);
  }

  /** @param type one of the standard structure types, such as `P` or `TD` */
  element(type: string, parent: StructureElement, options: ElementOptions = {}): StructureElement {
    const made = this.#doc.struct(type, options);
    parent.add(made);
    return made;
  }

  /** Draws on the page what an element holds. */
  content(element: StructureElement, type: string, draw: () => void): void {
    const content = this.#doc.markStructureContent(type);
    draw();
    this.#doc.endMarkedContent();
    element.add(content);
  }

  /** Draws what a reader can do without. */
  artifact(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#doc.markContent('Artifact', { type });
    draw();
    this.#doc.endMarkedContent();
  }
}

/** Something that is made when it is first asked for: elements, in the order in which they are drawn. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
