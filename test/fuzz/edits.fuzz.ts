import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Editor, freshClient } from './editor.ts';
import { fuzz } from './fuzzing.ts';
import { begin, connect, SetClock } from './in-process.ts';
import { MemoryDisk } from './memory-disk.ts';
import { step } from './steps.ts';
import { workspace, workspaces } from './texts.ts';

/** An edit is an edit wherever it comes: what is shown at the end depends on the texts alone. */
export const edits = fuzz(
  'the diagnostics after any sequence of edits, saves and events equal those of a fresh start',
  { quick: 25, long: 1_000 },
  fc.asyncProperty(workspace, fc.array(step, { minLength: 1, maxLength: 25 }), async (name, steps) => {
    const disk = new MemoryDisk(workspaces.get(name) ?? []);
    const clock = new SetClock('2026-06-30');
    const client = await begin(connect(disk.host, clock));
    const editor = new Editor(client, disk, clock);
    for (const each of steps) await editor.do(each);
    editor.tell();
    await client.settled();
    const fresh = await freshClient(disk, clock, editor.open);
    assert.deepEqual(Object.fromEntries(client.diagnostics), Object.fromEntries(fresh.diagnostics));
    assert.deepEqual(client.failures(), []);
  }),
);
