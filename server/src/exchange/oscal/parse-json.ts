import { createScanner, type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** What is wrong with a JSON text: where, counted from 1, and what. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Deeper than this nothing is nested that somebody means. */
export const deepest = 200;

/** Reads JSON (RFC 8259) that may be anybody's: what is nested too deep is refused before it is parsed. */
export function parseJson(text: string): { readonly value: unknown } | JsonFault {
  const deep = tooDeepAt(text);
  if (deep !== undefined) return fault(text, deep, `It is nested deeper than ${deepest} levels.`);
  const errors: ParseError[] = [];
  parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const [first] = errors;
  if (first) return fault(text, first.offset, `It is no JSON: ${wordsOf(first)}.`);
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return fault(text, 0, 'It is no JSON.');
  }
}

/** Where a JSON text is nested deeper than what is read of JSON that may be anybody's; undefined where it is not. */
export function tooDeepAt(text: string): number | undefined {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (scanner.scan(); scanner.getTokenOffset() < text.length; scanner.scan()) {
    const first = text[scanner.getTokenOffset()];
    if (first === '{' || first === '[') depth++;
    if (first === '}' || first === ']') depth--;
    if (depth > deepest) return scanner.getTokenOffset();
  }
  return undefined;
}

/** `PropertyNameExpected` as words: "property name expected". */
function wordsOf({ error }: ParseError): string {
  return printParseErrorCode(error)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

function fault(text: string, offset: number, message: string): JsonFault {
  const before = text.slice(0, offset);
  const line = before.split(/\r\n|\n|\r/).length;
  const column = offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return { line, column, message };
}
