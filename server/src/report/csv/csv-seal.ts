/**
 * The seal of a CSV file, in which there is no place for a comment: the last cell of the first row holds the SHA-256 of
 * the file in which zeros stand in the place of that SHA-256. A checkout may have changed the ends of lines.
 */
import type { Sha256 } from '../seal.ts';
import { csvWords } from './words.ts';

const blank = '0'.repeat(64);
const sealed = /(?<=audit-as-code sha256: )[0-9a-f]{64}/g;

/** The seal before there is a hash. */
export const blankSeal = `audit-as-code sha256: ${blank}`;

/**
 * Puts the hash into the blank seal of a file that was just made; one without rows has none, and stays as it is.
 *
 * @param firstRowEnd where the first row ends, so that text of other cells is never taken for the seal
 */
export function sealCsv(text: string, firstRowEnd: number, sha256: Sha256): string {
  const at = text.lastIndexOf(blankSeal, firstRowEnd);
  if (at < 0) return text;
  const end = at + blankSeal.length;
  return `${text.slice(0, end - blank.length)}${sha256(plain(text))}${text.slice(end)}`;
}

/** Whether a file is a CSV file whose seal fits, or one that has a head and no rows. */
export function isUneditedCsv(existing: string, sha256: Sha256): boolean {
  const text = plain(existing);
  if (/^[^\n]*\n?$/.test(text)) return heads.some((head) => text.trimEnd().endsWith(head));
  return [...text.matchAll(sealed)].some(
    ({ 0: hash, index }) => hash === sha256(`${text.slice(0, index)}${blank}${text.slice(index + blank.length)}`),
  );
}

const heads = Object.values(csvWords).map(({ asOf, draft, seal }) => [asOf, draft, seal].join(','));

function plain(text: string): string {
  return text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
}
