import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Files } from '../../support/files.ts';
import { removeTemporaryFolders } from '../../support/repository.ts';
import { after as following, type Step, steps } from '../engine/steps.ts';
import { caseWorkspaces } from '../engine/workspaces.ts';
import type { World } from '../engine/world.ts';
import { KeptWorkspace } from './kept-workspace.ts';

const groups = fc.array(fc.array(steps, { minLength: 0, maxLength: 3 }), { minLength: 1, maxLength: 5 });
const cases = caseWorkspaces();

describe('what a run with a cache finds', function () {
  this.timeout(120_000);
  after(removeTemporaryFolders);

  it('equals what a run without one finds, after any sequence of changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases.keys()), groups, async (name, changes) =>
        follow(cases.get(name) ?? new Map(), changes),
      ),
      { numRuns: 100 },
    );
  });
});

async function follow(files: Files, changes: readonly (readonly Step[])[]): Promise<void> {
  const original: World = { files, malformed: new Map(), folders: new Set(['']), today: '2026-06-30' };
  const workspace = new KeptWorkspace(files);
  let world = original;
  await workspace.run();
  for (const group of changes) {
    const before = world;
    for (const step of group) world = following(world, step, original);
    if (!isOnDisk(world)) return;
    put(workspace, before, world);
    const { outcome, recalled } = await workspace.run({ asOf: world.today });
    assert.deepEqual(outcome, await workspace.fresh({ asOf: world.today }));
    if (group.length === 0) assert.ok(recalled);
  }
}

/** Whether a disk can hold it: no folder may be named as a file is. */
function isOnDisk({ files }: World): boolean {
  return ![...files.keys()].some((file) => [...files.keys()].some((other) => other.startsWith(`${file}/`)));
}

function put(workspace: KeptWorkspace, before: World, now: World): void {
  for (const file of before.files.keys()) if (!now.files.has(file)) workspace.remove(file);
  for (const [file, text] of now.files) {
    if (before.files.get(file) === text && before.malformed.get(file) === now.malformed.get(file)) continue;
    workspace.write(file, text);
    const at = now.malformed.get(file);
    if (at !== undefined) workspace.write(file, spoilt(readFileSync(workspace.path(file)), at));
  }
}

/** With a byte that is not UTF-8. */
function spoilt(bytes: Uint8Array, at: number): Uint8Array {
  const spoiled = Uint8Array.from(bytes);
  spoiled[at % Math.max(1, bytes.length)] = 0xff;
  return spoiled;
}
