/**
 * A plugin of esbuild: leaves tables out of docx that no report needs. To number the pages of the contents, docx lays a
 * document out as Word does; of what it knows for that, kerning and ligatures count only in text that asks for them, and
 * the glyphs of Cambria Math only in equations. Reports have neither.
 */
import { readFile } from 'node:fs/promises';

/** The modules within the bundled package, as its comments name them, whose tables are left out. */
const unused = ['src/text-layout/font-kerning.ts', 'src/layout/cambria-math.ts'];

/** A table at the outermost level: a list, or a map or set of a list. */
const table = /^var (\w+) = (?:(\/\* @__PURE__ \*\/ new (?:Map|Set)\()\[\n[\s\S]*?\n\]\)|\[\n[\s\S]*?\n\]);$/gm;

function withoutTables(code, module) {
  const begin = code.indexOf(`// ${module}\n`);
  const end = code.indexOf('\n// src/', begin + 1);
  const part = code.slice(begin, end);
  const without = part.replace(table, (_, name, made) => `var ${name} = ${made ? `${made})` : '[]'};`);
  // One that is written in another way than it was has to be looked at anew.
  if (begin === -1 || without.length > part.length / 2) throw new Error(`No longer found in docx: tables of ${module}`);
  return code.slice(0, begin) + without + code.slice(end);
}

export const withoutUnusedTables = {
  name: 'without unused tables',
  setup({ onLoad }) {
    onLoad({ filter: /docx[\\/]dist[\\/]layout\.mjs$/ }, async ({ path }) => ({
      contents: unused.reduce(withoutTables, await readFile(path, 'utf8')),
    }));
  },
};
