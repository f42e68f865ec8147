import { URI } from 'vscode-uri';

/** What a member of parameters has to be: a test, and the words for it. */
export interface Member {
  readonly what: string;
  is(value: unknown): boolean;
}

export const text: Member = { what: 'a text', is: (value) => typeof value === 'string' };
export const flag: Member = { what: 'true or false', is: (value) => typeof value === 'boolean' };
export const object: Member = { what: 'an object', is: isObject };
/** Whole numbers from 0: lines, characters, and what counts anything else. */
export const count: Member = {
  what: 'a whole number from 0',
  is: (value) => Number.isInteger(value) && Number(value) >= 0,
};
const version: Member = { what: 'a whole number', is: Number.isInteger };
export const token: Member = { what: 'a number or a text', is: (value) => text.is(value) || Number.isInteger(value) };

/** A URI (RFC 3986); a path without a scheme passes for one of a file. */
export const uri: Member = {
  what: 'a URI',
  is: (value) => {
    try {
      return typeof value === 'string' && URI.parse(value).path !== '';
    } catch {
      return false;
    }
  },
};

export const position = members('a position: { line, character }, whole numbers from 0', {
  line: count,
  character: count,
});
export const range = members('a range: { start, end }, two positions', { start: position, end: position });
export const identifier = members('a document: { uri }', { uri });
export const versioned = members('a document: { uri, version }', { uri, version });
export const item = members('a document: { uri, version, text }', { uri, version, text });

/** A change of a text: of a range, or of the whole. */
export const textChange = members('a change: { range, text } or { text }', {
  range: { what: `${range.what}, or left out`, is: (value) => value === undefined || range.is(value) },
  text,
});
export const fileEvent = members('a change of a file: { uri, type }', { uri, type: count });
export const fileRename = members('a renamed file: { oldUri, newUri }', { oldUri: uri, newUri: uri });
export const folder = members('a workspace folder: { uri }', { uri });

export const resultPlace = members('a result: { uri, document, requirement }', {
  uri,
  document: count,
  requirement: text,
});
export const populationFile = members('a population: { uri, sha256 }', { uri, sha256: text, sheet: optional(text) });
/** A number of any sort: whoever draws says which will do, in words for who has chosen it. */
const number: Member = { what: 'a number', is: Number.isFinite };
export const drawingOrder = members('an order: { method, size, seed }', {
  method: text,
  size: number,
  seed: number,
  strata: optional(text),
});

/** An object that has members; others may stand beside them. */
export function members(what: string, of: Readonly<Record<string, Member>>): Member {
  return { what, is: (value) => isObject(value) && Object.entries(of).every(([name, each]) => each.is(value[name])) };
}

/** A list of members of one sort, which may be empty. */
export function listOf(each: Member): Member {
  return { what: `a list, each ${each.what}`, is: (value) => Array.isArray(value) && value.every(each.is) };
}

/** A member that may be left out, or null. */
export function optional({ what, is }: Member): Member {
  return { what: `${what}, or left out`, is: (value) => value === undefined || value === null || is(value) };
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
