/** The language server in a worker of a browser: the client reads the files of the workspace for it. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { fflateCompressor } from './host/browser/fflate-compressor.ts';
import { messagePace } from './host/browser/message-pace.ts';
import { pollingClock } from './host/clock.ts';
import { virtualHost } from './host/virtual/virtual-host.ts';
import { startServer } from './lsp/start.ts';

startServer(
  (options) => {
    const [reader, writer] = [new BrowserMessageReader(self), new BrowserMessageWriter(self)];
    const connection = createConnection(ProposedFeatures.all, reader, writer, options);
    connection.onExit(() => self.close());
    return connection;
  },
  async (files) => {
    if (!files) throw new Error('In a browser the client has to read files: initializationOptions.files is "client".');
    const host = virtualHost(files);
    return {
      host,
      clock: pollingClock(host.today),
      pace: messagePace(),
      compressor: fflateCompressor,
      pageOf: (rule) => `audit-rule:/${rule}.md`,
    };
  },
);
