import {
  type ClientCapabilities,
  CodeActionKind,
  type Connection,
  MessageType,
  type CodeAction as ProtocolCodeAction,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import { type Replaceable, staffingProblem } from '../../planning/assignment/replaceable.ts';
import { toProtocol } from '../diagnostics.ts';
import type { Guard } from '../guard.ts';
import { assignCommand } from '../server-commands.ts';
import type { Uris } from '../uris.ts';
import { toWorkspaceEdit } from '../workspace-edits.ts';
import type { AssignContext } from './assign-auditors.ts';

/** What a code action remembers until somebody chooses it. */
export interface ReplacementData extends Replaceable {
  readonly does: 'replace-auditor';
  readonly audit: string;
  /** The URI of the ISMS root. */
  readonly root: string;
}

/** What offers of other auditors need. */
export interface OffersContext {
  readonly engine: Engine;
  readonly uris: Uris;
  readonly client: () => ClientCapabilities;
  readonly pageOf: (rule: string) => string;
}

/**
 * What assigning auditors can do about a problem of who audits: one replacement, which is found when somebody chooses it
 * (a client that resolves edits is needed), and all of it.
 */
export function offersFor(problem: Diagnostic, context: OffersContext): readonly ProtocolCodeAction[] {
  const { engine, uris, client, pageOf } = context;
  const found = staffingProblem(engine, problem);
  if (!found) return [];
  const { audit, replaceable } = found;
  const root = uris.toUri(found.root);
  const common = { kind: CodeActionKind.QuickFix, diagnostics: [toProtocol(problem, uris, pageOf)] };
  const whole = { title: `Assign Auditors… to ${audit}`, command: assignCommand, arguments: [{ audit, root }] };
  const { dataSupport, resolveSupport } = client().textDocument?.codeAction ?? {};
  const canResolve = dataSupport === true && resolveSupport?.properties.includes('edit') === true;
  const data = replaceable && ({ ...replaceable, does: 'replace-auditor', audit, root } satisfies ReplacementData);
  const one = data && canResolve && { ...common, title: `Replace ${data.words} as Assign Auditors proposes`, data };
  return [...(one ? [one] : []), { ...common, title: whole.title, command: whole }];
}

/** Serves the replacement of one auditor by whom a proposal assigns: the solver is loaded when somebody chooses it. */
export function registerReplacements(
  connection: Connection,
  context: AssignContext & { readonly guard: Guard; readonly client: () => ClientCapabilities },
): void {
  connection.onCodeActionResolve(
    context.guard.request('codeAction/resolve', async (action): Promise<ProtocolCodeAction> => {
      const { data } = action;
      if (!isReplacement(data)) return action;
      const { findReplacement } = await import('./find-replacement.ts');
      const found = await findReplacement(context, data).catch((error: unknown) => {
        if (error instanceof ResponseError) return { refusal: error.message };
        throw error;
      });
      if ('edits' in found) return { ...action, edit: toWorkspaceEdit([found], context, context.client().workspace) };
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: found.refusal,
      });
      return action;
    }),
  );
}

function isReplacement(data: unknown): data is ReplacementData {
  return typeof data === 'object' && data !== null && 'does' in data && data.does === 'replace-auditor';
}
