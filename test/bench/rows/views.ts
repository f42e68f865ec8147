import { performance } from 'node:perf_hooks';
import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';
import { asOf } from '../workspace/workspace.ts';

const views = ['programme', 'coverage', 'findings', 'auditors', 'coverageMap', 'independenceMap'] as const;

/** Of so many audit files, ten thousand are findings. */
const files = 11_600;

/** From the first request for the model of a view to the model, each in a server that has read everything and made none. */
export async function viewModels(bench: Bench): Promise<readonly Row[]> {
  const { folder } = bench.workspace(files);
  const times = new Map<string, number[]>(views.map((view) => [view, []]));
  const sizes = new Map<string, number>();
  for (let round = 0; round < bench.extent.rounds; round++) {
    const server = await MeasuredServer.start(bench.server(), { folder, initializationOptions: { asOf } });
    await server.request('auditAsCode/audits', {});
    for (const view of views) {
      const started = performance.now();
      const model = await server.request('auditAsCode/view', { root: server.uri(''), view });
      times.get(view)?.push(performance.now() - started);
      if (model === null) throw new Error(`The server has no model of the view ${view}.`);
      sizes.set(view, JSON.stringify(model).length / 1024);
    }
    await server.stop();
  }
  return views.map((view) => ({
    what: `view ${view} opened first, 10,000 findings`,
    result: spreadOf(times.get(view) ?? []),
    unit: 'ms',
    goal: { must: 1_000, aim: 250 },
    detail: `${Math.round(sizes.get(view) ?? 0)} KB`,
  }));
}
