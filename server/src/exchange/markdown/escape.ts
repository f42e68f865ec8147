import { oneLine } from '../words.ts';

/** What means something within a line of Markdown as GitHub and GitLab read it. */
const special = /[\\`*_[\]<>|~#$]|&(?=[#\p{L}\p{N}])/gu;
/** Of an address, the parts by which viewers make it a link. */
const addressParts = /:(?=\/)|\/(?=\/)|\.(?=\p{L})/gu;
/** Before a name it would call somebody; the entity is a space without width. */
const mention = /(?<!\w)@(?=\w)/g;

/** Text from files for the inside of a line or a cell: it stays text, links to nothing and calls nobody. */
export function escapeMarkdown(text: string): string {
  return oneLine(text).replace(special, '\\$&').replace(addressParts, '\\$&').replace(mention, '@&#8203;');
}

/** A code span, whatever backticks are in the text. */
export function codeSpan(text: string): string {
  const runs = oneLine(text).match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const padding = runs.length > 0 ? ' ' : '';
  return `${fence}${padding}${oneLine(text).replaceAll('|', '\\|')}${padding}${fence}`;
}
