import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { rulePage } from '../../server/src/rules/page.ts';
import { rulePages } from '../../server/src/rules/pages.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/rules');

describe('the pages of the rules', () => {
  it('are those in docs/rules, none missing, out of date or left over (npm run docs writes them anew)', () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const there = new Map(
      files.map(({ parentPath, name }) => {
        const file = path.join(parentPath, name);
        return [path.relative(folder, file).split(path.sep).join('/'), readFileSync(file, 'utf8')];
      }),
    );
    const wanted = rulePages(ruleDescriptions);
    const all = new Set([...there.keys(), ...wanted.keys()]);
    const stateOf = (page: string) => (!there.has(page) ? 'missing' : wanted.has(page) ? 'out of date' : 'left over');
    const wrong = [...all].filter((page) => there.get(page) !== wanted.get(page));
    assert.deepEqual(
      wrong.map((page) => `${page} is ${stateOf(page)}`),
      [],
    );
  });

  it('have no two rules with one id', () => {
    const ids = ruleDescriptions.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  for (const rule of ruleDescriptions) {
    it(`tell of ${rule.id} in whole sentences`, () => {
      for (const text of [rule.title, rule.why, rule.remedy]) assert.match(text, /^[A-Z`].*\.$/s);
    });

    it(`of ${rule.id} are Markdown in which its words stay words`, () => {
      const tokens = new MarkdownIt({ html: true, linkify: false })
        .parse(rulePage(rule), {})
        .flatMap((token) => [token, ...(token.children ?? [])]);
      const kinds = new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, '')));
      const plain = ['heading', 'paragraph', 'inline', 'text', 'bullet_list', 'list_item', 'fence', 'code_inline'];
      for (const kind of plain) kinds.delete(kind);
      assert.deepEqual([...kinds], []);
      assert.deepEqual(
        tokens.filter(({ type }) => type === 'fence').map(({ info }) => info),
        rule.id.match(/^(syntax|schema|deviation)\//) ? ['yaml', 'yaml'] : ['yaml', 'yaml', 'yaml', 'yaml'],
      );
    });
  }

  it('show how to accept a rule and change its severity, where that can be done', () => {
    for (const rule of ruleDescriptions) {
      const isFixed = /^(syntax|schema|deviation)\//.test(rule.id);
      const page = rulePage(rule);
      assert.equal(page.includes(`# audit-ignore ${rule.id} until 2026-12-31 -- `), !isFixed, rule.id);
      assert.equal(/^## Changing its severity$/m.test(page), !isFixed, rule.id);
    }
  });
});
