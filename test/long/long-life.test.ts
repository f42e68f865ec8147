import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { quantile } from '../bench/measure/spread.ts';
import { Random } from '../bench/workspace/random.ts';
import { workspaceFiles } from '../bench/workspace/workspace.ts';
import { actionsInRound } from './deck.ts';
import { Disk } from './disk.ts';
import { figuresOf, type Quarter } from './figures.ts';
import { type Gauged, GaugedServer, type Shown } from './gauged-server.ts';
import { WorkingDay } from './working-day.ts';

const seed = Number(process.env.LONG_SEED ?? 27_001);
/** Of each quarter: in a round everything is done as often as its share. */
const rounds = Number(process.env.LONG_ROUNDS ?? 1);

/** What the last quarter may be of the second. The first one warms up: code is compiled, caches fill. */
const bounds = { heap: 1.1, rss: 1.25, processorTime: 1.5, latency: 3 };

describe(`a day of edits in 10,000 files, by the seed ${seed}`, () => {
  const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'audit-as-code-long-')));
  const quarters: Quarter[] = [];
  const [shownAfter, complaints]: [Shown[], string[]] = [[], []];
  let atFirst: Shown;
  let started: Gauged;
  /** What was shown in the middle of the work, and what a fresh start shows then. */
  let inTheMiddle: { readonly shown: Shown; readonly fresh: Shown };

  before(async () => {
    const disk = new Disk(
      lay('isms'),
      new Map([...workspaceFiles(10_000)].map(({ path: file, text }) => [file, text])),
    );
    const other = lay('other');
    for (const { path: file, text } of workspaceFiles(100)) {
      mkdirSync(path.dirname(path.join(other, file)), { recursive: true });
      writeFileSync(path.join(other, file), text);
    }
    // Noon of tomorrow: no midnight comes by itself, and no file is younger than the clock.
    const now = new Date();
    const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 12);
    const ahead = (noon.getTime() - now.getTime()) / 86_400_000;
    const server = await GaugedServer.start([disk.folder], base, ahead);
    const day = new WorkingDay(server, disk, other, new Random(seed));
    await day.restore();
    started = await server.gauge();
    atFirst = server.shown;
    let spent = started.processorTime;
    for (const quarter of [1, 2, 3, 4]) {
      for (let action = 0; action < rounds * actionsInRound; action++) await day.act();
      await server.upToDate();
      const { processorTime } = await server.gauge();
      const times = day.takeTimes();
      if (quarter === 4) inTheMiddle = await besideFreshStart(server, day, ahead);
      await day.restore();
      await server.untilShown(atFirst);
      shownAfter.push(server.shown);
      const gauged = await server.gauge();
      console.log(`    quarter ${quarter}: ${rounds * actionsInRound} actions`);
      quarters.push({ times, gauged, processorTime: processorTime - spent });
      spent = gauged.processorTime;
    }
    complaints.push(...server.complaints);
    await server.stop();
    console.log(figuresOf(started, quarters));
  });
  after(() => rmSync(base, { recursive: true }));

  function lay(name: string): string {
    const folder = path.join(base, name);
    mkdirSync(folder);
    return folder;
  }

  async function besideFreshStart(server: GaugedServer, day: WorkingDay, ahead: number) {
    const fresh = await GaugedServer.start(day.folders, base, ahead + day.days);
    for (const document of day.open) {
      const textDocument = {
        uri: document.uri,
        languageId: 'yaml',
        version: document.version,
        text: document.getText(),
      };
      await fresh.notify('textDocument/didOpen', { textDocument });
    }
    await fresh.upToDate();
    await fresh.untilShown(server.shown);
    const shown = fresh.shown;
    await fresh.stop();
    return { shown: server.shown, fresh: shown };
  }

  it('shows in the middle of it what a fresh start shows', () => {
    assert.ok(inTheMiddle.shown.size > atFirst.size);
    assert.deepEqual(inTheMiddle.shown, inTheMiddle.fresh);
  });

  it('shows at the end of each quarter, with all undone, what it showed at first', () => {
    assert.ok(atFirst.size > 100);
    for (const shown of shownAfter) assert.deepEqual(shown, atFirst);
  });

  it('logs no failure', () => {
    assert.deepEqual(
      complaints.filter((each) => !/cannot be read: /.test(each)),
      [],
    );
  });

  it('keeps its memory', () => {
    assertFlat('heap in use', ({ gauged }) => gauged.heapUsed, bounds.heap);
    assertFlat('memory of the process', ({ gauged }) => gauged.rss, bounds.rss);
  });

  it('stays as fast', () => {
    assertFlat('processor time', ({ processorTime }) => processorTime, bounds.processorTime);
    for (const what of ['typing', 'question', 'files changed'] as const) {
      assertFlat(what, ({ times }) => quantile(times.get(what) ?? [], 0.5), bounds.latency);
    }
  });

  it('leaves no timer, watch or file open', () => {
    const [, second, , last] = quarters;
    assert.ok(second && last);
    assert.deepEqual(last.gauged.resources, second.gauged.resources);
    assert.ok(last.gauged.openFiles <= second.gauged.openFiles, `${last.gauged.openFiles} file descriptors`);
  });

  function assertFlat(what: string, value: (quarter: Quarter) => number, bound: number): void {
    const [, second, , last] = quarters;
    assert.ok(second && last);
    const ratio = value(last) / value(second);
    assert.ok(ratio <= bound, `${what}: the last quarter is ${ratio.toFixed(2)} of the second, more than ${bound}`);
  }
});
