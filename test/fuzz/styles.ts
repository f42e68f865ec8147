import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Document, isCollection, isNode, isScalar, type ParsedNode, parseAllDocuments, Scalar, visit } from 'yaml';

/** How YAML is written: numbers choose for one node after the other. */
const style = fc.record({
  indent: fc.integer({ min: 2, max: 7 }),
  indentSeq: fc.boolean(),
  lineWidth: fc.constantFrom(0, 20, 40, 80),
  flow: fc.array(fc.constantFrom(false, false, true), { minLength: 1, maxLength: 7 }),
  quotes: fc.array(
    fc.constantFrom<Scalar.Type>('QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED', 'PLAIN'),
    { minLength: 1, maxLength: 7 },
  ),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  mark: fc.boolean(),
  start: fc.constantFrom('', '', '---\n', '# A comment\n', '%YAML 1.2\n---\n'),
  end: fc.constantFrom('', '', '\n\n', '# The end', '...\n'),
});
export type Style = typeof style extends fc.Arbitrary<infer T> ? T : never;
export const styles: fc.Arbitrary<Style> = style;

export type Documents = readonly Document.Parsed<ParsedNode>[];

/** The documents of a text, in which every scalar is a text, as it is written: `9.20` stays `9.20`. */
export function documentsOf(text: string): Documents {
  const parsed = parseAllDocuments(text, { schema: 'failsafe', customTags: ['null'], merge: false, uniqueKeys: false });
  return 'empty' in parsed ? [] : parsed;
}

/**
 * A text in a style, without its comments. Where the library that writes it does not read the same again, the text stays
 * as it is.
 */
export function restyled(text: string, chosen: Style): string {
  const styled = written(documentsOf(text), chosen);
  const said = (documents: Documents) => documents.map((document) => document.toJS({ mapAsMap: true }));
  const again = documentsOf(styled);
  const isSound = again.every(({ errors }) => errors.length === 0);
  return isSound && isDeepStrictEqual(said(again), said(documentsOf(text))) ? styled : text;
}

/** Writes documents in a style, without their comments. */
export function written(documents: Documents, chosen: Style): string {
  let number = 0;
  const next = <T>(of: readonly T[], otherwise: T): T => {
    number += 1;
    return of[number % of.length] ?? otherwise;
  };
  const texts = documents.map((document) => {
    document.commentBefore = null;
    document.comment = null;
    document.directives.docStart = null;
    visit(document, {
      Node: (_, node) => {
        if (!isNode(node)) return;
        node.comment = null;
        node.commentBefore = null;
        node.spaceBefore = false;
        if (isCollection(node)) node.flow = node.items.length === 0 || next(chosen.flow, false);
        // A plain scalar may be a number or a date, which quotes would make a text.
        else if (isScalar(node) && node.type !== Scalar.PLAIN) node.type = next(chosen.quotes, Scalar.QUOTE_DOUBLE);
      },
    });
    const { indent, indentSeq, lineWidth } = chosen;
    return document.toString({ indent, indentSeq, lineWidth, directives: false, verifyAliasOrder: false });
  });
  const text = chosen.start + texts.join('---\n') + chosen.end;
  return (chosen.mark ? '\ufeff' : '') + text.replaceAll('\n', chosen.lineEnd);
}
