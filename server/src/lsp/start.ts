import type { Connection, ConnectionOptions, InitializeParams, Message, MessageStrategy } from 'vscode-languageserver';
import type { ClientFiles } from '../host/client-files.ts';
import { initializeResult } from './capabilities.ts';
import { answerRefusals, Conduct } from './conduct/conduct.ts';
import type { Surroundings } from './server.ts';

/**
 * Serves a client until the connection ends. `initialize` is answered by this small piece alone; the rest of the server
 * is loaded once the answer is on its way, and whatever the client says next waits for it, in order.
 *
 * @param connect makes the connection, with the options that it is given
 * @param load gives what the server needs of the place that it runs in; asked once. Where the client reads the files of
 *   the workspace, they are passed
 * @returns tells how the session stands
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  load: (files: ClientFiles | undefined) => Promise<Surroundings>,
): Pick<Conduct, 'isOver'> {
  let begin: (() => Promise<void>) | undefined;
  let serving: Promise<void> | undefined;
  const conduct = new Conduct((what) => connection.console.warn(what));
  const messageStrategy: MessageStrategy = {
    handleMessage: (received: Message, next) => {
      const message = conduct.judge(received);
      if (!message) return Promise.resolve();
      if (serving) return serving.then(() => next(message));
      const answered = Promise.resolve(next(message));
      if (begin) {
        serving = answered.then(begin);
        serving.catch(endWith);
      }
      return answered;
    },
  };
  const connection = connect({ messageStrategy });
  answerRefusals(connection);
  connection.onInitialize((params: InitializeParams) => {
    begin = async () => {
      const [{ serve }, { Uris }] = await Promise.all([import('./server.ts'), import('./uris.ts')]);
      const uris = new Uris();
      const read = clientReads(params) ? await import('./client-files.ts') : undefined;
      serve(connection, params, await load(read?.clientFiles(connection, uris)), uris);
    };
    return initializeResult(params);
  });
  connection.listen();
  return conduct;
}

/** Whether the client has said that it reads the files of the workspace for the server. */
function clientReads({ initializationOptions: options }: InitializeParams): boolean {
  return typeof options === 'object' && options !== null && 'files' in options && options.files === 'client';
}

/** A server that cannot serve ends, so that the client hears of it instead of waiting. */
function endWith(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
