// What the extension does on every platform.

import * as vscode from 'vscode';
import { AsOf, judgeAsOf } from './as-of.ts';
import { onFirstAuditFile } from './audit-files.ts';
import { checkWorkspace } from './commands/check-workspace.ts';
import { createEvidencePack } from './commands/create-evidence-pack.ts';
import { generateInternalAuditReport } from './commands/generate-internal-audit-report.ts';
import { generateReport } from './commands/generate-report.ts';
import { newAuditPlan } from './commands/new-audit-plan.ts';
import { newAuditProgramme } from './commands/new-audit-programme.ts';
import { newFinding } from './commands/new-finding.ts';
import { newStatementOfApplicability } from './commands/new-statement-of-applicability.ts';
import { offerWalkthrough, openWalkthrough } from './commands/open-walkthrough.ts';
import { reportFailures } from './commands/report-failures.ts';
import { setAsOfDate } from './commands/set-as-of-date.ts';
import { showRule } from './commands/show-rule.ts';
import { startIsms } from './commands/start-isms.ts';
import { AuditLanguageClient, type CreateClient } from './language-client.ts';
import { MilestoneFollower } from './milestones.ts';
import { assignAuditors } from './planning/assign-auditors.ts';
import { planProgramme } from './planning/plan-programme.ts';
import { Proposals } from './proposals/proposals.ts';
import { provideRulePages } from './rule-pages.ts';
import { drawSample } from './sampling/draw-sample.ts';
import { verifySample } from './sampling/verify-sample.ts';
import { affectsAsOf, affectsServer, initializationOptions, reportInvalidAsOf } from './settings.ts';
import { showAsOf } from './status/as-of-item.ts';
import { showMissingGit } from './status/git-item.ts';
import { IsmsStatus } from './status/isms-status.ts';
import { registerViews } from './views/register-views.ts';
import { isVirtualWorkspace, onDidChangeSchemes } from './virtual-workspace.ts';
import { mapsOf } from './webview/maps.ts';
import { readFilesFor } from './workspace-files.ts';

/**
 * Registers the commands and starts the language server as soon as there is an audit file.
 * Returns the client, whose `stop` ends the server.
 */
export function activateWith(createClient: CreateClient, context: vscode.ExtensionContext): AuditLanguageClient {
  const log = vscode.window.createOutputChannel('Audit as Code', { log: true });
  const asOf = new AsOf(context.workspaceState);
  const client = new AuditLanguageClient(createClient, log, () => initializationOptions(asOf.day, context.storageUri));
  readFilesFor(client);
  const milestones = new MilestoneFollower(client, log);
  const maps = mapsOf({ client, extensionUri: context.extensionUri, log });
  const proposals = new Proposals(log);
  const register = (name: string, command: (...args: unknown[]) => Promise<void>) =>
    vscode.commands.registerCommand(`auditAsCode.${name}`, reportFailures(command, log));
  void offerWalkthrough();
  context.subscriptions.push(
    log,
    register('generateInternalAuditReport', async (choice) => {
      if (await generateInternalAuditReport(client, choice)) milestones.reportWritten();
    }),
    register('generateReport', async (choice) => {
      if (await generateReport(client, context.workspaceState, choice)) milestones.reportWritten();
    }),
    register('createEvidencePack', (choice) => createEvidencePack(client, choice)),
    register('startIsms', (folder) => startIsms(client, folder)),
    register('newAuditPlan', (choice) => newAuditPlan(client, choice)),
    register('newFinding', (choice) => newFinding(client, choice)),
    register('newAuditProgramme', () => newAuditProgramme(client)),
    register('newStatementOfApplicability', () => newStatementOfApplicability(client)),
    register('assignAuditors', (choice) => assignAuditors(client, proposals, choice)),
    register('acceptProposal', (uri) => proposals.accept(uri)),
    register('discardProposal', (uri) => proposals.discard(uri)),
    register('showProposalReasons', (uri) => proposals.showReasons(uri)),
    register('planProgramme', (choice) => planProgramme(client, proposals, choice)),
    register('drawSample', (choice) => drawSample(client, choice)),
    register('verifySample', (choice) => verifySample(client, choice)),
    register('checkWorkspace', () => checkWorkspace(client)),
    register('showRule', (rule) => showRule(client, rule)),
    register('setAsOfDate', () => setAsOfDate(asOf)),
    register('clearAsOfDate', () => asOf.choose(null)),
    register('openWalkthrough', () => openWalkthrough(context.extension.id)),
    register('restartServer', () => client.restart()),
    register('showLog', async () => log.show()),
    register('openCoverageMap', (subject) => maps.openCoverageMap(subject)),
    register('openIndependenceMap', (subject) => maps.openIndependenceMap(subject)),
    registerViews(client, { memory: context.workspaceState, log, register }),
    provideRulePages(client),
    milestones,
    maps,
    proposals,
    onFirstAuditFile(() => {
      void vscode.commands.executeCommand('setContext', 'auditAsCode.active', true);
      context.subscriptions.push(showAsOf(asOf), new IsmsStatus(client, log));
      if (isVirtualWorkspace()) context.subscriptions.push(showMissingGit());
      reportInvalidAsOf();
      void client.start();
    }),
    asOf.onDidChange(reportFailures((day) => judgeAsOf(client, day), log)),
    onDidChangeSchemes(() => client.restartIfStarted()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => client.restartIfStarted()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affectsServer(event)) void client.restartIfStarted();
      if (affectsAsOf(event)) {
        reportInvalidAsOf();
        void asOf.settingChanged();
      }
    }),
  );
  return client;
}
