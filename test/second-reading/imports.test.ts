import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the folder may import beside its own files and packages, and which file may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'reading.ts': ['../fuzz/fuzzing.ts', '../support/files.ts', '../support/judge.ts'],
  'requirements.ts': ['../../schemas/catalogue/iso27001-2022.json'],
  'writing.ts': ['../support/files.ts'],
};

const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts'));

/** The modules that a file names: by a declaration, by `import()` and by `require`. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom|\bimport|\brequire|\bimport\s*\(|\brequire\s*\()\s*['"`]([^'"`]+)/g)].flatMap(
    ([, named]) => named ?? [],
  );
}

describe('the second reading', () => {
  it('is looked at', () => {
    assert.ok(files.length > 5);
    assert.ok(importsOf('reading.ts').includes('../support/judge.ts'));
  });

  it('shares nothing with the product: of what the rules mean, it imports the catalogue alone', () => {
    for (const file of files) {
      const outside = importsOf(file).filter((named) => named.startsWith('..') || named.startsWith('/'));
      assert.deepEqual(outside.sort(), allowed[file] ?? [], file);
    }
  });
});
