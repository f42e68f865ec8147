import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type WorkDoneProgressParams,
} from 'vscode-languageserver';
import type { Pace } from '../host/pace.ts';

/** Tells what begins now; rejects where the client does not want the answer any more. */
export type Step = (what: string) => Promise<void>;

/**
 * Runs long work for a request in steps: each is told to the client, if it listens, and is a chance for it to cancel.
 */
export async function inSteps<R>(
  connection: Connection,
  pace: Pace,
  {
    params,
    token,
    title,
  }: { readonly params: WorkDoneProgressParams; readonly token: CancellationToken; readonly title: string },
  work: (step: Step) => Promise<R>,
): Promise<R> {
  const { workDoneToken } = params;
  const progress = workDoneToken === undefined ? undefined : connection.window.attachWorkDoneProgress(workDoneToken);
  progress?.begin(title, undefined, undefined, true);
  try {
    return await work(async (what) => {
      progress?.report(what);
      await pace.turn();
      if (token.isCancellationRequested)
        throw new ResponseError(LSPErrorCodes.RequestCancelled, `${title} was cancelled.`);
    });
  } finally {
    progress?.done();
  }
}
