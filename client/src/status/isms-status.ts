// The language status of audit files: the ISMS at hand in one line.

import * as vscode from 'vscode';
import { documentSelector, isAuditFile } from '../audit-files.ts';
import { problemCounts } from '../counts.ts';
import type { AuditLanguageClient } from '../language-client.ts';
import type { ProblemCounts, Shares } from '../view-models/common.ts';
import type { StatusModel } from '../view-models/status.ts';
import { ismsOfRequest, viewRequest, viewsChanged } from '../view-requests.ts';

const showProblems = () => ({ title: vscode.l10n.t('Show Problems'), command: 'workbench.panel.markers.view.focus' });
const restartServer = () => ({ title: vscode.l10n.t('Restart Server'), command: 'auditAsCode.restartServer' });

/**
 * Tells the problems and the coverage of the ISMS that the active file belongs to. It asks when the file is of another
 * ISMS and when the server tells that the numbers have changed; it is busy until the server has read all files.
 */
export class IsmsStatus {
  readonly #client: AuditLanguageClient;
  readonly #log: vscode.LogOutputChannel;
  readonly #item = vscode.languages.createLanguageStatusItem('auditAsCode.status', documentSelector());
  readonly #subscriptions: vscode.Disposable;
  /** The URI of the root of the ISMS that is shown. */
  #root: string | undefined;
  /** Counts what was asked, so that an older answer never takes the place of a newer one. */
  #asked = 0;

  constructor(client: AuditLanguageClient, log: vscode.LogOutputChannel) {
    this.#client = client;
    this.#log = log;
    this.#item.name = 'Audit as Code';
    client.onNotification(viewsChanged, ({ root, views }) => {
      if (root === this.#root && views.includes('status')) void this.#refresh();
    });
    this.#subscriptions = vscode.Disposable.from(
      client.onDidChangeState(() => void this.#refresh()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isAuditFile(editor.document)) void this.#refresh();
      }),
    );
    void this.#refresh();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#item.dispose();
  }

  async #refresh(): Promise<void> {
    this.#asked += 1;
    const question = this.#asked;
    const { state } = this.#client;
    if (state === 'stopped' || state === 'failed') return this.#showStopped();
    if (this.#root === undefined) this.#showBusy();
    const document = vscode.window.activeTextEditor?.document;
    if (state !== 'running' || !document || !isAuditFile(document)) return;
    try {
      const found = await this.#client.request(ismsOfRequest, { textDocument: { uri: document.uri.toString() } });
      const model =
        found && (await this.#client.request(viewRequest<'status'>(), { root: found.root, view: 'status' }));
      if (question !== this.#asked) return;
      this.#root = found?.root;
      if (model) this.#show(model);
      else this.#showNone();
    } catch (error) {
      this.#log.debug('The state of the ISMS is not known.', error);
      if (question === this.#asked) this.#showUnknown();
    }
  }

  #show({ title, problems, coverage }: StatusModel): void {
    this.#item.busy = false;
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    const text = [problemsInWords(problems), ...(coverage ? [examinedInWords(coverage)] : [])].join(' · ');
    this.#item.text = text;
    this.#item.detail = coverage && plannedInWords(coverage);
    this.#item.command = showProblems();
    this.#item.accessibilityInformation = { label: `${title}: ${text}` };
  }

  #showBusy(): void {
    this.#item.busy = true;
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#describe(vscode.l10n.t('Reading the audit files'));
  }

  #showNone(): void {
    this.#item.busy = false;
    this.#item.severity = vscode.LanguageStatusSeverity.Information;
    this.#describe(vscode.l10n.t('This file belongs to no ISMS'));
  }

  #showUnknown(): void {
    this.#item.busy = false;
    this.#item.severity = vscode.LanguageStatusSeverity.Warning;
    this.#describe(vscode.l10n.t('The state of the ISMS is not known'));
    this.#item.command = { title: vscode.l10n.t('Show Log'), command: 'auditAsCode.showLog' };
  }

  #showStopped(): void {
    this.#root = undefined;
    this.#item.busy = false;
    this.#item.severity = vscode.LanguageStatusSeverity.Error;
    this.#describe(vscode.l10n.t('The language server does not run'));
    this.#item.command = restartServer();
  }

  #describe(text: string): void {
    this.#item.text = text;
    this.#item.detail = undefined;
    this.#item.command = undefined;
    this.#item.accessibilityInformation = { label: text };
  }
}

function problemsInWords({ error, warning, information, hint }: ProblemCounts): string {
  return problemCounts({ errors: error, warnings: warning, notes: information + hint });
}

/** Rounded down: a hundred percent is said of all alone. */
function percent(part: number, { due }: Shares): number {
  return due === 0 ? 100 : Math.floor((part / due) * 100);
}

function examinedInWords(coverage: Shares): string {
  return vscode.l10n.t('{0} % examined', percent(coverage.examined, coverage));
}

function plannedInWords(coverage: Shares): string {
  return vscode.l10n.t('{0} % planned', percent(coverage.planned, coverage));
}
