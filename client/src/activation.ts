// What the extension does on every platform.

import * as vscode from 'vscode';
import { onFirstAuditFile } from './audit-files.ts';
import { generateInternalAuditReport } from './commands/generate-internal-audit-report.ts';
import { newAuditPlan } from './commands/new-audit-plan.ts';
import { newAuditProgramme } from './commands/new-audit-programme.ts';
import { newFinding } from './commands/new-finding.ts';
import { newStatementOfApplicability } from './commands/new-statement-of-applicability.ts';
import { reportFailures } from './commands/report-failures.ts';
import { startIsms } from './commands/start-isms.ts';
import { AuditLanguageClient, type CreateClient } from './language-client.ts';
import { affectsServer } from './settings.ts';

/**
 * Registers the commands and starts the language server as soon as there is an audit file.
 * Returns the client, whose `stop` ends the server.
 */
export function activateWith(createClient: CreateClient, context: vscode.ExtensionContext): AuditLanguageClient {
  const log = vscode.window.createOutputChannel('Audit as Code', { log: true });
  const client = new AuditLanguageClient(createClient, log);
  const register = (name: string, command: (...args: unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(`auditAsCode.${name}`, reportFailures(command, log));
  context.subscriptions.push(
    log,
    register('generateInternalAuditReport', (choice) => generateInternalAuditReport(client, choice)),
    register('startIsms', () => startIsms(client)),
    register('newAuditPlan', () => newAuditPlan(client)),
    register('newFinding', () => newFinding(client)),
    register('newAuditProgramme', () => newAuditProgramme(client)),
    register('newStatementOfApplicability', () => newStatementOfApplicability(client)),
    register('restartServer', () => client.restart()),
    register('showLog', async () => log.show()),
    onFirstAuditFile(() => client.start()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.restartIfStarted()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsServer(event)) void client.restartIfStarted();
    }),
  );
  return client;
}
