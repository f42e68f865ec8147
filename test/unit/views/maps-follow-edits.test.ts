import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { coverageMap } from '../../../server/src/views/coverage-map.ts';
import { independenceMap } from '../../../server/src/views/independence-map.ts';
import { after, steps } from '../engine/steps.ts';
import { acme } from '../engine/workspaces.ts';
import { Follower, type World } from '../engine/world.ts';

/** Both maps of each ISMS, by its root. */
function mapsIn(engine: Engine): ReadonlyMap<string, unknown> {
  return new Map(engine.allIsms().map((isms) => [isms.root, [coverageMap(isms), independenceMap(isms)]]));
}

describe('the maps', function () {
  this.timeout(120_000);

  it('equal those of a fresh start after any sequence of changes, and throw at none', () => {
    const original: World = { files: acme(), malformed: new Map(), folders: new Set(['']), today: '2026-06-30' };
    const changes = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(changes, (groups) => {
        const engine = new Follower(original);
        engine.bringUpToDate();
        mapsIn(engine);
        let world = original;
        for (const group of groups) {
          for (const step of group) {
            world = after(world, step, original);
            engine.goOn(world);
          }
          engine.bringUpToDate();
          mapsIn(engine);
        }
        const fresh = new Follower(world);
        fresh.bringUpToDate();
        assert.deepEqual(mapsIn(engine), mapsIn(fresh));
      }),
      { numRuns: 40 },
    );
  });
});
