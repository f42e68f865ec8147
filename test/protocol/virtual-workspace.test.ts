import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import type { Diagnostic, Hover, PublishDiagnosticsParams, WorkspaceEdit } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { answerFrom, MemoryFiles } from '../support/memory-files.ts';

const project = path.resolve(import.meta.dirname, '../..');
const main = 'memfs://acme+main/ws?ref=main';

/** A client of the built server that reads files for it, from memory. */
class VirtualClient {
  readonly #process = spawn(process.execPath, [path.join(project, 'dist/server.cjs'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  readonly connection = createMessageConnection(
    new StreamMessageReader(this.#process.stdout),
    new StreamMessageWriter(this.#process.stdin),
  );
  readonly published = new Map<string, readonly Diagnostic[]>();
  readonly logged: string[] = [];

  constructor() {
    const { connection } = this;
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      this.published.set(uri, diagnostics);
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
    });
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('window/workDoneProgress/create', () => null);
  }

  async start(folders: readonly string[]): Promise<void> {
    this.connection.listen();
    await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      capabilities: { workspace: { workspaceEdit: { documentChanges: false } } },
      initializationOptions: { asOf: '2026-06-30', files: 'client' },
    });
    await this.connection.sendNotification('initialized', {});
    await this.checked();
  }

  /** Ends when all is read again, hashed and judged. */
  async checked(): Promise<void> {
    await this.connection.sendRequest('auditAsCode/checkWorkspace', {});
  }

  /** `line:rule` of each diagnostic of a document, lines from 1. */
  rules(uri: string): readonly string[] {
    return (this.published.get(uri) ?? []).map(({ range, code }) => `${range.start.line + 1}:${code}`);
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    const exited = once(this.#process, 'exit');
    await this.connection.sendNotification('exit');
    await exited;
    this.connection.dispose();
  }
}

const registers = (name: string) => `# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [${name}], seniorManagement: [p.lind] }

# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind: { name: Petra Lind, reportsTo: p.lind }
`;

