#!/usr/bin/env node
/** The language server on Node: over stdio (`--stdio`), or the IPC channel of the process that started it. */
import { Console } from 'node:console';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Connection, ConnectionOptions } from 'vscode-languageserver';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { pollingClock } from './host/clock.ts';
import { tuneV8 } from './host/node/tune-v8.ts';
import { answerBrokenMessages } from './lsp/conduct/broken-messages.ts';
import { startServer } from './lsp/start.ts';

const pages = join(__dirname, '..', '..', 'docs', 'rules');

tuneV8();
const session = startServer(
  process.argv.includes('--stdio') ? overStdio : (options) => createConnection(ProposedFeatures.all, options),
  async (files) => {
    const [{ nodeHost }, { nodePace }, { nodeCaching }, { nodeCompressor }, { watchFolder }] = await Promise.all([
      import('./host/node/node-host.ts'),
      import('./host/node/node-pace.ts'),
      import('./host/node/node-caching.ts'),
      import('./host/node/node-compressor.ts'),
      import('./host/node/watch-folder.ts'),
    ]);
    const around = {
      clock: pollingClock(nodeHost.today),
      pace: nodePace,
      compressor: nodeCompressor,
      pageOf: (rule: string) => pathToFileURL(join(pages, `${rule}.md`)).toString(),
    };
    if (!files) return { ...around, host: nodeHost, caching: nodeCaching(__filename), watchFolder };
    const { virtualHost } = await import('./host/virtual/virtual-host.ts');
    return { ...around, host: virtualHost(files) };
  },
);

/** Over the standard streams: what a library prints must not get between the messages. */
function overStdio(options: ConnectionOptions): Connection {
  globalThis.console = new Console(process.stderr);
  const [reader, writer] = [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
  answerBrokenMessages(reader, writer, (why) => {
    process.stderr.write(`error: ${why}\n`, () => process.exit(1));
  });
  for (const gone of ['end', 'close']) process.stdin.on(gone, () => process.exit(session.isOver ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer, options);
}
