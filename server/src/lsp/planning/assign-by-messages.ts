import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type Connection,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  ShowMessageRequest,
  type ShowMessageRequestParams,
} from 'vscode-languageserver';
import { changesIn } from '../../planning/assignment/remarks.ts';
import { caveatInWords } from '../../planning/caveats.ts';
import { toWorkspaceEdit } from '../workspace-edits.ts';
import { type AssignContext, type FoundAssignment, proposeAssignment } from './assign-auditors.ts';
import type { AssignParams } from './assign-requests.ts';

const accept = 'Accept';
const changed = 'What the proposal rests on has changed, and nothing was applied. This is what is proposed now:';

/**
 * Assigns auditors for a client that has no command of its own for it: tells the reasons in a message, asks whether to
 * accept, and has the client apply the edits. What is accepted is proposed once more before, so that nothing is applied
 * that does not hold any more.
 */
export async function assignByMessages(
  connection: Connection,
  context: AssignContext & { readonly client: () => ClientCapabilities },
  params: AssignParams,
): Promise<void> {
  const tell = (type: MessageType, message: string) =>
    connection.sendNotification(ShowMessageNotification.type, { type, message });
  const canApply = context.client().workspace?.applyEdit === true;
  try {
    for (let shown = await proposeAssignment(context, params, async () => {}), before = ''; ; ) {
      const message = [before, ...inWords(shown)].filter((line) => line !== '').join('\n');
      if (shown.outcome.kind === 'none') return await tell(MessageType.Warning, message);
      if (shown.files.length === 0) return await tell(MessageType.Info, message);
      if (!canApply) return await tell(MessageType.Info, `${message}\n${byCommandLine(params)}`);
      const answer = await ask(connection, message);
      if (answer === 'cannot ask') return await tell(MessageType.Info, `${message}\n${byCommandLine(params)}`);
      if (answer !== accept) return;
      const now = await proposeAssignment(context, params, async () => {});
      if (textsOf(now) === textsOf(shown)) return await apply(connection, context, now, params);
      [shown, before] = [now, changed];
    }
  } catch (error) {
    if (!(error instanceof ResponseError)) throw error;
    await tell(MessageType.Error, error.message);
  }
}

/** The button that the person presses; undefined where they press none. */
async function ask(connection: Connection, message: string): Promise<string | undefined> {
  const actions = [{ title: accept }, { title: 'Discard' }];
  const question: ShowMessageRequestParams = { type: MessageType.Info, message, actions };
  try {
    return (await connection.sendRequest(ShowMessageRequest.type, question))?.title;
  } catch {
    return 'cannot ask'; // the client has no such request, though the protocol asks for it
  }
}

async function apply(
  connection: Connection,
  context: AssignContext & { readonly client: () => ClientCapabilities },
  { files }: FoundAssignment,
  { id }: AssignParams,
): Promise<void> {
  const edit = toWorkspaceEdit(files, context, context.client().workspace);
  const label = `Assign auditors to ${id}`;
  const { applied, failureReason } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, { label, edit });
  if (applied) return;
  const message = `The proposal was not applied${failureReason ? `: ${failureReason}` : '.'}`;
  await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Error, message });
}

/** The reasons for what changes, what stays wrong, or why there is no assignment: plain text. */
function inWords({ isms, outcome, remaining, caveats }: FoundAssignment): readonly string[] {
  if (outcome.kind === 'none') {
    return outcome.conflicts.flatMap(({ reason, remedies }) => [
      reason,
      `${remedies.length === 1 ? 'This would do' : 'Any one of these would do'}: ${remedies.join('; ')}.`,
    ]);
  }
  const changes = outcome.plans.flatMap((plan) => changesIn(isms, plan));
  const staying = remaining.map(({ rule, message }) => `${rule}: ${message}`);
  return [
    ...(changes.length > 0 ? changes : [`The auditors are the best ones already, as of ${isms.today()}.`]),
    ...(staying.length > 0 ? ['What assigning auditors cannot mend:', ...staying] : []),
    ...caveats.map(caveatInWords),
  ];
}

function byCommandLine({ id }: AssignParams): string {
  return `Where the editor applies no edits, "audit-as-code assign ${id} --apply" writes them.`;
}

function textsOf({ files }: FoundAssignment): string {
  return JSON.stringify(files.map(({ file, text }) => [file, text]));
}
