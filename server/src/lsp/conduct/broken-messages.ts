import { ErrorCodes, type MessageReader, type MessageWriter, type ResponseMessage } from 'vscode-languageserver';

/**
 * Answers what is no JSON, or no message, with the errors that JSON-RPC 2.0 has for them, and goes on. Where the header
 * of a message is broken, nobody can tell where the next one begins: the server can but end, so that nobody waits for it.
 *
 * @param end is told why, as a sentence
 */
export function answerBrokenMessages(reader: MessageReader, writer: MessageWriter, end: (why: string) => void): void {
  reader.onError((error) => {
    const code = codeOf(error);
    const [message = ''] = error.message.split('\n');
    if (code === undefined) {
      end(`What has come can't be read as messages of the language server protocol: ${message}`);
      return;
    }
    const answer: ResponseMessage = { jsonrpc: '2.0', id: null, error: { code, message } };
    // Where nothing can be written any more, the connection hears of it.
    writer.write(answer).catch(() => undefined);
  });
}

/** The reader gives on what `JSON.parse` throws, and what is thrown by whoever takes a message apart. */
function codeOf(error: Error): number | undefined {
  if (error instanceof SyntaxError) return ErrorCodes.ParseError;
  return error instanceof TypeError ? ErrorCodes.InvalidRequest : undefined;
}
