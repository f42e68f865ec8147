import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { equal } from '../../../server/src/engine/equal.ts';
import { allViews, type ViewName } from '../../../server/src/views/all-views.ts';
import { FollowedViews } from '../../../server/src/views/followed-views.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';
import { after, steps } from '../engine/steps.ts';
import { acme } from '../engine/workspaces.ts';
import { Follower, type World } from '../engine/world.ts';
import { smallIsms } from '../features/small-isms.ts';

const views = Object.keys(allViews) as ViewName[];

/** Asks for all views of all ISMSs of an engine. */
class Reader {
  /** How often it was told that something may be another. */
  staleness = 0;
  readonly #engine: Engine;
  readonly #followed: FollowedViews;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#followed = new FollowedViews(engine, {
      stale: () => {
        this.staleness += 1;
      },
      failed: (_wanted, error) => {
        throw error;
      },
    });
  }

  /** All models by root and view, as they are now. */
  read(): ReadonlyMap<string, unknown> {
    const wanted = this.#engine.allIsms().flatMap(({ root }) => views.map((view) => ({ root, view })));
    return new Map(wanted.map((each) => [nameOf(each), this.#followed.model(each)]));
  }

  /** The models that have changed since they were read. */
  changed(): readonly string[] {
    this.#followed.settled();
    return this.#followed.takeChanged().map(nameOf);
  }
}

function nameOf({ root, view }: { readonly root: string; readonly view: string }): string {
  return `${view} of ${root}`;
}

describe('followed views', function () {
  this.timeout(240_000);

  it('equal those of a fresh start after any sequence of changes, and are told of where they differ alone', () => {
    const original: World = { files: acme(), malformed: new Map(), folders: new Set(['']), today: '2026-06-30' };
    const changes = fc.array(fc.array(steps, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(changes, (groups) => {
        const engine = new Follower(original);
        engine.bringUpToDate();
        const reader = new Reader(engine);
        let world = original;
        let models = reader.read();
        for (const group of groups) {
          for (const step of group) {
            world = after(world, step, original);
            engine.goOn(world);
          }
          engine.bringUpToDate();
          const before = models;
          const changed = reader.changed();
          models = reader.read();
          const differing = [...before].filter(([name, model]) => !equal(model, models.get(name)));
          assert.deepEqual([...changed].sort(), differing.map(([name]) => name).sort());
        }
        const fresh = new Follower(world);
        fresh.bringUpToDate();
        assert.deepEqual(models, new Reader(fresh).read());
      }),
      { numRuns: 40 },
    );
  });

  it('are not told of when nothing in them is another', () => {
    const engine = engineOver(filesOf(smallIsms));
    const reader = new Reader(engine);
    reader.read();
    const file = absolute('findings/F-1.audit.yaml');
    const text = engine.textOf(file) ?? '';
    engine.setFile(file, `# a comment\n\n${text}`);
    engine.settle();
    assert.equal(reader.staleness, 0, 'a comment');
    engine.setFile(file, text.replace('condition: 3', 'condition: 4'));
    engine.settle();
    assert.deepEqual(reader.changed(), []);
    engine.setFile(file, text.replace('due: 2026-07-04', 'due: 2026-06-04'));
    engine.settle();
    const told = ['programme', 'findings', 'status'].map((view) => `${view} of /workspace`);
    assert.deepEqual(reader.changed(), told, 'an overdue action, and its problem');
  });

  it('are let go when nobody asks for them again', () => {
    const engine = engineOver(filesOf(smallIsms));
    let staleness = 0;
    const stale = () => {
      staleness += 1;
    };
    const followed = new FollowedViews(engine, { stale, failed: assert.fail });
    const wanted = { root: '/workspace', view: 'findings' } as const;
    const file = absolute('findings/F-1.audit.yaml');
    const text = engine.textOf(file) ?? '';
    const edit = (title: string) => {
      engine.setFile(file, text.replace('Leavers', title));
      engine.settle();
    };
    edit('Before');
    assert.equal(staleness, 0, 'nobody has asked');
    followed.model(wanted);
    edit('A');
    edit('B');
    assert.equal(staleness, 1, 'told once until it is made again');
    assert.deepEqual(followed.takeChanged(), [wanted]);
    edit('C');
    assert.deepEqual(followed.takeChanged(), [], 'told before, and nobody has asked');
    edit('D');
    assert.equal(staleness, 2, 'let go');
  });

  it('tell that an ISMS is gone', () => {
    const engine = engineOver(filesOf(smallIsms));
    const reader = new Reader(engine);
    reader.read();
    for (const file of engine.files()) engine.removeFile(file);
    engine.settle();
    assert.equal(reader.changed().length, views.length);
    assert.deepEqual(reader.read(), new Map());
  });
});
