import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../../..');
const page = readFileSync(path.join(project, 'ARCHITECTURE.md'), 'utf8').replaceAll('\r\n', '\n');

/** The text of a chapter of the page. */
function chapter(heading: string): string {
  const [, text] = page.split(`\n## ${heading}\n`);
  assert.ok(text, heading);
  return text.split('\n## ')[0] ?? '';
}

const isThere = (name: string) => existsSync(path.join(project, name));

describe('ARCHITECTURE.md', () => {
  it('has a tree of folders and files that are there', () => {
    const [, tree = ''] = /```\n([\s\S]*?)```/.exec(chapter('Folders and walls')) ?? [];
    const above: string[] = [];
    const missing: string[] = [];
    let named = 0;
    for (const line of tree.trimEnd().split('\n')) {
      const [, indentation = '', names = ''] = /^( *)([^\s,]+(?:, [^\s,]+)*)/.exec(line) ?? [];
      const depth = indentation.length / 2;
      for (const name of names.split(', ')) {
        named++;
        const place = path.join(...above.slice(0, depth), name);
        if (!name.includes('*') && !isThere(place)) missing.push(place);
        above[depth] = name;
      }
    }
    assert.ok(named > 40);
    assert.deepEqual(missing, []);
  });

  it('names tests that are there for the invariants', () => {
    const names = [...chapter('Invariants').matchAll(/\(([^()]*`[^()]*)\)/g)]
      .flatMap(([, named = '']) => [...named.matchAll(/`([a-z0-9/-]+)`/g)])
      .map(([, name = '']) => name);
    assert.ok(names.length > 10);
    assert.deepEqual(
      names.filter((name) => !isThere(`test/${name}`) && !isThere(`test/${name}.test.ts`)),
      [],
    );
  });
});
