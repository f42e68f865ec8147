import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { textsOf } from '../../../scripts/l10n/texts.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

const sources = textsOf(path.join(root, 'client/src'));
const manifest: unknown = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** What a translation must keep: places to fill in, links to commands, and code. */
function kept(text: string): readonly string[] {
  return (text.match(/\{\d+\}|\(command:[^)]*\)|`[^`]*`|\$\([^)]*\)/g) ?? []).sort();
}

/** The keys of package.json under which VS Code shows a text; what tells others of the same name apart is the rest. */
const shown = [
  ...['displayName', 'description', 'title', 'shortTitle', 'category', 'label', 'contents', 'altText'],
  ...['markdownDescription', 'deprecationMessage', 'markdownDeprecationMessage', 'patternErrorMessage'],
  ...['enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels'],
];

/** Every text of package.json that is shown, with where it stands. */
function shownIn(value: unknown, at = ''): readonly { readonly at: string; readonly text: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    const place = `${at}/${key}`;
    const isShown = shown.includes(key) || (key === 'name' && at.startsWith('/contributes/views/'));
    if (!isShown) return shownIn(part, place);
    const texts: unknown[] = Array.isArray(part) ? part : [part];
    return texts.flatMap((text) => (typeof text === 'string' ? { at: place, text } : shownIn(text, place)));
  });
}

/** Two lists have the same texts; where they don't, the difference alone is named. `npm run l10n` names it too. */
function assertSame(actual: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.filter((each) => !actual.includes(each));
  const superfluous = actual.filter((each) => !wanted.includes(each));
  assert.deepEqual({ missing, superfluous }, { missing: [], superfluous: [] });
}

function assertTranslates(file: string, original: Readonly<Record<string, string>>): void {
  const translated = read(file);
  assertSame(Object.keys(translated), Object.keys(original));
  for (const [key, text] of Object.entries(original)) {
    assert.ok(translated[key]?.trim(), key);
    assert.deepEqual(kept(translated[key] ?? ''), kept(text), key);
  }
}

describe('the texts of the extension', () => {
  it('are written out where they are shown, so that they can be translated', () => {
    assert.ok(sources.keys.length > 0);
    assert.deepEqual(sources.computed, []);
  });

  it('are those of the English bundle', () => {
    const bundle = read('l10n/bundle.l10n.json');
    assertSame(Object.keys(bundle), sources.keys);
    assertSame(Object.values(bundle), sources.keys);
  });

  it('are in package.nls.json as far as package.json shows them', () => {
    const texts = shownIn(manifest);
    assert.deepEqual(
      texts.filter(({ text }) => !/^%[^%]+%$/.test(text)),
      [],
    );
    const keys = new Set(texts.map(({ text }) => text.slice(1, -1)));
    assertSame(Object.keys(read('package.nls.json')), [...keys]);
  });

  it('are translated into German, all of them and no others', () => {
    assertTranslates('l10n/bundle.l10n.de.json', read('l10n/bundle.l10n.json'));
    assertTranslates('package.nls.de.json', read('package.nls.json'));
  });

  it('have as many translations in the sources as in package.json', () => {
    const languages = (folder: string, pattern: RegExp) =>
      readdirSync(path.join(root, folder)).flatMap((file) => pattern.exec(file)?.[1] ?? []);
    assert.deepEqual(languages('l10n', /^bundle\.l10n\.(.+)\.json$/), languages('.', /^package\.nls\.(.+)\.json$/));
  });
});
