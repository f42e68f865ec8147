import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ErrorCodes } from 'vscode-languageserver';
import { fuzz } from './fuzzing.ts';
import { begin, connect, uriOf } from './in-process.ts';
import { MemoryDisk } from './memory-disk.ts';
import type { RawClient } from './raw-client.ts';
import { methods } from './requests.ts';
import { workspaces } from './texts.ts';

const files = workspaces.get('whole/small-company') ?? new Map<string, string>();
const notifications = [
  'initialized',
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'textDocument/willSave',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didChangeConfiguration',
  'window/workDoneProgress/cancel',
  '$/cancelRequest',
  '$/setTrace',
  '$/nothing',
  'no/such',
];
const others = ['completionItem/resolve', 'auditAsCode/newFiles', 'auditAsCode/locate', 'auditAsCode/rulePage'];
const sampling = ['sampledResults', 'population', 'sampleSize', 'drawSample', 'verifySample'];
const planning = ['assignable', 'assignAuditors', 'planProgramme', ...sampling].map((name) => `auditAsCode/${name}`);
const more = ['auditAsCode/setAsOf', 'auditAsCode/pack', 'workspace/executeCommand', 'initialize', '$/nothing'];

/** Anything that may stand where a value should: what it should be, nearly so, or nothing like it. */
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'value' },
    fc.constantFrom<unknown>(null, 0, -1, 1.5, 1e12, true, '', 'x', 'a b:c', '%%%', '//', '__proto__', '2026-02-30'),
    fc.constantFrom(...[...files.keys()].map(uriOf), 'untitled:1', 'file:///', 'http://[', 'file:////x/%00/../..'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(
      fc.constantFrom(
        ...['textDocument', 'position', 'range', 'positions', 'context', 'uri', 'version', 'text', 'line', 'character'],
        ...['start', 'end', 'contentChanges', 'changes', 'event', 'added', 'removed', 'files', 'oldUri', 'newUri'],
        ...['query', 'newName', 'root', 'view', 'kind', 'formats', 'folder', 'what', 'data', 'only', 'id', 'token'],
      ),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
})).value;

/** Parameters with the right members, of which each may be anything. */
const members = fc.record(
  {
    textDocument: fc.oneof(fc.record({ uri: value, version: value, text: value }, { requiredKeys: ['uri'] }), value),
    position: fc.oneof(fc.record({ line: value, character: value }), value),
    range: fc.oneof(fc.record({ start: value, end: value }), value),
    context: fc.oneof(fc.record({ only: value, includeDeclaration: value }), value),
    contentChanges: fc.array(fc.oneof(fc.record({ range: value, text: value }), value), { maxLength: 2 }),
    changes: fc.array(fc.oneof(fc.record({ uri: value, type: value }), value), { maxLength: 2 }),
    event: fc.record({ added: value, removed: value }),
    files: fc.array(fc.record({ oldUri: value, newUri: value }), { maxLength: 2 }),
    ...{ positions: value, query: value, newName: value, root: value, view: value, kind: value, id: value },
    ...{ formats: value, folder: value, what: value, label: value, data: value, file: value, pointer: value },
    ...{ uri: value, result: value, population: value, order: value, rows: value, sheet: value, programme: value },
    ...{ asOf: value, audit: value, rule: value, command: value, token: value, value, index: value, part: value },
  },
  { requiredKeys: [] },
);

const message = fc.record({
  method: fc.constantFrom(...methods, ...notifications, ...others, ...more, ...planning),
  params: fc.oneof({ weight: 5, arbitrary: members }, { weight: 1, arbitrary: value }),
});

/** Nothing that a peer sends counts as a failure of the server: it is told what is wrong with it. */
export const anyParameters = fuzz(
  'parameters of any form are refused with a reason or worked with, and the server goes on',
  { quick: 15, long: 400 },
  fc.asyncProperty(fc.array(message, { minLength: 5, maxLength: 40 }), async (messages) => {
    const client = await begin(connect(new MemoryDisk(files).host));
    const asked = messages.map(({ method, params }) => ({ method, params, id: sent(client, method, params) }));
    await client.settled();
    const answered = asked.filter(({ id }) => id !== undefined);
    await client.until(() => answered.every(({ id }) => client.answersTo(id ?? null).length > 0));
    const isFailure = (id: number) => client.answersTo(id)[0]?.error?.code === ErrorCodes.InternalError;
    const failed = answered.filter(({ id }) => id !== undefined && isFailure(id));
    assert.deepEqual(
      failed.map(({ id, method, params }) => ({ method, params, answer: client.answersTo(id ?? null) })),
      [],
    );
    assert.deepEqual(client.failures(), []);
    const hover = { textDocument: { uri: uriOf('people.audit.yaml') }, position: { line: 1, character: 1 } };
    assert.ok((await client.request('textDocument/hover', hover)).error === undefined);
  }),
);

/** Sends a notification, or a request and gives its id. */
function sent(client: RawClient, method: string, params: unknown): number | undefined {
  if (!notifications.includes(method)) return client.ask(method, params);
  client.notify(method, params);
  return undefined;
}
