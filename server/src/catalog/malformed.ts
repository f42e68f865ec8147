const FORMS =
  'Write a clause (9.2), an Annex A control (A.5.15), a range of siblings (A.5.1-A.5.8) or an additional requirement (set:item).';

/**
 * What a text that is no selector was probably meant as: without white space, with hyphens for other dashes, and with
 * the dot between `A` and the number. It may still be no selector.
 */
export function looksMeant(text: string): string {
  return text
    .replace(/\s/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(^|-)[Aa](?=\d)/g, '$1A.')
    .replace(/\.(?=-|$)/g, '');
}

/** Says why a text has not the form of a selector, and how it is written right, where that is known. */
export function whyMalformed(text: string, meant: string | undefined): string {
  if (text.trim() === '') return `An empty text names no requirement. ${FORMS}`;
  if (meant !== undefined) return `${quote(text)} is no selector; write ${meant}.`;
  if (/^[B-Zb-z]\.\d/.test(text)) {
    return `${quote(text)} names no requirement: Annex A is the only annex with controls. ${FORMS}`;
  }
  return `${quote(text)} names no requirement. ${FORMS}`;
}

/** Quotes what a user wrote. */
export function quote(text: string): string {
  return `"${shorten(text)}"`;
}

/** The beginning of what a user wrote, so that a message stays readable. */
export function shorten(text: string): string {
  const characters = [...text.slice(0, 100)];
  return characters.length > 40 ? `${characters.slice(0, 40).join('')}…` : text;
}