describe('a workspace that only the client can read', () => {
  let client: VirtualClient;

  beforeEach(() => {
    client = new VirtualClient();
  });
  afterEach(() => client.stop());

  it('has the diagnostics that check prints of the same files, asked for in few messages', async () => {
    const root = path.join(project, 'examples/acme-flawed');
    const names = filesBeneath(root);
    const files = new MemoryFiles(
      main,
      names.map((name) => [name, readFileSync(path.join(root, name))]),
    );
    const asked = answerFrom(client.connection, files);
    await client.start([main]);
    const { stdout } = await promisify(execFile)(process.execPath, [
      ...[path.join(project, 'dist/cli.cjs'), 'check', '--root', root, '--as-of', '2026-06-30'],
      ...['--format', 'json', '--fail-on', 'never', '--quiet', '--no-git'],
    ]);
    const printed: readonly { file: string; line: number; rule: string; message: string; suppressed?: unknown }[] =
      JSON.parse(stdout).diagnostics;
    const open = printed.filter(({ suppressed }) => suppressed === undefined);
    assert.ok(open.length > 10);
    const shown = names.flatMap((file) =>
      (client.published.get(files.uri(file)) ?? []).map(({ range, code, message }) =>
        JSON.stringify([file, range.start.line + 1, code, message]),
      ),
    );
    assert.deepEqual(
      shown.sort(),
      open.map(({ file, line, rule, message }) => JSON.stringify([file, line, rule, message])).sort(),
    );
    const read = asked.filter(([method]) => method === 'read');
    const total = read.reduce((sum, [, places]) => sum + places, 0);
    assert.ok(total > 20 && read.length * 5 < total, `${total} files in ${read.length} messages`);
    assert.ok(
      client.logged.some((line) => /git .*: the workspace is a virtual one/.test(line)),
      client.logged.join('\n'),
    );
  });

  it('keeps authority and query in every URI, and two folders of the same path apart', async () => {
    const draft = 'memfs://acme+draft/ws?ref=draft';
    const both = [
      new MemoryFiles(main, filesOf(registers('p.lind'))),
      new MemoryFiles(draft, filesOf(registers('p.nobody'))),
    ];
    answerFrom(client.connection, ...both);
    await client.start([main, draft]);
    const [one, other] = both;
    assert.ok(one && other);
    assert.deepEqual(
      client.rules(one.uri('isms.audit.yaml')).filter((rule) => /reference/.test(rule)),
      [],
    );
    assert.deepEqual(
      client.rules(other.uri('isms.audit.yaml')).filter((rule) => /reference/.test(rule)),
      ['8:reference/person'],
    );
    const textDocument = { uri: other.uri('people.audit.yaml') };
    const position = { line: 4, character: 4 };
    const hover: Hover | null = await client.connection.sendRequest('textDocument/hover', { textDocument, position });
    assert.match(JSON.stringify(hover), /Petra Lind/);
    const edit: WorkspaceEdit = await client.connection.sendRequest('textDocument/rename', {
      ...{ textDocument, position, newName: 'p.linde' },
    });
    assert.deepEqual(Object.keys(edit.changes ?? {}).sort(), [
      other.uri('isms.audit.yaml'),
      other.uri('people.audit.yaml'),
    ]);
  });

  it('follows what the client tells of files that come, change and go', async () => {
    const files = new MemoryFiles(main, filesOf(registers('p.lind')));
    answerFrom(client.connection, files);
    await client.start([main]);
    const people = files.uri('people.audit.yaml');
    files.remove('people.audit.yaml');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: people, type: 3 }],
    });
    await client.connection.sendRequest('auditAsCode/audits', {});
    assert.ok(client.rules(files.uri('isms.audit.yaml')).includes('8:reference/person'));
    files.write('staff/people.audit.yaml', filesOf(registers('p.lind')).get('people.audit.yaml') ?? '');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: files.uri('staff'), type: 1 }],
    });
    await client.connection.sendRequest('auditAsCode/audits', {});
    assert.ok(!client.rules(files.uri('isms.audit.yaml')).includes('8:reference/person'));
  });

  it('tells what cannot be read and what is a link, and judges the rest', async () => {
    const files = new MemoryFiles(main, filesOf(registers('p.lind')));
    for (const name of ['broken.audit.yaml', 'linked.audit.yaml', 'gone.audit.yaml'])
      files.write(name, 'kind: People\n');
    files.unreadable.set('broken.audit.yaml', 'permission denied');
    files.links.add('linked.audit.yaml');
    answerFrom(client.connection, files);
    await client.start([main]);
    assert.deepEqual(client.rules(files.uri('linked.audit.yaml')), []);
    assert.ok(client.logged.some((line) => /linked\.audit\.yaml cannot be read: links are not followed/.test(line)));
    assert.ok(client.rules(files.uri('gone.audit.yaml')).length > 0);
  });

  it('says so where the client answers nothing', async () => {
    await client.start([main]);
    assert.ok(
      client.logged.some((line) => /ws cannot be read: /.test(line)),
      client.logged.join('\n'),
    );
  });

  it('has reports and evidence packs without a commit', async () => {
    const root = path.join(project, 'examples/acme');
    const files = new MemoryFiles(
      main,
      filesBeneath(root).map((name) => [name, readFileSync(path.join(root, name))]),
    );
    answerFrom(client.connection, files);
    await client.start([main]);
    const report: { files: readonly { uri: string; existing: string; content: string }[] } =
      await client.connection.sendRequest('auditAsCode/report', {
        ...{ kind: 'internal-audit', root: main, id: 'IA-2025-02', formats: ['md', 'docx'] },
        folder: 'new-reports',
      });
    assert.deepEqual(
      report.files.map(({ uri, existing }) => [uri, existing]),
      ['md', 'docx'].map((format) => [files.uri(`new-reports/IA-2025-02.${format}`), 'absent']),
    );
    const pack: { files: number } = await client.connection.sendRequest('auditAsCode/pack', {
      ...{ audit: 'IA-2025-02', root: main },
    });
    assert.ok(pack.files > 5);
  });
});

function filesBeneath(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}
