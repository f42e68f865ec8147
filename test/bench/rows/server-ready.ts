import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Bench } from '../bench.ts';
import { MeasuredServer } from '../measure/language-server.ts';
import { endOf, type ServerStart, serverStart } from '../measure/server-start.ts';
import { quantile, ratioOf } from '../measure/spread.ts';
import { duration, type Row } from '../row.ts';

/** The language server from its start until all files are judged, beside `yaml-language-server` opening the files. */
export async function serverReady(bench: Bench): Promise<readonly Row[]> {
  const { folder } = bench.workspace(10_000);
  const ours: ServerStart[] = [];
  const theirs: ServerStart[] = [];
  for (let round = 0; round < bench.extent.rounds; round++) {
    ours.push(await serverStart(bench, folder, null));
    theirs.push(await startPeer(bench, folder));
  }
  const times = (starts: readonly ServerStart[]) => starts.map(({ time }) => time);
  const memories = (starts: readonly ServerStart[]) => starts.flatMap(({ memory }) => memory ?? []);
  const megabytes = (starts: readonly ServerStart[]) => `${quantile(memories(starts), 0.5).toFixed(0)} MB`;
  return [
    {
      what: 'language server ready, 10,000 files ÷ `yaml-language-server` opening them',
      result: ratioOf(times(ours), times(theirs)),
      unit: 'ratio',
      goal: { must: 1 / 6, aim: 1 / 12 },
      detail: `${duration(quantile(times(ours), 0.5))} ÷ ${duration(quantile(times(theirs), 0.5))}`,
    },
    {
      what: 'most memory of the server, 10,000 files ÷ `yaml-language-server`',
      result: memories(ours).length > 0 ? ratioOf(memories(ours), memories(theirs)) : 'not told by this system',
      unit: 'ratio',
      goal: { must: 1 / 4, aim: 1 / 7 },
      detail: memories(ours).length > 0 ? `${megabytes(ours)} ÷ ${megabytes(theirs)}` : '',
    },
  ];
}

async function startPeer(bench: Bench, folder: string): Promise<ServerStart> {
  const schema = pathToFileURL(bench.schemas.anyKind).href;
  const yaml = { validate: true, schemaStore: { enable: false }, schemas: { [schema]: '*.yaml' } };
  const command = bench.node(bench.peers.yamlLanguageServer, '--stdio');
  const server = await MeasuredServer.start(command, { folder, settings: { yaml } });
  await server.notify('workspace/didChangeConfiguration', { settings: { yaml } });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  await server.openAll(new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')])));
  return endOf(server);
}
