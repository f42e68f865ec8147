import { type Connection, RequestType } from 'vscode-languageserver';
import { isOpen } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Guard } from './guard.ts';

/** What a check of the workspace has found: numbers of audit files and of problems that nobody has accepted. */
export interface CheckResult {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Problems of severity information or hint. */
  readonly notes: number;
}

/**
 * Reads all audit files, hashes and histories again, and answers when all is judged and published. Nobody needs it who
 * trusts that the changes of all files are told; folders on other machines and in containers do not always do so.
 */
export const checkWorkspaceRequest = new RequestType<Record<string, never>, CheckResult, void>(
  'auditAsCode/checkWorkspace',
);

/** What a check needs. */
export interface CheckContext {
  readonly engine: Engine;
  readonly guard: Guard;
  /** Looks again at everything outside of the editor, and ends when all of it is known. */
  readonly lookAgain: () => Promise<void>;
}

/** Serves the check of the whole workspace. */
export function registerCheckWorkspace(connection: Connection, { engine, guard, lookAgain }: CheckContext): void {
  connection.onRequest(
    checkWorkspaceRequest,
    guard.request(checkWorkspaceRequest.method, async () => {
      await lookAgain();
      const files = engine.files();
      const found = files.flatMap((file) => engine.diagnostics(file).filter(isOpen));
      const count = (...severities: readonly string[]) =>
        found.filter(({ severity }) => severities.includes(severity)).length;
      return {
        files: files.length,
        errors: count('error'),
        warnings: count('warning'),
        notes: count('information', 'hint'),
      };
    }),
  );
}
