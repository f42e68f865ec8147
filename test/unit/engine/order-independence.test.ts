import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equal } from '../../../server/src/engine/equal.ts';
import type { Files } from '../../support/files.ts';
import { after, type Step, steps } from './steps.ts';
import { acme, caseWorkspaces } from './workspaces.ts';
import { Follower, type World } from './world.ts';

/** Steps that happen before problems are brought up to date again: an editor saves many files at once. */
const groups = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });

/** How an engine saves memory. */
interface Thrift {
  /** Of so many files records stay at hand; all others are let go each time, and their texts put away. */
  readonly recordsAtMost: number;
  /** Nobody has the files open, so that they may be read later. */
  readonly closed: boolean;
}

const thrift = fc.record<Thrift>({ recordsAtMost: fc.constantFrom(0, 2, 500), closed: fc.boolean() });

/** Bytes that cannot be taken for a text. */
const compressor = {
  compress: (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff),
  expand: (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff),
};

const cases = caseWorkspaces();

describe('the problems of an engine', function () {
  this.timeout(120_000);

  it('equal those of a fresh start after any sequence of changes, in small workspaces', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases.keys()), groups, thrift, (name, changes, how) =>
        follow(worldOf(cases.get(name)), changes, how),
      ),
      { numRuns: 400 },
    );
  });

  it('equal those of a fresh start after any sequence of changes, in the example', () => {
    const world = worldOf(acme());
    fc.assert(
      fc.property(groups, thrift, (changes, how) => follow(world, changes, how)),
      { numRuns: 60 },
    );
  });
});

function worldOf(files: Files = new Map()): World {
  return { files, malformed: new Map(), folders: new Set(['']), today: '2026-06-30' };
}

/** Makes an engine follow changes, and compares what it shows and what it names as changed with the truth. */
function follow(original: World, changes: readonly (readonly Step[])[], how: Thrift): void {
  const engine = new Follower(original, { recordsAtMost: how.recordsAtMost, compressor }, how.closed);
  engine.bringUpToDate();
  let world = original;
  let before = engine.all();
  for (const group of changes) {
    for (const step of group) {
      world = after(world, step, original);
      engine.goOn(world);
      // Requests have their turn, and changes come, while problems are being brought up to date.
      let left = step.a % 5;
      engine.settleSome(() => {
        left -= 1;
        return left >= 0;
      });
    }
    const named = engine.bringUpToDate();
    const now = engine.all();
    for (const file of new Set([...before.keys(), ...now.keys()])) {
      if (named.has(file)) continue;
      assert.ok(equal(before.get(file), now.get(file)), `${file} has changed, and is not named`);
    }
    before = now;
    engine.putAway();
  }
  const fresh = new Follower(world);
  fresh.bringUpToDate();
  assert.deepEqual(engine.files(), fresh.files());
  for (const file of fresh.files()) assert.deepEqual(engine.diagnostics(file), fresh.diagnostics(file));
}
