import { type Connection, ErrorCodes, Message, type NotificationMessage, ResponseError } from 'vscode-languageserver';
import { Lifecycle } from './lifecycle.ts';
import { faultIn } from './params.ts';

/** A request that may not be handled goes on under this name, and is answered with the refusal that it carries. */
const refused = '$/auditAsCode/refused';

/**
 * Holds a client to the protocol: a request that comes at the wrong time, or with parameters that no handler can work
 * with, is answered with the error that LSP has for it; such a notification is passed over, and the log says why. So
 * handlers get what their types promise.
 */
export class Conduct {
  readonly #lifecycle = new Lifecycle();
  readonly #tell: (what: string) => void;

  /** @param tell hears of notifications that are passed over */
  constructor(tell: (what: string) => void) {
    this.#tell = tell;
  }

  /** Whether the client has asked the server to shut down. */
  get isOver(): boolean {
    return this.#lifecycle.isOver;
  }

  /** The message to be handled in the place of one that has come; undefined where there is nothing to handle. */
  judge(message: Message): Message | undefined {
    if (Message.isRequest(message)) {
      const { method } = message;
      const fault = faultIn(method, message.params);
      const refusal = fault === undefined || method !== 'initialize' ? this.#lifecycle.refusalOf(method) : undefined;
      const error = refusal ?? (fault === undefined ? undefined : new ResponseError(ErrorCodes.InvalidParams, fault));
      if (!error) return message;
      return Object.assign({}, message, { method: refused, params: { code: error.code, message: error.message } });
    }
    return Message.isNotification(message) ? this.#judgeNotification(message) : message;
  }

  #judgeNotification(message: NotificationMessage): Message | undefined {
    const { method, params } = message;
    if (!this.#lifecycle.takes(method)) return undefined;
    const fault = faultIn(method, params);
    if (fault === undefined) return message;
    this.#tell(`${fault} The notification is passed over.`);
    return undefined;
  }
}

/** Answers the requests that were refused. */
export function answerRefusals(connection: Connection): void {
  connection.onRequest(
    refused,
    ({ code, message }: { readonly code: number; readonly message: string }) => new ResponseError(code, message),
  );
}
