import type { Connection } from 'vscode-languageserver';
import type { Pace } from '../host/pace.ts';
import type { AssignContext } from './assign-auditors.ts';
import { assignableRequest, assignRequest } from './assign-requests.ts';
import { assignableIn } from './assignable.ts';
import type { Guard } from './guard.ts';
import { inSteps } from './steps.ts';

/** What requests for auditors need. */
export interface AssignmentsContext extends AssignContext {
  readonly guard: Guard;
  readonly pace: Pace;
}

/** Serves proposals of who audits what; the client shows them and applies what the person accepts. */
export function registerAssignments(connection: Connection, context: AssignmentsContext): void {
  const { engine, uris, guard, pace, upToDate } = context;
  connection.onRequest(
    assignableRequest,
    guard.request(assignableRequest.method, async ({ textDocument }) => {
      await upToDate();
      return { assignable: assignableIn(engine, uris, textDocument && uris.toPath(textDocument.uri)) };
    }),
  );
  connection.onRequest(
    assignRequest,
    guard.request(assignRequest.method, (params, token) =>
      inSteps(connection, pace, { params, token, title: 'The proposal of auditors' }, async (step) => {
        // Loaded when it is used: starting the server need not pay for it.
        const { assignAuditors } = await import('./assign-auditors.ts');
        return assignAuditors(context, params, step);
      }),
    ),
  );
}
