#!/usr/bin/env node
/** The language server on Node: over stdio (`--stdio`), or the IPC channel of the process that started it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { pollingClock } from './host/clock.ts';
import { tuneV8 } from './host/node/tune-v8.ts';
import { startServer } from './lsp/start.ts';

const pages = join(__dirname, '..', '..', 'docs', 'rules');

tuneV8();
startServer(
  (options) => createConnection(ProposedFeatures.all, options),
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
