import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentHighlight,
  Location,
  LocationLink,
  Position,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lensCommands } from '../../client/src/lens-commands.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';

const isms = `apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
`;
const people = `\ufeffapiVersion: audit-as-code/v1\r
kind: People\r
id: people\r
people:\r
  d.mora: { name: "Dana 😀 Mora" } # 😀 kept\r
  s.rao:\r
    name: Sam Rao\r
    reportsTo: d.mora\r
`;
const plan = `apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
scope: { requirements: [A.5.15, A.5.16] }
team:
  lead: &lead d.mora   # the lead
  auditors: [*lead, 's.rao', "d.mora"]
sessions:
  - { id: S1, date: 2026-02-03, requirements: [A.5.15], auditors: [ *lead ] }
`;
const evidence = `kind: EvidenceRegister
id: register
items:
  E-1: { title: Log, file: "evidence/log.txt", collectedBy: d.mora } # kept
`;
describe('names in the language server', () => {
  let client: LanguageClient;
  const texts = new Map([
    ['isms.audit.yaml', isms],
    ['people.audit.yaml', people],
    ['audits/plan.audit.yaml', plan],
    ['audits/evidence.audit.yaml', evidence],
    ['other/isms.audit.yaml', isms],
    ['other/people.audit.yaml', people],
  ]);
  const documentOf = (file: string) => TextDocument.create(client.uri(file), 'yaml', 1, texts.get(file) ?? '');
  /** A request at the n-th occurrence of a text in a file. */
  const ask = <R>(method: string, file: string, text: string, nth = 1, more: object = {}): Promise<R> => {
    const content = texts.get(file) ?? '';
    let offset = -1;
    for (let count = 0; count < nth; count++) offset = content.indexOf(text, offset + 1);
    assert.notEqual(offset, -1, text);
    return client.connection.sendRequest(method, {
      textDocument: { uri: client.uri(file) },
      position: documentOf(file).positionAt(offset),
      ...more,
    });
  };
  const show = ({ uri, range }: Location): string => {
    const file = [...texts.keys()].find((each) => client.uri(each) === uri) ?? uri;
    return `${file}:${range.start.line}:${range.start.character} ${documentOf(file).getText(range)}`;
  };
  const apply = (edit: WorkspaceEdit): ReadonlyMap<string, string> => {
    const changes = edit.documentChanges?.flatMap((change) => ('edits' in change ? [change] : [])) ?? [];
    return new Map(
      changes.map(({ textDocument, edits }) => {
        const file = [...texts.keys()].find((each) => client.uri(each) === textDocument.uri) ?? '';
        const plainEdits = edits.flatMap((each) => ('newText' in each ? [each] : []));
        return [file, TextDocument.applyEdits(documentOf(file), plainEdits)];
      }),
    );
  };

  before(async () => {
    const capabilities = {
      textDocument: { rename: { prepareSupport: true }, definition: { linkSupport: true } },
      workspace: { workspaceEdit: { documentChanges: true }, configuration: true },
    };
    const initializationOptions = { commands: lensCommands };
    client = await LanguageClient.start(texts, { capabilities, initializationOptions });
    await client.settled();
    await client.open('audits/plan.audit.yaml', plan);
  });
  after(() => client.stop());

  it('lead to definitions, as links where the client takes them', async () => {
    const found = await ask<LocationLink[]>('textDocument/definition', 'audits/plan.audit.yaml', "s.rao'");
    const origin = { start: { line: 6, character: 21 }, end: { line: 6, character: 26 } };
    assert.deepEqual(
      found.map((link) => link.originSelectionRange),
      [origin],
    );
    assert.deepEqual(
      found.map(({ targetUri, targetRange }) => show({ uri: targetUri, range: targetRange })),
      ['people.audit.yaml:5:2 s.rao'],
    );
  });

  it('have references in block and flow style and through anchors, within their ISMS', async () => {
    const found = await ask<Location[]>('textDocument/references', 'people.audit.yaml', 'd.mora', 1, {
      context: { includeDeclaration: true },
    });
    assert.deepEqual(found.map(show), [
      'audits/evidence.audit.yaml:3:60 d.mora',
      'audits/plan.audit.yaml:5:14 d.mora',
      'audits/plan.audit.yaml:6:13 *lead',
      'audits/plan.audit.yaml:6:30 d.mora',
      'audits/plan.audit.yaml:8:68 *lead',
      'people.audit.yaml:4:2 d.mora',
      'people.audit.yaml:7:15 d.mora',
    ]);
  });

  it('are highlighted in the document', async () => {
    const found = await ask<DocumentHighlight[]>('textDocument/documentHighlight', 'audits/plan.audit.yaml', 'A.5.15');
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [3, 8],
    );
  });

  it('are renamed over files, with the versions of open ones, keeping quotes, comments and line ends', async () => {
    const at = await ask<{ placeholder: string }>('textDocument/prepareRename', 'audits/plan.audit.yaml', 'lead, ');
    assert.equal(at.placeholder, 'd.mora');
    const edit = await ask<WorkspaceEdit>('textDocument/rename', 'audits/plan.audit.yaml', 'lead, ', 1, {
      newName: 'dana',
    });
    const versions = edit.documentChanges?.map((each) =>
      'textDocument' in each ? each.textDocument.version : undefined,
    );
    assert.deepEqual(versions, [null, 1, null]);
    const renamed = (text: string) => text.replaceAll('d.mora', 'dana');
    assert.deepEqual(
      apply(edit),
      new Map([
        ['audits/evidence.audit.yaml', renamed(evidence)],
        ['audits/plan.audit.yaml', renamed(plan)],
        ['people.audit.yaml', renamed(people)],
      ]),
    );
  });

  it('are not renamed to what is no id or is taken, with a message', async () => {
    const rename = (newName: string) => ask('textDocument/rename', 'people.audit.yaml', 'd.mora', 1, { newName });
    await assert.rejects(rename('d mora'), /"d mora" is no id\. Write letters/);
    await assert.rejects(rename('S.RAO'), /There is a person "S\.RAO" already/);
    await assert.rejects(
      ask('textDocument/prepareRename', 'audits/plan.audit.yaml', 'A.5.15'),
      /named by the standard/,
    );
    assert.equal(await ask('textDocument/prepareRename', 'isms.audit.yaml', 'ACME'), null);
    assert.deepEqual(
      client.logged.filter((line) => line.includes('failed')),
      [],
    );
  });

  it('are followed in text that is half typed', async () => {
    const half = plan.replace('sessions:', 'declarations:\n  s.rao: {\n  d.mo\nsessions:');
    texts.set('audits/plan.audit.yaml', half);
    await client.change('audits/plan.audit.yaml', 2, half);
    const found = await ask<LocationLink[]>('textDocument/definition', 'audits/plan.audit.yaml', 'd.mora   #');
    assert.equal(found.length, 1);
    texts.set('audits/plan.audit.yaml', plan);
    await client.change('audits/plan.audit.yaml', 3, plan);
  });

  it('are nothing where there is no audit file', async () => {
    const nowhere = {
      textDocument: { uri: client.uri('readme.md') },
      position: { line: 0, character: 0 } satisfies Position,
    };
    for (const method of ['definition', 'hover', 'prepareRename']) {
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, nowhere), null, method);
    }
    for (const method of ['documentHighlight', 'codeLens']) {
      assert.deepEqual(await client.connection.sendRequest(`textDocument/${method}`, nowhere), [], method);
    }
    const context = { includeDeclaration: true };
    assert.deepEqual(await client.connection.sendRequest('textDocument/references', { ...nowhere, context }), []);
    await assert.rejects(
      client.connection.sendRequest('textDocument/rename', { ...nowhere, newName: 'x' }),
      /There is no id here that could be renamed/,
    );
  });

  it('keep relative paths true when files and folders are moved', async () => {
    const move = (from: string, to: string): Promise<WorkspaceEdit | null> =>
      client.connection.sendRequest('workspace/willRenameFiles', {
        files: [{ oldUri: client.uri(from), newUri: client.uri(to) }],
      });
    const edit = await move('audits/evidence/log.txt', 'audits/evidence/2026 log.txt');
    assert.deepEqual(
      apply(edit ?? {}),
      new Map([['audits/evidence.audit.yaml', evidence.replace('evidence/log.txt', 'evidence/2026 log.txt')]]),
    );
    const moved = await move('audits/evidence.audit.yaml', 'evidence.audit.yaml');
    assert.deepEqual(
      [...apply(moved ?? {}).values()],
      [evidence.replace('evidence/log.txt', 'audits/evidence/log.txt')],
    );
    assert.equal(await move('audits', 'archive'), null);
  });

  it('have code lenses, which settings switch off', async () => {
    const lenses = (file: string): Promise<CodeLens[]> =>
      client.connection.sendRequest('textDocument/codeLens', { textDocument: { uri: client.uri(file) } });
    assert.deepEqual(
      (await lenses('audits/plan.audit.yaml')).map(({ command }) => [
        command?.title,
        command?.command,
        command?.arguments,
      ]),
      [
        ['2 requirements in scope · 1 scheduled · 0 examined · 0 conflicts', '', undefined],
        [
          'Assign Auditors…',
          'auditAsCode.assignAuditors',
          [{ audit: 'IA-1', root: client.uri('').replace(/\/$/, '') }],
        ],
        [
          'Generate report',
          'auditAsCode.generateInternalAuditReport',
          [{ audit: 'IA-1', root: client.uri('').replace(/\/$/, '') }],
        ],
      ],
    );
    client.settings.set('auditAsCode.codeLens', { plan: false, programme: true });
    assert.deepEqual(await lenses('audits/plan.audit.yaml'), []);
  });

  it('come without links, versions and preparation for a client that knows less', async () => {
    const simple = await LanguageClient.start(
      filesOf(`# file: people.audit.yaml\n${people.replaceAll('\r', '').slice(1)}`),
    );
    const textDocument = { uri: simple.uri('people.audit.yaml') };
    const at = { textDocument, position: { line: 7, character: 16 } };
    const [target] = await simple.connection.sendRequest<Location[]>('textDocument/definition', at);
    assert.deepEqual(target?.range.start, { line: 4, character: 2 });
    const edit: WorkspaceEdit = await simple.connection.sendRequest('textDocument/rename', { ...at, newName: 'dana' });
    assert.deepEqual(
      edit.changes?.[textDocument.uri]?.map(({ range, newText }) => [range.start.line, newText]),
      [
        [4, 'dana'],
        [7, 'dana'],
      ],
    );
    await simple.stop();
  });
});
