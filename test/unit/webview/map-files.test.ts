import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { mapHtml } from '../../../client/src/webview/map-html.ts';
import { mapMarkdown } from '../../../client/src/webview/map-markdown.ts';
import { mapSvg } from '../../../client/src/webview/map-svg.ts';
import { isFromPage, type MapView } from '../../../client/src/webview/map-view.ts';

const hostile = '<b>&"|`*_[a](http://x.example) www.x.example ![i](j) @me\u0000\n# h';

/** A map with one section and two rows; every text in it is this. */
function viewOf(text: string): MapView {
  const cell = { state: 'conforming', word: text, mark: text, words: text, places: [] } as const;
  const row = { title: text, section: 's', tone: 'plain', filters: ['all'], places: [], total: text } as const;
  const texts = {
    search: '',
    filter: '',
    words: '',
    copy: '',
    save: '',
    legend: '',
    hint: '',
    shown: '',
    noneShown: '',
  };
  return {
    kind: 'coverage',
    root: 'file:///isms',
    heading: text,
    isms: text,
    choice: { label: text, selected: 'p', options: [{ id: 'p', label: text }] },
    summary: [text],
    corner: text,
    totalHead: text,
    columns: [{ id: 'IA-1', title: text, lines: [text], words: text, places: [] }],
    sections: [{ id: 's', title: text, total: text }],
    rows: [
      { id: 'A.5.1', note: text, cells: [cell], ...row },
      { id: 'A.5.2', cells: [null], ...row },
    ],
    sums: [{ label: text, values: [text], total: text }],
    legend: [{ state: 'conforming', word: text, words: text }],
    mark: { example: text, words: text },
    filters: [],
    nothing: text,
    texts,
  };
}

describe('a map as Markdown', () => {
  const rendered = (text: string, rows: readonly string[]) =>
    new MarkdownIt({ html: true, linkify: true }).render(mapMarkdown(viewOf(text), rows));

  it('is a table of the rows that are shown', () => {
    assert.equal(
      mapMarkdown(viewOf('T'), ['A.5.2']),
      '# T\n\nT · T\n\nT\n\n| T | T | T |\n| --- | --- | --- |\n| A.5.2 T |  | T |\n| T | T | T |\n',
    );
  });

  it('keeps texts of files as text [WEB-3]', () => {
    const html = rendered(hostile, ['A.5.1', 'A.5.2']);
    assert.doesNotMatch(html, /<(b|a|img|em|strong|code)[ >]/);
    assert.equal(html.match(/<h1>/g)?.length, 1);
    assert.equal(html.match(/<tr>/g)?.length, 4);
    for (const line of html.match(/<tr>.*?<\/tr>/gs) ?? []) assert.equal(line.match(/<t[hd]/g)?.length, 3);
    assert.ok(html.includes('&lt;b&gt;&amp;&quot;|`*_[a](http://x.example) www.x.example ![i](j) @me'));
  });
});

describe('a map as SVG', () => {
  it('holds the rows that are shown, and gives the same bytes for the same map', () => {
    const svg = mapSvg(viewOf('T'), ['A.5.2']);
    assert.ok(svg.includes('A.5.2  T'));
    assert.ok(!svg.includes('A.5.1'));
    assert.equal(svg, mapSvg(viewOf('T'), ['A.5.2']));
  });

  it('keeps texts of files as text, and holds nothing that runs or leads elsewhere [WEB-3]', () => {
    const svg = mapSvg(viewOf(`${hostile}\ud800</text><script>`), ['A.5.1', 'A.5.2']);
    const tags = new Set([...svg.matchAll(/<\/?([^\s/>]*)/g)].map(([, name]) => name));
    assert.deepEqual([...tags].sort(), ['g', 'path', 'rect', 'svg', 'text', 'title']);
    assert.doesNotMatch(svg, /\0|\ud800|href|style=| on\w+=/);
  });
});

describe('the page of a map', () => {
  it('allows one script and the style sheet of the extension, and nothing else [WEB-1]', () => {
    const html = mapHtml({
      script: 'https://host/map.js?"><script>',
      style: 'https://host/map.css',
      origin: 'https://host',
      nonce: 'n0',
      language: 'de',
      title: '</title><script>',
    });
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="n0" src="https:\/\/host\/map\.js/);
    assert.match(
      html,
      /content="default-src &#39;none&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;; style-src https:\/\/host; script-src &#39;nonce-n0&#39;"/,
    );
    assert.doesNotMatch(html, /unsafe|style=/);
  });

  it('is believed only what has the form of its messages [WEB-2]', () => {
    const good = [
      { type: 'ready' },
      { type: 'choose', id: 'x' },
      { type: 'open', row: null, column: 'IA-1', place: 0 },
      { type: 'copy', rows: ['A.5.1'] },
    ];
    const bad = [
      null,
      'ready',
      {},
      { type: 'choose' },
      { type: 'open', row: 1, column: null, place: 0 },
      { type: 'open', row: null, column: null, place: '0' },
      { type: 'save', rows: [1] },
      { type: 'run' },
    ];
    assert.deepEqual([...good, ...bad].map(isFromPage), [...good.map(() => true), ...bad.map(() => false)]);
  });
});
