import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { allViews, type ViewName } from '../../../server/src/views/all-views.ts';
import { FollowedViews, keyOf } from '../../../server/src/views/followed-views.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';
import { after, steps } from '../engine/steps.ts';
import { acme } from '../engine/workspaces.ts';
import { Follower, type World } from '../engine/world.ts';
import { smallIsms } from '../features/small-isms.ts';

const views = Object.keys(allViews) as ViewName[];

/** Follows all views of all ISMSs of an engine, and keeps what was told of them. */
class Reader {
  readonly changed = new Set<string>();
  readonly #engine: Engine;
  readonly #followed: FollowedViews;

  constructor(engine: Engine) {
    this.#engine = engine;
    this.#followed = new FollowedViews(engine, {
      changed: (wanted) => this.changed.add(keyOf(wanted)),
      failed: (_wanted, error) => {
        throw error;
      },
    });
  }

  /** All models by root and view, as they are now. */
  read(): ReadonlyMap<string, unknown> {
    while (this.#followed.catchUp()) this.#engine.settle();
    const wanted = this.#engine.allIsms().flatMap(({ root }) => views.map((view) => ({ root, view })));
    for (const each of wanted) this.#followed.follow(each);
    this.#engine.settle();
    return new Map(wanted.map((each) => [keyOf(each), this.#followed.model(each)]));
  }
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
          reader.changed.clear();
          engine.bringUpToDate();
          const before = models;
          models = reader.read();
          for (const [key, model] of before) {
            if (!isSame(model, models.get(key))) assert.ok(reader.changed.has(key), `${key} was not told`);
          }
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
    engine.setFile(file, `# a comment\n\n${text.replace('condition: 3', 'condition: 4')}`);
    engine.settle();
    assert.deepEqual([...reader.changed], []);
    engine.setFile(file, text.replace('due: 2026-07-04', 'due: 2026-06-04'));
    engine.settle();
    const told = [...reader.changed].map((key) => JSON.parse(key)[1]);
    assert.deepEqual(told.sort(), ['findings', 'programme', 'status'], 'an overdue action, and its problem');
  });

  it('are made when asked for, and let go when nobody asks again', () => {
    const engine = engineOver(filesOf(smallIsms));
    const told: string[] = [];
    const followed = new FollowedViews(engine, { changed: ({ view }) => told.push(view), failed: assert.fail });
    const wanted = { root: '/workspace', view: 'findings' } as const;
    assert.equal(followed.model(wanted), undefined);
    followed.follow(wanted);
    engine.settle();
    assert.ok(followed.model(wanted));
    const file = absolute('findings/F-1.audit.yaml');
    const text = engine.textOf(file) ?? '';
    const edit = (title: string) => {
      engine.setFile(file, text.replace('Leavers', title));
      engine.settle();
    };
    edit('A');
    edit('B');
    assert.deepEqual(told, ['findings', 'findings']);
    followed.told(wanted);
    edit('C');
    assert.deepEqual(told, ['findings', 'findings']);
    assert.equal(followed.model(wanted), undefined, 'let go');
  });
});

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
