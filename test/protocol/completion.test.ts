import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient } from '../support/language-client.ts';

const texts = new Map([
  ['isms.audit.yaml', 'apiVersion: audit-as-code/v1\nkind: Isms\nid: acme\ntitle: ACME\n'],
  [
    'people.audit.yaml',
    `apiVersion: audit-as-code/v1
kind: People
id: people
people:
  s.rao: { name: Sam Rao }
  d.mora:
    name: "Dana 😀 Mora"
    competence:
      - { subject: [auditing, iso27001], name: Lead Auditor, obtained: 2024-05-02 }
`,
  ],
  [
    'soa.audit.yaml',
    'apiVersion: audit-as-code/v1\nkind: StatementOfApplicability\nid: soa\ncontrols:\n  A.5.15: { applicable: true, operators: [s.rao] }\n',
  ],
  ['evidence/log.txt', 'log\n'],
  ['other/isms.audit.yaml', 'kind: Isms\nid: other\n---\nkind: People\nid: people\npeople: { x.y: { name: Xenia } }\n'],
]);
const head =
  '\ufeffapiVersion: audit-as-code/v1\nkind: AuditPlan\nid: IA-1\nscope: { requirements: [A.5.15] }\n# kept\n';

const abilities = {
  plain: {},
  modern: {
    completionItem: {
      snippetSupport: true,
      labelDetailsSupport: true,
      insertReplaceSupport: true,
      insertTextModeSupport: { valueSet: [InsertTextMode.asIs] },
    },
  },
};

for (const [name, completion] of Object.entries(abilities)) {
  describe(`completion in the language server, for a ${name} client`, () => {
    let client: LanguageClient;
    let version = 1;
    const file = 'audits/plan.audit.yaml';

    /** What is offered at the mark `^` of a text that is typed. */
    async function completing(text: string) {
      const typed = text.replace('^', '');
      version += 1;
      await client.change(file, version, typed);
      const document = TextDocument.create(client.uri(file), 'yaml', version, typed);
      const list = await client.connection.sendRequest<CompletionList | null>('textDocument/completion', {
        textDocument: { uri: client.uri(file) },
        position: document.positionAt(text.indexOf('^')),
      });
      const items = list?.items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)) ?? [];
      const item = (label: string) => items.find((each) => each.label === label) ?? assert.fail(`no ${label}`);
      const accepted = (label: string) => {
        const edit = item(label).textEdit ?? assert.fail('no edit');
        const range = 'range' in edit ? edit.range : edit.replace;
        return TextDocument.applyEdits(document, [{ range, newText: edit.newText }]);
      };
      return { labels: items.map(({ label }) => label), item, accepted };
    }

    before(async () => {
      client = await LanguageClient.start(texts, { capabilities: { textDocument: { completion } } });
      await client.settled();
      await client.open(file, '');
    });
    after(() => client.stop());

    for (const [style, text, changed] of [
      ['block style', 'team:\n  lead: ^\n', 'team:\n  lead: d.mora\n'],
      ['flow style', 'x-a: 😀\nteam: { lead: d^ }\n', 'x-a: 😀\nteam: { lead: d.mora }\n'],
      ['an anchored value', 'team: { lead: &l "^" }\n', 'team: { lead: &l "d.mora" }\n'],
      ['half-typed text', 'team:\n  lead: d.m^\nsessions: [{ id\n', 'team:\n  lead: d.mora\nsessions: [{ id\n'],
    ] as const) {
      for (const end of ['\n', '\r\n']) {
        it(`completes an auditor in ${style}, with ${JSON.stringify(end)}`, async () => {
          const found = await completing(`${head}${text}`.replaceAll('\n', end));
          assert.deepEqual(found.labels, ['d.mora', 's.rao']);
          assert.equal(found.accepted('d.mora'), `${head}${changed}`.replaceAll('\n', end));
        });
      }
    }

    it('says why somebody should not audit', async () => {
      const { item } = await completing(`${head}team:\n  lead: ^\n`);
      const { labelDetails, detail, filterText } = item('s.rao');
      assert.equal(filterText, 's.rao Sam Rao');
      assert.match(detail ?? '', /Conflict of interest: operates A\.5\.15\./);
      if (name === 'plain') assert.match(detail ?? '', /^Sam Rao · operates A\.5\.15 · /);
      else assert.deepEqual(labelDetails, { detail: ' Sam Rao', description: 'operates A.5.15' });
    });

    it('tells of an item when it is asked', async () => {
      const { item } = await completing(`${head}^\n`);
      const asked = item('team');
      assert.equal(asked.documentation, undefined);
      const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', asked);
      const { value } = resolved.documentation as MarkupContent;
      assert.match(value, /^Who audits, and who is there besides\./);
      const stale = { label: 'x', data: [999, 0] };
      assert.deepEqual(await client.connection.sendRequest('completionItem/resolve', stale), stale);
    });

    it('inserts snippets only for a client that knows them', async () => {
      const { item } = await completing(`${head}^\n`);
      const { insertTextFormat, insertTextMode, textEdit } = item('team');
      const isModern = name === 'modern';
      assert.equal(insertTextFormat, isModern ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
      assert.equal(insertTextMode, isModern ? InsertTextMode.asIs : undefined);
      assert.equal(textEdit?.newText, isModern ? 'team:\n  lead: $1' : 'team:\n  lead: ');
    });

    it('offers skeletons in an empty document, and files of the workspace alone', async () => {
      assert.equal((await completing('^')).labels.length, 11);
      const at = (written: string) => completing(`kind: EvidenceRegister\nitems:\n  E-1: { file: ${written}^ }\n`);
      assert.deepEqual((await at('../evidence/')).labels.slice(0, 1), ['../evidence/log.txt']);
      assert.deepEqual((await at('../../')).labels, []);
    });

    it('offers nothing in files that are none of an audit', async () => {
      for (const uri of [client.uri('not-there.audit.yaml'), client.uri('evidence/log.txt'), 'untitled:Untitled-1']) {
        const position = { line: 0, character: 0 };
        const params = { textDocument: { uri }, position };
        assert.equal(await client.connection.sendRequest('textDocument/completion', params), null);
      }
    });
  });
}
