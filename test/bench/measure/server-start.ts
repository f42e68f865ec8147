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
  const initializationOptions = { asOf, cacheFolder };
  const server = await MeasuredServer.start(bench.server(), { folder, initializationOptions });
  await server.request('auditAsCode/audits', {});
  return endOf(server);
}

/** Ends a server that has judged all files. */
export async function endOf(server: MeasuredServer): Promise<ServerStart> {
  const start = { time: server.age, memory: server.peakMemory };
  await server.stop();
  return start;
}
