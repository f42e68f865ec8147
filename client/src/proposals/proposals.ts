// Proposals that are shown as a difference, and accepted or discarded.

import * as vscode from 'vscode';
import { reportFailures } from '../commands/report-failures.ts';
import { showMarkdown } from '../markdown-preview.ts';
import { applyProposal, fits } from './apply-proposal.ts';
import type { Offer, Proposal } from './proposal.ts';
import { ProposalDocuments, proposalScheme, proposedUri } from './proposal-documents.ts';

/** A proposal that is shown. */
interface Shown {
  readonly offer: Offer;
  readonly proposal: Proposal;
}

/**
 * Shows what is proposed beside the files as they are, in the difference editor, with the reasons on hover. Nothing is
 * changed before the user accepts: by the buttons of the editor (`auditAsCode.acceptProposal`, `…discardProposal`,
 * `…showProposalReasons`), or by those of the notification. Accepting asks the server once more, so that what is
 * applied is what holds then; where that is something else, because the file or what it rests on has changed, it is
 * shown anew and nothing is applied. Closing the difference discards the proposal.
 */
export class Proposals implements vscode.Disposable {
  readonly #documents = new ProposalDocuments();
  readonly #log: vscode.LogOutputChannel;
  /** By their titles. */
  readonly #shown = new Map<string, Shown>();
  readonly #tabs: vscode.Disposable;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#tabs = vscode.window.tabGroups.onDidChangeTabs(({ closed }) => this.#forgetClosed(closed));
    void closeTabs(() => true); // of an earlier window: nobody knows their proposals any more
  }

  /**
   * Asks the server for a proposal and shows it. Ends when it is shown; the user decides later. Rejects with a sentence
   * for the user where the server refuses.
   */
  async offer(offer: Offer): Promise<void> {
    const proposal = await this.#proposed(offer);
    if (proposal) await this.#show(offer, proposal, proposal.summary);
  }

  /** Shows a page in Markdown, rendered: why there is no proposal, or all reasons of one. */
  async showPage(title: string, markdown: string): Promise<void> {
    await showMarkdown(this.#documents.putPage(title, markdown));
  }

  /** Tells that nothing is to be changed, and offers the page with the reasons. */
  async tellUnchanged(title: string, message: string, page: string): Promise<void> {
    const showReasons = vscode.l10n.t('Show Reasons');
    const choice = await vscode.window.showInformationMessage(`Audit as Code: ${message}`, showReasons);
    if (choice === showReasons) await this.showPage(title, page);
  }

  /** Applies a proposal: that of a difference editor whose URI menus give, else that of the editor in front. */
  async accept(uri: unknown): Promise<void> {
    const shown = this.#of(uri);
    if (shown) {
      await this.#accept(shown);
      return;
    }
    const message = vscode.l10n.t('there is no proposal to accept in this editor.');
    void vscode.window.showInformationMessage(`Audit as Code: ${message}`);
  }

  /** Shows all reasons of a proposal on a page. */
  async showReasons(uri: unknown): Promise<void> {
    const shown = this.#of(uri);
    if (shown) await this.showPage(shown.offer.title, shown.proposal.page);
  }

  /** Closes a proposal without a change. */
  async discard(uri: unknown): Promise<void> {
    const shown = this.#of(uri);
    if (shown) await this.#close(shown);
  }

  dispose(): void {
    this.#tabs.dispose();
    this.#documents.dispose();
  }

  /** Asks once more where the answer is of another text than VS Code has, which is so when it has just been changed. */
  async #proposed({ propose }: Offer): Promise<Proposal | undefined> {
    const first = await propose();
    if (!first || (await fits(first))) return first;
    const second = await propose();
    if (!second || (await fits(second))) return second;
    throw new Error(vscode.l10n.t('the files are being changed. Try again when they are not.'));
  }

  async #show(offer: Offer, proposal: Proposal, message: string): Promise<void> {
    const before = this.#shown.get(offer.title);
    if (before) await this.#close(before);
    for (const other of this.#shown.values()) if (shareFile(other.proposal, proposal)) await this.#close(other);
    const shown = { offer, proposal };
    this.#shown.set(offer.title, shown);
    for (const file of [...proposal.files].reverse()) {
      const right = this.#documents.putFile(offer.title, file);
      const left = vscode.Uri.parse(file.uri);
      const label = `${offer.title}: ${proposal.files.length === 1 ? baseName(left) : vscode.workspace.asRelativePath(left)}`;
      await vscode.commands.executeCommand('vscode.diff', left, right, label, { preview: false });
    }
    void this.#ask(shown, message);
  }

  async #ask(shown: Shown, message: string): Promise<void> {
    const [accept, discard, details] = [
      vscode.l10n.t('Accept'),
      vscode.l10n.t('Discard'),
      vscode.l10n.t('Show Reasons'),
    ];
    const choice = await vscode.window.showInformationMessage(`Audit as Code: ${message}`, accept, discard, details);
    if (this.#shown.get(shown.offer.title) !== shown) return;
    if (choice === accept) await reportFailures(() => this.#accept(shown), this.#log)();
    if (choice === discard) await this.#close(shown);
    if (choice === details) await this.showPage(shown.offer.title, shown.proposal.page);
  }

  async #accept(shown: Shown): Promise<void> {
    const { offer, proposal } = shown;
    const now = await this.#proposed(offer);
    if (!now || this.#shown.get(offer.title) !== shown) return;
    if (JSON.stringify(textsOf(now)) !== JSON.stringify(textsOf(proposal))) {
      const message = vscode.l10n.t(
        'What this proposal rests on has changed. Nothing was applied; this is what is proposed now.',
      );
      await this.#show(offer, now, message);
      return;
    }
    await applyProposal(now);
    await this.#close(shown);
  }

  async #close(shown: Shown): Promise<void> {
    this.#forget(shown);
    const own = new Set(shown.proposal.files.map((file) => proposedUri(shown.offer.title, file).toString()));
    await closeTabs((uri) => own.has(uri.toString()));
  }

  #forget({ offer, proposal }: Shown): void {
    this.#shown.delete(offer.title);
    for (const file of proposal.files) this.#documents.forget(proposedUri(offer.title, file));
  }

  /** A proposal lives as long as one of its differences is open. */
  #forgetClosed(closed: readonly vscode.Tab[]): void {
    for (const title of new Set(closed.flatMap((tab) => proposalIn(tab)?.query ?? []))) {
      const shown = this.#shown.get(title);
      if (shown && !openTabs().some((tab) => proposalIn(tab)?.query === title)) this.#forget(shown);
    }
  }

  #of(uri: unknown): Shown | undefined {
    const active = vscode.window.tabGroups.activeTabGroup.activeTab;
    const meant = uri instanceof vscode.Uri && uri.scheme === proposalScheme ? uri : active && proposalIn(active);
    return meant && this.#shown.get(meant.query);
  }
}

function baseName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function textsOf({ files }: Proposal): readonly (readonly [string, string])[] {
  return files.map(({ uri, text }) => [uri, text]);
}

function shareFile(a: Proposal, b: Proposal): boolean {
  return a.files.some(({ uri }) => b.files.some((other) => other.uri === uri));
}

function openTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

/** The proposed text that a tab compares a file with. */
function proposalIn({ input }: vscode.Tab): vscode.Uri | undefined {
  const isOurs = input instanceof vscode.TabInputTextDiff && input.modified.scheme === proposalScheme;
  return isOurs ? input.modified : undefined;
}

async function closeTabs(isMeant: (uri: vscode.Uri) => boolean): Promise<void> {
  const tabs = openTabs().filter((tab) => {
    const uri = proposalIn(tab);
    return uri !== undefined && isMeant(uri);
  });
  if (tabs.length > 0) await vscode.window.tabGroups.close(tabs);
}
