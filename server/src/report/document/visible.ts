import type { ReportDocument } from './report-document.ts';

/**
 * The one place where text of files is made harmless for all formats; each escapes for its own syntax, and no more.
 *
 * Line breaks of all sorts become line feeds. What nobody sees becomes U+FFFD, so that everybody does: control
 * characters but line feed and tab (C0, C1), what turns the direction of the text after it (bidirectional embeddings,
 * overrides and isolates, as in Unicode Technical Report 36, 2.10), the byte order mark, interlinear annotations, and
 * what is no character at all (lone surrogates, U+FFFE, U+FFFF), which XML cannot hold. Marks that scripts from right to
 * left need (U+200E, U+200F, U+061C) stay: they turn nothing but what has no direction of its own.
 */
export function visible(text: string): string {
  return text.replace(lineBreak, '\n').replace(unseen, '\ufffd');
}

const lineBreak = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
const unseen = /(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]|\p{Cs}/gu;

/** A report in which all text is visible; paths, which are not shown, stay as they are. */
export function withVisibleText(document: ReportDocument): ReportDocument {
  const { logo, font, ...shown } = document;
  return { ...(everyText(shown) as typeof shown), logo, font };
}

function everyText(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(everyText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, everyText(each)]));
}
