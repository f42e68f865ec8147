import type { Bench } from '../bench.ts';
import { asOf } from '../workspace/workspace.ts';
import { MeasuredServer } from './language-server.ts';

/** What it takes a language server to get to where it has judged all files. */
export interface ServerStart {
  /** In milliseconds, from the start of the process. */
  readonly time: number;
  /** The most memory, in MB; nothing where the system does not tell. */
  readonly memory: number | undefined;
}

/** Starts the product's server on a folder. Without a folder for its cache it has none. */
export async function serverStart(bench: Bench, folder: string, cacheFolder: string | null): Promise<ServerStart> {
  const server = await start(bench, folder, cacheFolder);
  await server.request('auditAsCode/audits', {});
  return endOf(server);
}

/** How long the product's server takes until it shows the diagnostics of as many files, in milliseconds. */
export async function timeUntilShown(
  bench: Bench,
  folder: string,
  cacheFolder: string | null,
  files: number,
): Promise<number> {
  const server = await start(bench, folder, cacheFolder);
  await server.untilShown(files);
  const time = server.age;
  await server.request('auditAsCode/audits', {});
  await server.stop();
  return time;
}

/** How many files have diagnostics when the product's server has judged all. It leaves its cache behind. */
export async function filesShown(bench: Bench, folder: string, cacheFolder: string): Promise<number> {
  const server = await start(bench, folder, cacheFolder);
  await server.request('auditAsCode/audits', {});
  const files = server.filesWithDiagnostics;
  await server.stop();
  return files;
}

function start(bench: Bench, folder: string, cacheFolder: string | null): Promise<MeasuredServer> {
  return MeasuredServer.start(bench.server(), { folder, initializationOptions: { asOf, cacheFolder } });
}

/** Ends a server that has judged all files. */
export async function endOf(server: MeasuredServer): Promise<ServerStart> {
  const start = { time: server.age, memory: server.peakMemory };
  await server.stop();
  return start;
}
