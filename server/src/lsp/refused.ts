import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * An answer that the client shows to the person who asked, instead of what they asked for: a sentence that says why, and
 * what to do (`RequestFailed`, LSP 3.17). Nothing has gone wrong in the server.
 */
export function refused(message: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestFailed, message);
}
