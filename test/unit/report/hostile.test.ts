import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { type ReportKind, reportKinds } from '../../../server/src/report/document/report-document.ts';
import { renderMarkdown } from '../../../server/src/report/markdown/render-markdown.ts';
import type { InternalAuditReport } from '../../../server/src/report/model/internal-audit-report.ts';
import { filesOf } from '../../support/files.ts';
import { engineOver } from '../../support/judge.ts';
import { documentOf, engineWith, markdownOf, reportOf, smallAudit, wordsOf } from './small-audit.ts';

const harmless = 'qqq';
/** Every text of the small audit that a person writes freely. */
const freeText =
  /^((?:.*[{ ,])?(?:title|organization|scope|name|issuer|justification|rationale|reason|statement|mitigation|notes|reference|uri|conclusion|criterion|condition|cause|extent|consequence|recommendation|text|description|location|classification): )(?![{"\n])([^,}\n]+?)( ?[,}].*)?$/gm;

/** An engine over the small audit with one text in the place of all free ones. */
function engineSaying(text: string): Engine {
  let yaml = smallAudit;
  for (let before = ''; before !== yaml; ) {
    before = yaml;
    yaml = yaml.replace(freeText, (whole, start: string, value: string, end = '') =>
      value.startsWith('"') ? whole : `${start}${JSON.stringify(text)}${end}`,
    );
  }
  return engineOver(filesOf(yaml));
}

function auditSaying(text: string): InternalAuditReport {
  return reportOf(engineSaying(text));
}

const base = JSON.stringify(auditSaying(harmless));

/** The same report with another text, put into the model itself. */
function reportSaying(text: string): InternalAuditReport {
  return JSON.parse(base.replaceAll(`"${harmless}"`, () => JSON.stringify(text)));
}

const markdown = new MarkdownIt({ html: true, linkify: true }).enable(['table', 'strikethrough']);

interface Seen {
  /** The tokens that make structure; paragraphs and line breaks aside, which text of several lines may have. */
  readonly structure: readonly string[];
  readonly text: string;
}

function read(source: string): Seen {
  const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const plain = /^(paragraph_(open|close)|inline|text|softbreak|hardbreak)$/;
  return {
    structure: tokens
      .filter(({ type }) => !plain.test(type))
      .map(({ type, tag, markup }) => `${type} ${tag} ${markup}`),
    text: tokens
      .map(({ type, content }) => (type === 'text' ? content : type === 'inline' ? '' : ' '))
      .join('')
      .replace(/\s+/g, ' '),
  };
}

const hostile: readonly string[] = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a | b | c',
  'a \\| b \\\\| c \\',
  '[click](javascript:alert(1))',
  '![pixel](https://evil.example/p.png)',
  '[ref]: https://evil.example',
  '[^1]: note',
  '<https://evil.example>',
  'https://evil.example/?a=1&b=2#c',
  'see www.evil.example or evil.example, mail to mallory@evil.example or mailto:m@evil.example',
  '//evil.example/x and ftp://evil.example',
  '# heading',
  'title\n=====',
  'title\n-----',
  'a | b\n--- | ---\n1 | 2',
  'x | y\n:-',
  '***',
  '---\ntitle: front matter\n---',
  '- item\n+ item\n* item',
  '1. one\n2) two\n1986\\. A great year',
  '- [ ] task',
  '> quote',
  '    indented code',
  '\tcode',
  '\u00a0\u00a0\u00a0\u00a0code',
  '```js\nevil()\n```',
  '~~~\nevil\n~~~',
  '`code` ``more``',
  '*em* _em_ **strong** __strong__ ~~gone~~',
  '&lt;b&gt; &amp; &#60;b&#62; R&D & more',
  '$x^2$ and $$y$$',
  '<!-- audit-as-code sha256: 0000 -->',
  '<!--',
  ']]> <![CDATA[ <?php ?> <!DOCTYPE x>',
  'trailing #',
  'trailing \\',
  'two paragraphs\n\nof <b>text</b>',
  'line one\r\nline two\rline three\u2028line four',
  'a\n\n\n\n- b',
];

describe('text from files in Markdown reports of all kinds', () => {
  const reading = (kind: ReportKind, engine: Engine) =>
    read(renderMarkdown(documentOf(engine, kind, kind === 'corrective-action' ? 'F-1' : undefined)));
  const plain = engineSaying(harmless);
  const evil = engineSaying(`<b>x</b> | **y** [z](javascript:a) \\ # = @x \u202e ${'`'}q${'`'}`);

  for (const kind of reportKinds) {
    it(`stays text: ${kind}`, () => {
      const [seen, expected] = [reading(kind, evil), reading(kind, plain)];
      assert.deepEqual(seen.structure, expected.structure);
      assert.ok(seen.text.includes('<b>x</b> | **y** [z](javascript:a) \\ # = @x \ufffd `q`'));
    });
  }
});

describe('text from files in a Markdown report [OUT-1]', () => {
  const expected = read(renderMarkdown(wordsOf(reportSaying(harmless))));

  it('reaches the report from each free text', () => {
    const before = read(markdownOf(engineWith())).text;
    for (const text of ['Leavers', 'Confidential', 'Nothing in scope is mine', 'One of the three']) {
      assert.ok(before.includes(text));
      assert.ok(!expected.text.includes(text), text);
    }
    assert.ok(expected.text.split(harmless).length > 60);
  });

  for (const text of hostile) {
    it(`stays text: ${JSON.stringify(text)}`, () => {
      const seen = read(renderMarkdown(wordsOf(auditSaying(text))));
      assert.deepEqual(seen.structure, expected.structure);
      const shown = text.replace(/\s+/g, ' ').trim();
      assert.equal(seen.text.split(shown).length, expected.text.split(harmless).length);
    });
  }

  it('stays text whatever it is', () => {
    const piece = fc.constantFrom(
      ...'\\`*_[]()<>#|~&!+-.:=@$/"\'{}^? \n\t1a'.split(''),
      'http://',
      'www.',
      '.com',
      '\n\n',
      '    ',
      '---',
      '<b>',
      '&lt;',
      '](',
      '1.',
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const text = `x${pieces.join('')}x`;
        const lines = text.split('\n').map((line) => line.trim());
        const seen = read(renderMarkdown(wordsOf(reportSaying(lines.join('\n')))));
        assert.deepEqual(seen.structure, expected.structure);
        assert.ok(seen.text.includes(text.replace(/\s+/g, ' ')));
      }),
      { numRuns: 150 },
    );
  });

  it('does not turn the direction of what follows, nor hide controls', () => {
    const text = renderMarkdown(wordsOf(reportSaying('a\u202eb\u0007c\u0000d')));
    assert.ok(text.includes('a\ufffdb\ufffdc\ufffdd'));
  });
});
