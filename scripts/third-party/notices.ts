import type { Component } from './components.ts';

const ruler = '-'.repeat(80);

/**
 * The file that goes with what is delivered: every component by name, version and licence, and the texts of their
 * licences, each once.
 *
 * @param components by name
 */
export function noticesOf(components: readonly Component[]): string {
  const names = new Map<string, string[]>();
  for (const component of components) {
    for (const text of component.texts) {
      const tidy = tidied(text);
      names.set(tidy, [...(names.get(tidy) ?? []), titleOf(component)]);
    }
  }
  const texts = [...names].map(([text, titles]) => `${ruler}\n${titles.join('\n')}\n${ruler}\n\n${text}\n`);
  const list = components.map((component) => `  ${titleOf(component)}: ${component.licence}`);
  return [
    'Audit as Code contains software and fonts of others, under the licences that follow.\n',
    `${list.join('\n')}\n`,
    ...texts,
  ].join('\n');
}

function titleOf({ name, version, within }: Component): string {
  return [name, version, within && `(within ${within})`].filter(Boolean).join(' ');
}

function tidied(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
