/** The page on security promises nothing that no test holds, and no test holds what the page does not say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Node } from 'acorn';
import { simple } from 'acorn-walk';
import { project, readSource, type SourceFile } from './product-code.ts';

const form = /[A-Z]+-\d+/;

/** The ids in the titles of tests and groups that are run: not of those that are skipped. */
function idsInTitles({ code, tree }: SourceFile): readonly string[] {
  const ids: string[] = [];
  simple(tree, {
    CallExpression: ({ callee, arguments: [title] }) => {
      const isTest = callee.type === 'Identifier' && (callee.name === 'it' || callee.name === 'describe');
      if (!isTest || !title || !isText(title)) return;
      const found = code.slice(title.start, title.end).matchAll(new RegExp(`\\[(${form.source})\\]`, 'g'));
      for (const [, id = ''] of found) ids.push(id);
    },
  });
  return ids;
}

function isText(node: Node): boolean {
  return node.type === 'Literal' || node.type === 'TemplateLiteral';
}

describe('the promises of SECURITY.md', function () {
  this.timeout(60_000);
  const page = readFileSync(path.join(project, 'SECURITY.md'), 'utf8');
  const promised = [...page.matchAll(new RegExp(`\\*\\*(${form.source})\\*\\*`, 'g'))].map(([, id = '']) => id);

  it('are each held by a test that bears the id, and no test bears another', async () => {
    const names = readdirSync(path.join(project, 'test'), { recursive: true, encoding: 'utf8' });
    const tests = names.filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`);
    const holding = new Set((await Promise.all(tests.map(readSource))).flatMap(idsInTitles));
    assert.deepEqual(
      promised.filter((id) => !holding.has(id)),
      [],
      'promised, and no test says so',
    );
    assert.deepEqual(
      [...holding].filter((id) => !promised.includes(id)),
      [],
      'tested, and not promised',
    );
    console.log(`      ${promised.length} promises`);
    assert.ok(promised.length > 40);
  });

  it('have ids of their own, counted from 1 in each group', () => {
    assert.deepEqual(promised, [...new Set(promised)]);
    for (const group of new Set(promised.map((id) => id.split('-')[0]))) {
      const numbers = promised.filter((id) => id.startsWith(`${group}-`)).map((id) => Number(id.split('-')[1]));
      assert.deepEqual(
        numbers.sort((a, b) => a - b),
        numbers.map((_, index) => index + 1),
      );
    }
  });
});
