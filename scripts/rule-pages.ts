/** Makes docs/rules from the rules: one page each, and their index. What is not made from them goes. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { ruleDescriptions } from '../server/src/rules/all-rules.ts';
import { rulePages } from '../server/src/rules/pages.ts';

const folder = resolve(import.meta.dirname, '../docs/rules');
const pages = rulePages(ruleDescriptions);

await mkdir(folder, { recursive: true });
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile() && !pages.has(file.slice(folder.length + 1).replaceAll(sep, '/'))) await rm(file);
}
for (const [path, content] of pages) {
  const file = join(folder, path);
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === content) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
