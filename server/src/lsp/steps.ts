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
 * Runs long work for a request in steps: each is told to the client, if it listens, and is a chance for it to cancel,
 * which is answered at once; the work itself ends at its next step.
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
  const refuseCancelled = () => {
    if (token.isCancellationRequested) throw cancelled(title);
  };
  try {
    const done = work(async (what) => {
      refuseCancelled();
      progress?.report(what);
      await pace.turn();
      refuseCancelled();
    });
    return await Promise.race([done, whenCancelled(token, title)]);
  } finally {
    progress?.done();
  }
}

/** Rejects when the client cancels: what a step waits for, say git, may take long. */
function whenCancelled(token: CancellationToken, title: string): Promise<never> {
  return new Promise((_, reject) => {
    token.onCancellationRequested(() => reject(cancelled(title)));
  });
}

function cancelled(title: string): ResponseError<void> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, `${title} was cancelled.`);
}
