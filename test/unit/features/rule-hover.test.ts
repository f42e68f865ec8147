import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { ruleHover } from '../../../server/src/features/rule-hover.ts';
import { ruleDescriptions } from '../../../server/src/rules/all-rules.ts';
import { LineIndex } from '../../../server/src/yaml/line-index.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';

const pages = { ofRule: (rule: string) => `file:///pages/${rule}.md` };

/** The hover at the mark `^` of a text, which is taken out; and the text of its range. */
function hoverAt(marked: string) {
  const files = filesOf(marked);
  const [file = '', text = ''] = [...files].find(([, content]) => content.includes('^')) ?? [];
  const offset = text.indexOf('^');
  const plain = text.replace('^', '');
  const lines = new LineIndex(plain);
  const engine = engineOver(new Map([...files, [file, plain]]));
  const found = ruleHover(engine, absolute(file), lines.position(offset), pages);
  return found && { ...found, on: plain.slice(lines.offset(found.range.start), lines.offset(found.range.end)) };
}

const severities = (entries: string) => `kind: Isms\nid: acme\nrules:\n${entries}\n`;

describe('the hover on the id of a rule', () => {
  it('tells of it where the severities of an ISMS are', () => {
    for (const entry of [
      '  ^soa/no-owner: error',
      '  soa/no-^owner: error',
      '  soa/no-owner^: error',
      '  "soa/^no-owner": error',
    ]) {
      const found = hoverAt(severities(entry));
      assert.match(found?.on ?? '', /^"?soa\/no-owner"?$/, entry);
      assert.match(
        found?.markdown ?? '',
        /^\*\*soa\/no-owner\*\* \(error; by itself warning\)\n\nAn applicable control/,
      );
      assert.match(
        found?.markdown ?? '',
        /What to do: .*ISO\/IEC 27001, 5\.3\. .*\(<file:\/\/\/pages\/soa\/no-owner\.md>\)$/s,
      );
    }
  });

  it('tells of it in a comment that accepts a deviation', () => {
    const plan = (comment: string) => `kind: AuditPlan\nid: IA-1\nstatus: completed # ${comment}\n`;
    for (const comment of [
      'audit-ignore ^communication/no-report -- why',
      'audit-ignore soa/no-owner, communication/no-^report until 2026-12-31 -- why',
      'audit-ignore communication/no-report^',
    ]) {
      const found = hoverAt(plan(comment));
      assert.equal(found?.on, 'communication/no-report', comment);
      assert.match(found?.markdown ?? '', /^\*\*communication\/no-report\*\* \(error\)\n/);
    }
  });

  it('goes by the severity that holds in the file', () => {
    const isms = `# file: isms.audit.yaml\n${severities('  soa/*: hint')}`;
    const comment = '# audit-ignore ^soa/no-owner -- why';
    const found = hoverAt(`${isms}# file: soa.audit.yaml\nkind: StatementOfApplicability\n${comment}\n`);
    assert.match(found?.markdown ?? '', /\(hint; by itself warning\)/);
    const fixed = hoverAt(
      `${isms.replace('soa', 'deviation')}# file: soa.audit.yaml\n${comment.replace('soa/no-owner', 'deviation/unused')}\n`,
    );
    assert.match(fixed?.markdown ?? '', /^\*\*deviation\/unused\*\* \(information\)\n/);
  });

  for (const [about, text] of [
    ['a severity', severities('  soa/no-owner: err^or')],
    ['a category', severities('  soa/^*: error')],
    ['no rule', severities('  soa/no-^one: error')],
    ['a key deeper down', severities('  x: { soa/no-^owner: error }')],
    ['the rules of another document', 'kind: People\nrules: { soa/no-^owner: error }\n'],
    ['another key', 'kind: Isms\nx-rules: { soa/no-^owner: error }\n'],
    ['the reason of a deviation', 'kind: People # audit-ignore soa/no-status -- like soa/no-^owner\n'],
    ['the keyword', 'kind: People # audit-^ignore soa/no-owner -- why\n'],
    ['a part of a longer word', 'kind: People # audit-ignore soa/no-^owners -- why\n'],
    ['another comment', 'kind: People # see soa/no-^owner\n'],
    ['text that looks like a comment', 'kind: People\nnotes: "# audit-ignore soa/no-^owner -- why"\n'],
    ['an empty file', '^\n'],
  ] as const) {
    it(`tells nothing of ${about}`, () => assert.equal(hoverAt(text), undefined));
  }

  it('is Markdown in which the words of the rules stay words', () => {
    const markdown = new MarkdownIt({ html: true, linkify: false });
    for (const { id } of ruleDescriptions) {
      const text = hoverAt(severities(`  ^${id}: error`))?.markdown ?? '';
      const tokens = markdown.parse(text, {}).flatMap((token) => [token, ...(token.children ?? [])]);
      const kinds = new Set(tokens.map(({ type }) => type.replace(/_(open|close)$/, '')));
      for (const kind of ['paragraph', 'inline', 'text', 'strong', 'link', 'code_inline']) kinds.delete(kind);
      assert.deepEqual([...kinds], [], id);
    }
  });
});
