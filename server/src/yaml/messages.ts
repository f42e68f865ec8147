import type { ErrorCode, YAMLParseError } from 'yaml';

export const UNCLOSED_QUOTE = 'This quoted text is not closed. Write the missing quote at its end.';

type Wording = string | ((told: string) => string);

const UNEXPECTED = 'This is not expected here. Put the whole value in quotes, or begin a new line with a key.';

/** What each kind of error of the library means to someone who writes YAML, and what to do about it. */
const WORDINGS: Partial<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: 'An alias (*) takes no anchor (&) and no tag (!). Remove what stands before it.',
  BAD_ALIAS: 'An anchor (&) or alias (*) needs a name. Write one after the sign, or put the value in quotes.',
  BAD_DIRECTIVE: 'This directive is not one of YAML 1.2: correct it, or remove the line.',
  BAD_DQ_ESCAPE: 'Unknown escape in double quotes. Write \\\\ for a backslash, or use single quotes.',
  BAD_INDENT: (told) =>
    /^Flow/.test(told)
      ? unclosedBracket(told)
      : 'Wrong indentation. Begin all keys, or all items, of one block in the same column.',
  BAD_PROP_ORDER: 'An anchor (&) or tag (!) goes after the sign of the item. Move it behind.',
  BAD_SCALAR_START: 'A value cannot begin with this character. Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY: (told) =>
    /sequence/.test(told)
      ? 'A list cannot be a key. Begin the key on a line of its own.'
      : 'There is a colon within this value. Put the value in quotes, or begin the next key on a line of its own, in the column of the others.',
  BLOCK_IN_FLOW:
    'Within [ ] and { } there can be no block. Put the value in quotes, or separate the entries by commas.',
  KEY_OVER_1024_CHARS: 'A key can have 1,024 characters at most. Shorten it, or put the colon right after it.',
  MISSING_CHAR: missingCharacter,
  MULTILINE_IMPLICIT_KEY:
    'A key must stand on one line and end with a colon and a space. Add the colon, or indent the line.',
  MULTIPLE_ANCHORS: 'A value can have one anchor (&) only. Remove the other.',
  MULTIPLE_TAGS: 'A value can have one tag (!) only. Remove the other.',
  TAB_AS_INDENT: 'A tab cannot indent. Use spaces.',
  TAG_RESOLVE_FAILED: 'This tag (!) is not well formed. Correct it, or put the value in quotes.',
  UNEXPECTED_TOKEN: unexpected,
};

/** A text of the document, to be named in a message: on one line, and shortened where it is long. */
export function inQuotes(text: string): string {
  const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return JSON.stringify(short).replace(/[\u007f-\u009f\u2028\u2029]/g, '\ufffd');
}

/** The message for an error that the library has found. */
export function wordingOf(error: YAMLParseError): string {
  const wording =
    WORDINGS[error.code] ?? 'This cannot be read as YAML. Check quotes, brackets, colons and indentation.';
  return typeof wording === 'string' ? wording : wording(error.message);
}

function missingCharacter(told: string): string {
  if (/quote$/.test(told)) {
    return UNCLOSED_QUOTE;
  }
  if (/^Flow/.test(told)) {
    return unclosedBracket(told);
  }
  if (/^Missing , /.test(told)) {
    return 'A comma is missing before this entry. Separate the entries by commas.';
  }
  if (/^Missing space after :/.test(told)) {
    return 'A space is missing after the colon. Add it.';
  }
  if (/^Implicit map keys/.test(told)) {
    return 'A key needs a colon and a space after it. Add them, or indent the line to continue the value above.';
  }
  if (/white space/.test(told)) {
    return 'A space is missing before this. Add it.';
  }
  if (/directives-end/.test(told)) {
    return 'After directives (%) there must be a line with --- alone. Add it.';
  }
  if (/Sequence item/.test(told)) {
    return 'An item of a list must begin with a dash and a space. Add them.';
  }
  if (/^Block collection/.test(told)) {
    return 'A mapping or list cannot begin on the line of the ---. Begin a new line.';
  }
  return 'A character is missing here. Check quotes, brackets, colons and indentation.';
}

function unclosedBracket(told: string): string {
  return `A bracket before this is not closed. Write the missing ${told.endsWith('}') ? '}' : ']'}.`;
}

function unexpected(told: string): string {
  if (/^Unexpected (,|empty item)/.test(told)) {
    return 'There is a comma too many here. Remove it.';
  }
  if (/flow-(map|seq)-end/.test(told)) {
    return 'This bracket closes nothing. Remove it, or put the value in quotes.';
  }
  if (/^Unexpected block-seq-ind/.test(told)) {
    return 'A list cannot begin on the line of its key. Begin a new line.';
  }
  if (/^Block scalar header/.test(told)) {
    return 'After | or > nothing but a comment can stand on the line. Begin the text on the next line.';
  }
  return UNEXPECTED;
}
