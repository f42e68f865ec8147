import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileChangeType } from 'vscode-languageserver';
import { sound } from '../cli/workspaces.ts';
import { filesOf } from '../support/files.ts';
import { Repository } from '../support/repository.ts';
import { StdioServer } from './stdio-server.ts';

/** What was seen while files came and went. */
export interface Seen {
  /** How many files had problems when all were there, and after they were gone. */
  readonly filesWithProblems: readonly [here: number, gone: number];
  /** How many times diagnostics were published, of all files together. */
  readonly publishes: number;
}

/** A finding that somebody unknown has raised: one problem with a reference, and others that count all of them. */
const finding = (number: number) => `apiVersion: audit-as-code/v1
kind: Finding
id: F-${number}
title: Accounts of leavers stay active
audit: certification
type: observation
requirements: [A.5.18]
raisedBy: ${number % 10 === 0 ? 'nobody' : 'p.lind'}
raisedOn: 2026-02-04
status: open
condition: ${number} of 25,000 accounts are older than their owners
`;

/**
 * Changes branches of a repository to and fro below a running server, and tells it as an editor does: each file by
 * itself, in one message or several. What is shown is compared with what fresh starts show.
 *
 * @param count how many files come with the branch
 */
export async function changeBranches(count: number): Promise<Seen> {
  const repository = new Repository();
  const { folder } = repository;
  repository.commit({ date: '2026-01-01T12:00:00Z', files: Object.fromEntries(filesOf(sound)) });
  repository.git('checkout', '--quiet', '-b', 'many');
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const names = numbers.map((number) => `findings/${number % 97}/F-${number}.audit.yaml`);
  const files = names.map((name, index) => [name, finding(index + 1)] as const);
  repository.commit({ date: '2026-01-02T12:00:00Z', files: Object.fromEntries(files) });
  repository.git('checkout', '--quiet', 'main');
  const server = new StdioServer();
  const other = new StdioServer();
  try {
    await server.begin(folder);
    const { client } = server;
    const uris = names.map((name) => pathToFileURL(path.join(folder, name)).toString());
    const people = { uri: pathToFileURL(path.join(folder, 'people.audit.yaml')).toString() };
    const tell = (type: FileChangeType, from = 0, to = uris.length) =>
      client.notify('workspace/didChangeWatchedFiles', {
        changes: uris.slice(from, to).map((uri) => ({ uri, type })),
      });

    repository.git('checkout', '--quiet', 'many');
    tell(FileChangeType.Created);
    // What needs its own file alone is not behind the reading of all others.
    const all = client.ask('auditAsCode/audits', {});
    const symbols = client.ask('textDocument/documentSymbol', { textDocument: people });
    await client.until(() => client.answersTo(all).length > 0);
    const order = client.answers.map(({ id }) => id);
    assert.ok(order.indexOf(symbols) < order.indexOf(all), 'a request has its turn while files are read');
    await other.begin(folder);
    assert.deepEqual(Object.fromEntries(client.diagnostics), Object.fromEntries(other.client.diagnostics));
    const here = client.diagnostics.size;

    // There and back again while the first news is still being taken in, and the last of it comes in the wrong order.
    repository.git('checkout', '--quiet', 'main');
    tell(FileChangeType.Deleted, 0, count / 2);
    repository.git('checkout', '--quiet', 'many');
    tell(FileChangeType.Created, 0, count / 2);
    repository.git('checkout', '--quiet', 'main');
    tell(FileChangeType.Deleted, count / 2);
    tell(FileChangeType.Deleted, 0, count / 2);
    await client.settled();
    assert.equal(client.diagnostics.size, 0);
    assert.deepEqual(client.failures(), []);
    return { filesWithProblems: [here, client.diagnostics.size], publishes: client.publishes };
  } finally {
    await Promise.all([server.kill(), other.kill()]);
  }
}
