/**
 * Writes `l10n/bundle.l10n.json` from the sources of the extension, and tells what the translations lack.
 *
 *   npm run l10n
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textsOf } from './l10n/texts.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(root, file), 'utf8'));

const { keys, computed } = textsOf(join(root, 'client/src'));
for (const call of computed) console.error(`The text is not written out: ${call}`);
const bundle = Object.fromEntries(keys.map((key) => [key, key]));
writeFileSync(join(root, 'l10n/bundle.l10n.json'), `${JSON.stringify(bundle, null, 2)}\n`);

/** Names the keys that only one of two files has. */
function compare(file: string, wanted: readonly string[]): void {
  const present = Object.keys(read(file));
  for (const key of wanted.filter((each) => !present.includes(each)))
    console.log(`${file} lacks ${JSON.stringify(key)}`);
  for (const key of present.filter((each) => !wanted.includes(each)))
    console.log(`${file} has no use for ${JSON.stringify(key)}`);
}

for (const file of readdirSync(join(root, 'l10n'))) compare(`l10n/${file}`, keys);
for (const file of readdirSync(root).filter((name) => /^package\.nls\..+\.json$/.test(name))) {
  compare(file, Object.keys(read('package.nls.json')));
}
