import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../host/cache.ts';

/** The first block of code in a language under a heading of docs/editors.md. */
export function blockOf(heading: string, language: string): string {
  const page = readFileSync(path.join(repository, 'docs/editors.md'), 'utf8');
  const chapter = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  const block = chapter?.split('```').find((text) => text.startsWith(`${language}\n`));
  if (!block) throw new Error(`docs/editors.md has no block of ${language} under ${heading}.`);
  return block.slice(language.length + 1);
}
