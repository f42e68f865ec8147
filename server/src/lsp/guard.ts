import { type CancellationToken, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Runs handlers so that one that throws costs only its own request: it is logged, and the client gets an error. An
 * answer that is a refusal (a `ResponseError`, returned or thrown) is no failure.
 */
export class Guard {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  request<P, R>(
    name: string,
    handle: (params: P, token: CancellationToken) => R | Promise<R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError> {
    return async (params, token) => {
      try {
        return await handle(params, token);
      } catch (error) {
        if (error instanceof ResponseError) return error;
        this.report(name, error);
        return new ResponseError(ErrorCodes.InternalError, `${name} failed: ${messageOf(error)}`);
      }
    };
  }

  notification<P>(name: string, handle: (params: P) => unknown): (params: P) => Promise<void> {
    return async (params) => {
      try {
        await handle(params);
      } catch (error) {
        this.report(name, error);
      }
    };
  }

  report(what: string, error: unknown): void {
    this.#connection.console.error(
      `${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
    );
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
