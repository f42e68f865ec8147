import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { quantile, spreadOf } from '../measure/spread.ts';
import type { Row } from '../row.ts';
import { asOf } from '../workspace/workspace.ts';

const methods = ['completion', 'hover', 'definition'] as const;

/** Requests that come before those that count. */
const warmUp = 50;

/** From a request about a value that names something, line after line of a finding, to its answer. */
export async function requests(bench: Bench): Promise<readonly Row[]> {
  const { folder } = bench.workspace(10_000);
  const server = await MeasuredServer.start(bench.server(), { folder, initializationOptions: { asOf } });
  await server.request('auditAsCode/audits', {});
  const file = `findings/2025/${readdirSync(path.join(folder, 'findings/2025')).toSorted()[0]}`;
  const text = readFileSync(path.join(folder, file), 'utf8');
  await server.open(file, text);
  const positions = valuesIn(text);
  const rows: Row[] = [];
  for (const method of methods) {
    const times: number[] = [];
    for (let nth = 0; nth < warmUp + bench.extent.edits; nth++) {
      const params = { textDocument: { uri: server.uri(file) }, position: positions[nth % positions.length] };
      const started = performance.now();
      await server.request(`textDocument/${method}`, params);
      if (nth >= warmUp) times.push(performance.now() - started);
    }
    rows.push({
      what: `${method} in a finding, 10,000 files, p99`,
      result: { ...spreadOf(times), median: quantile(times, 0.99) },
      unit: 'ms',
      goal: { must: 16, aim: 4 },
      detail: `p50 ${quantile(times, 0.5).toFixed(2)} ms, ${times.length} requests`,
    });
  }
  await server.stop();
  return rows;
}

/** Where the values begin that stand on the line of their key. */
function valuesIn(text: string): readonly { readonly line: number; readonly character: number }[] {
  return text.split('\n').flatMap((content, line) => {
    const character = content.indexOf(': ') + 2;
    return character < 2 ? [] : [{ line, character }];
  });
}
