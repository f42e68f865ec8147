import { type ClientCapabilities, type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Pace } from '../../host/pace.ts';
import type { Guard } from '../guard.ts';
import { assignCommand } from '../server-commands.ts';
import { inSteps } from '../steps.ts';
import type { AssignContext } from './assign-auditors.ts';
import { type AssignParams, assignableRequest, assignRequest } from './assign-requests.ts';
import { assignableIn } from './assignable.ts';

/** What requests for auditors need. */
export interface AssignmentsContext extends AssignContext {
  readonly client: () => ClientCapabilities;
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
  connection.onExecuteCommand(
    guard.request('workspace/executeCommand', async ({ command, arguments: given }) => {
      const params = command === assignCommand ? paramsFrom(given?.[0]) : undefined;
      if (!params) return new ResponseError(ErrorCodes.InvalidParams, `${command} needs { audit | programme, root }.`);
      const { assignByMessages } = await import('./assign-by-messages.ts');
      // The person may take long to decide: the client is answered now.
      void guard.notification(command, () => assignByMessages(connection, context, params))(undefined);
      return null;
    }),
  );
}

/** What a lens or a code action gives the command. */
function paramsFrom(choice: unknown): AssignParams | undefined {
  if (typeof choice !== 'object' || choice === null || !('root' in choice)) return undefined;
  const id = 'audit' in choice ? choice.audit : 'programme' in choice ? choice.programme : undefined;
  return typeof id === 'string' && typeof choice.root === 'string' ? { id, root: choice.root } : undefined;
}
