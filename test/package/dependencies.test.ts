import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { allBundles } from '../../scripts/third-party/built-bundles.ts';
import { componentsOf } from '../../scripts/third-party/components.ts';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(project, file), 'utf8');

interface Row {
  readonly chapter: string;
  readonly name: string;
  readonly range: string;
  readonly licence: string;
  readonly released: string;
  readonly use: string;
  readonly reason: string;
}

/** The rows of the tables of docs/dependencies.md. */
function rows(): readonly Row[] {
  const found: Row[] = [];
  let chapter = '';
  let cells: string[] = [];
  const tokens = new MarkdownIt().parse(read('docs/dependencies.md'), {});
  tokens.forEach((token, index) => {
    const text = token.children?.map(({ content }) => content).join('') ?? '';
    if (token.type === 'inline' && tokens[index - 1]?.type === 'heading_open') chapter = text;
    if (token.type === 'inline' && tokens[index - 1]?.type === 'td_open') cells.push(text);
    if (token.type !== 'tr_close') return;
    const [name = '', range = '', licence = '', released = '', use = '', reason = ''] = cells;
    if (name) found.push({ chapter, name, range, licence, released, use, reason });
    cells = [];
  });
  return found;
}

describe('docs/dependencies.md', () => {
  const listed = rows();
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'));

  it('names the packages of package.json, each once, with its range', () => {
    const order = (a: readonly string[], b: readonly string[]) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1);
    assert.deepEqual(
      listed.map(({ name, range }) => [name, range]).sort(order),
      Object.entries(devDependencies).sort(order),
    );
  });

  it('tells the licences that the packages tell', () => {
    const told = listed.map(({ name, licence }) => ({ name, licence }));
    const bearing = listed.map(({ name }) => {
      const { license } = JSON.parse(read(`node_modules/${name}/package.json`));
      return { name, licence: license };
    });
    assert.deepEqual(told, bearing);
  });

  it('gives a day of release, a use and a reason to each', () => {
    for (const { name, released, use, reason } of listed) {
      assert.match(released, /^20\d\d-\d\d-\d\d$/, name);
      assert.ok(use.length > 3 && reason.length > 3, name);
    }
  });

  it('counts as delivered what is bundled, and nothing else', () => {
    const bundled = new Set(componentsOf(allBundles()).map(({ name }) => name));
    assert.deepEqual(
      listed.filter(({ chapter }) => chapter === 'Delivered').map(({ name }) => name),
      listed.filter(({ name }) => bundled.has(name)).map(({ name }) => name),
    );
  });
});
