import assert from 'node:assert/strict';
import type { Block } from '../../../server/src/report/document/blocks.ts';
import type { Foreword } from '../../../server/src/report/model/context.ts';
import { reportContext } from '../../../server/src/report/report-context.ts';
import { documentOf, engineWith, ismsOf, markdownOf } from './small-audit.ts';

const foreword = (text: string): Foreword => ({ file: 'foreword.md', content: { kind: 'text', text } });

/** What a report says before its first section, without title and facts. */
function blocksOf(content: Foreword): readonly Block[] {
  const { blocks } = documentOf(engineWith(), 'soa', undefined, { foreword: content });
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.id === 'summary');
  return blocks.slice(2, first);
}

const paragraphs = (...texts: readonly string[]) => texts.map((text) => ({ kind: 'paragraph', text }));

describe('the foreword of a report', () => {
  it('is Markdown: headings, emphasis, lists, tables, quotations and code', () => {
    const text = `
Dear *reader*, **all** of this\\
is *very **important***.

## Scope

1. one
2. two

* three
  * four

| a | b |
| --- | --- |
| 1 | 2 |

> quoted

    code
`;
    assert.deepEqual(blocksOf(foreword(text)), [
      { kind: 'heading', level: 2, id: 'foreword', text: 'Foreword' },
      {
        kind: 'paragraph',
        text: [
          'Dear ',
          { emphasis: 'reader' },
          ', ',
          { strong: 'all' },
          ' of this',
          '\nis ',
          { emphasis: 'very ' },
          { strong: 'important' },
          '.',
        ],
      },
      { kind: 'heading', level: 3, id: 'foreword-2', text: 'Scope' },
      { kind: 'list', ordered: true, items: ['one', 'two'] },
      { kind: 'list', ordered: false, items: ['three', 'four'] },
      {
        kind: 'table',
        caption: '',
        columns: [
          { title: 'a', kind: 'text', width: 3, long: true },
          { title: 'b', kind: 'text', width: 3, long: true },
        ],
        rows: [['1', '2']],
      },
      { kind: 'notice', tone: 'information', text: 'quoted' },
      { kind: 'paragraph', text: 'code' },
    ]);
  });

  it('takes its first heading for its title', () => {
    assert.deepEqual(blocksOf(foreword('# To the board\n\nHello')), [
      { kind: 'heading', level: 2, id: 'foreword', text: 'To the board' },
      ...paragraphs('Hello'),
    ]);
  });

  it('shows raw HTML as text, a link with its address, and a picture as its description', () => {
    const text =
      '<script>alert(1)</script>\n\n[click](https://a.example/) ![pixel](https://evil.example/p.png) <https://b.example/>';
    assert.deepEqual(blocksOf(foreword(text)).slice(1), [
      ...paragraphs('<script>alert(1)</script>', 'click (https://a.example/) pixel https://b.example/'),
    ]);
  });

  it('links to nothing that a script could be', () => {
    assert.deepEqual(blocksOf(foreword('[click](javascript:alert(1))')).slice(1), [
      ...paragraphs('[click](javascript:alert(1))'),
    ]);
  });

  it('comes before the first section in Markdown', () => {
    const text = markdownOf(engineWith(), 'IA-1', { foreword: foreword('Hello *you, **all***') });
    assert.match(text, /\n\n## Foreword\n\nHello \*you,\* \*\*all\*\*\n\n## Executive summary\n/);
  });

  it('says nothing where it is empty, and says why where it is missing', () => {
    assert.deepEqual(blocksOf(foreword('\n')), []);
    const warning = (content: Foreword['content']) => blocksOf({ file: 'foreword.md', content });
    for (const [content, expected] of [
      [{ kind: 'missing' }, /^The foreword foreword\.md is missing/],
      [{ kind: 'outside' }, /lies outside the workspace folder/],
      [{ kind: 'too-big' }, /longer than 50000 characters/],
      [{ kind: 'unreadable', reason: 'access is denied' }, /cannot be read: access is denied/],
    ] as const) {
      const [block, ...others] = warning(content);
      assert.ok(block?.kind === 'notice' && block.tone === 'warning' && typeof block.text === 'string');
      assert.match(block.text, expected);
      assert.deepEqual(others, []);
    }
  });
});

describe('the foreword that an Isms document names', () => {
  const read = async (written: string, text: string | undefined) => {
    const engine = engineWith(['classification: Confidential', `foreword: ${written}`]);
    const host = {
      lastCommit: async () => undefined,
      uncommitted: async () => undefined,
      readFile: async (path: string) => (text === undefined ? { path, reason: 'it is gone' } : { text }),
      fileFact: async (path: string) =>
        path === '/workspace/reports/foreword.md' ? ('present' as const) : ('absent' as const),
    };
    const sources = { engine, host, asOf: '2026-06-30', git: false, version: '1' };
    return (await reportContext(ismsOf(engine), sources)).foreword;
  };

  it('is read, unless it is missing, outside, too long or unreadable', async () => {
    const file = 'reports/foreword.md';
    assert.deepEqual(await read(file, 'Hello'), { file, content: { kind: 'text', text: 'Hello' } });
    assert.deepEqual((await read('other.md', 'Hello'))?.content, { kind: 'missing' });
    assert.deepEqual(await read('../foreword.md', 'Hello'), { file: '../foreword.md', content: { kind: 'outside' } });
    assert.deepEqual((await read(file, 'x'.repeat(50_001)))?.content, { kind: 'too-big' });
    assert.deepEqual((await read(file, undefined))?.content, { kind: 'unreadable', reason: 'it is gone' });
  });
});
