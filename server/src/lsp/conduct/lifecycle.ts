import { ErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Where a session stands, and which messages may come then (LSP 3.17, "Server lifecycle"): nothing before `initialize`,
 * which comes once; nothing but `exit` after `shutdown`.
 */
export class Lifecycle {
  #phase: 'new' | 'begun' | 'ended' = 'new';
  #initialized = false;

  /** Whether the client has asked for the end. */
  get isOver(): boolean {
    return this.#phase === 'ended';
  }

  /** Why a request may not come now; undefined where it may, which is noted. */
  refusalOf(method: string): ResponseError<void> | undefined {
    if (this.#phase === 'new' && method !== 'initialize') {
      return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} has come before initialize.`);
    }
    if (this.#phase === 'begun' && method === 'initialize') {
      return new ResponseError(ErrorCodes.InvalidRequest, 'initialize has come before, and can come once.');
    }
    if (this.#phase === 'ended') {
      return new ResponseError(ErrorCodes.InvalidRequest, `${method} has come after shutdown.`);
    }
    if (method === 'initialize') this.#phase = 'begun';
    if (method === 'shutdown') this.#phase = 'ended';
    return undefined;
  }

  /** Whether a notification may come now; `initialized` comes once. */
  takes(method: string): boolean {
    if (method === 'exit') return true;
    if (this.#phase !== 'begun' || (method === 'initialized' && this.#initialized)) return false;
    if (method === 'initialized') this.#initialized = true;
    return true;
  }
}
