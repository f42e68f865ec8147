import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { begin, connect, SetClock } from '../fuzz/in-process.ts';
import { MemoryDisk } from '../fuzz/memory-disk.ts';
import { workspaces } from '../fuzz/texts.ts';

const files = workspaces.get('acme-flawed') ?? new Map<string, string>();
const localDay = path.resolve(import.meta.dirname, '../../server/src/host/local-day.ts');

/** The local day of moments, in a process of that time zone. */
function daysIn(zone: string, moments: readonly string[]): readonly string[] {
  const script = `
    import { localDay } from ${JSON.stringify(localDay)};
    console.log(JSON.stringify(${JSON.stringify(moments)}.map((moment) => localDay(new Date(moment)))));
  `;
  const options = { encoding: 'utf8', env: { ...process.env, TZ: zone } } as const;
  return JSON.parse(execFileSync(process.execPath, ['--import=tsx', '--input-type=module', '-e', script], options));
}

describe('a clock that jumps', function () {
  this.timeout(60_000);

  it('forwards over days and years, and back, leaves what a fresh start on that day shows', async () => {
    const { host } = new MemoryDisk(files);
    const clock = new SetClock('2026-06-30');
    const client = await begin(connect(host, clock));
    const seen = new Set<string>();
    for (const day of [
      '2026-07-01',
      '2026-09-15',
      '2031-01-01',
      '2026-06-29',
      '1999-12-31',
      '9999-12-31',
      '2026-06-30',
    ]) {
      clock.goTo(day);
      await client.settled();
      const fresh = await begin(connect(host, new SetClock(day)));
      assert.deepEqual(Object.fromEntries(client.diagnostics), Object.fromEntries(fresh.diagnostics), day);
      seen.add(JSON.stringify([...client.diagnostics].sort()));
    }
    assert.ok(seen.size > 3, 'the day counts');
    assert.deepEqual(client.failures(), []);
  });

  it('changes a day only when the local day is another one, be the hour put forward or back', () => {
    // In Berlin the clocks went forward at 01:00 UTC on 29 March 2026, and go back at 01:00 UTC on 25 October.
    const spring = ['2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z'];
    assert.deepEqual(daysIn('Europe/Berlin', spring), ['2026-03-28', '2026-03-29', '2026-03-29', '2026-03-30']);
    const autumn = ['2026-10-24T21:59:59Z', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z', '2026-10-25T23:00:00Z'];
    assert.deepEqual(daysIn('Europe/Berlin', autumn), ['2026-10-24', '2026-10-25', '2026-10-25', '2026-10-26']);
  });

  it('is another day in another time zone, at the same moment', () => {
    const moment = ['2026-06-30T10:30:00Z'];
    assert.deepEqual(daysIn('Pacific/Kiritimati', moment), ['2026-07-01']);
    assert.deepEqual(daysIn('Pacific/Pago_Pago', moment), ['2026-06-29']);
    assert.deepEqual(daysIn('UTC', moment), ['2026-06-30']);
  });
});
