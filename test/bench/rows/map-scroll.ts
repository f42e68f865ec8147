import { performance } from 'node:perf_hooks';
import { startBrowser } from '../../host/browser.ts';
import { findChromium } from '../../host/cache.ts';
import { largeIsms } from '../../host/maps/large-map.ts';
import { MapPage } from '../../host/maps/map-page.ts';
import { mapWords, viewsOf } from '../../host/maps/worded-maps.ts';
import type { Bench } from '../bench.ts';
import { quantile, spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';

/** From one frame to the next while the coverage map is scrolled from end to end by the wheel, and how soon it is drawn. */
export async function mapScroll(bench: Bench): Promise<readonly Row[]> {
  const view = viewsOf(largeIsms(), await mapWords()).coverage;
  const size = `${view.rows.length} requirements × ${view.columns.length} audits`;
  const what = `frames while the coverage map scrolls, ${size}, p95`;
  const goal = { must: 34, aim: 17 };
  if (!findChromium()) return [{ what, result: 'no Chromium here', unit: 'ms', goal, detail: '' }];
  const browser = await startBrowser();
  try {
    const frames: number[] = [];
    const drawn: number[] = [];
    for (let round = 0; round < bench.extent.rounds; round++) {
      const map = await MapPage.open(browser);
      const started = performance.now();
      await map.show(view);
      drawn.push(performance.now() - started);
      frames.push(...(await framesWhileScrolling(map)));
      await map.close();
    }
    return [
      {
        what,
        result: { ...spreadOf(frames), median: quantile(frames, 0.95) },
        unit: 'ms',
        goal,
        detail: `p50 ${quantile(frames, 0.5).toFixed(1)} ms, p99 ${quantile(frames, 0.99).toFixed(1)} ms, ${frames.length} frames, drawn by the processor`,
      },
      {
        what: `coverage map drawn, ${size}`,
        result: spreadOf(drawn),
        unit: 'ms',
        goal: { must: 1000, aim: 200 },
        detail: `${drawn.length} rounds, the browser warm`,
      },
    ];
  } finally {
    await browser.close();
  }
}

/** The times between frames, in milliseconds, while wheel events scroll the map to its end and back. */
async function framesWhileScrolling({ page }: MapPage): Promise<readonly number[]> {
  await page.locator('.scroller').hover();
  await page.evaluate(`
    globalThis.frames = [];
    globalThis.last = performance.now();
    requestAnimationFrame(function next(now) {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    });
  `);
  for (const by of [60, -60]) for (let steps = 0; steps < 60; steps++) await page.mouse.wheel(0, by);
  const times = await page.evaluate<readonly number[]>('frames');
  return times.slice(1);
}
