import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LSPErrorCodes } from 'vscode-languageserver';
import { Editor, freshClient } from './editor.ts';
import { fuzz } from './fuzzing.ts';
import { begin, connect, SetClock } from './in-process.ts';
import { MemoryDisk } from './memory-disk.ts';
import { request } from './requests.ts';
import { step } from './steps.ts';
import { workspaces } from './texts.ts';

const files = workspaces.get('acme-flawed') ?? new Map<string, string>();

/** What comes over a connection, in the order that it comes: `id` chooses among those asked before. */
const message = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('ask' as const), asked: request([...files.keys()]) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), id: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('again' as const), id: fc.nat(100) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('step' as const), step }) },
);

/** How a request may end that was understood: cancelled, overtaken by a change, or refused with a reason. */
const allowed: ReadonlySet<number | undefined> = new Set([
  undefined,
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
]);

/** Cancelled, repeated and out of order: every request is answered once, and what is shown is what it would be. */
export const requests = fuzz(
  'every request is answered once, in whatever order requests, cancellations and edits come',
  { quick: 8, long: 300 },
  fc.asyncProperty(fc.array(message, { minLength: 3, maxLength: 40 }), async (messages) => {
    const disk = new MemoryDisk(files);
    const clock = new SetClock('2026-06-30');
    const client = await begin(connect(disk.host, clock));
    const editor = new Editor(client, disk, clock);
    const asked: { readonly id: number; readonly method: string; readonly params: object }[] = [];
    for (const each of messages) {
      if (each.kind === 'ask') {
        asked.push({ id: client.ask(each.asked.method, each.asked.params), ...each.asked });
      } else if (each.kind === 'step') {
        await editor.do(each.step);
      } else {
        const before = asked[each.id % asked.length];
        if (!before) continue;
        if (each.kind === 'cancel') client.notify('$/cancelRequest', { id: before.id });
        else {
          client.send(before);
          asked.push(before);
        }
      }
    }
    editor.tell();
    await client.settled();
    await client.until(() => asked.every(({ id }) => client.answersTo(id).length > 0));
    // Who asks twice by the same id may get one answer or two; who asks once gets one.
    const timesAsked = (id: number) => asked.filter((each) => each.id === id).length;
    assert.ok(asked.every(({ id }) => client.answersTo(id).length <= timesAsked(id)));
    const wrong = asked.filter(({ id }) => client.answersTo(id).some(({ error }) => !allowed.has(error?.code)));
    assert.deepEqual(
      wrong.map(({ id, method, params }) => ({ method, params, answers: client.answersTo(id) })),
      [],
    );
    assert.deepEqual(client.failures(), []);
    const fresh = await freshClient(disk, clock, editor.open);
    assert.deepEqual(Object.fromEntries(client.diagnostics), Object.fromEntries(fresh.diagnostics));
  }),
);
