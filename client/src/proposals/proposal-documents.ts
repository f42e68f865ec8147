// The texts that are proposed, as documents that are in no folder and cannot be edited, with their reasons on hover.

import * as vscode from 'vscode';
import { rangeFrom } from '../ranges.ts';
import type { FileProposal } from './proposal.ts';

/** The scheme of proposed texts, and of the pages that tell of proposals. */
export const proposalScheme = 'audit-proposal';

interface Content {
  readonly text: string;
  readonly reasons: readonly { readonly range: vscode.Range; readonly markdown: string }[];
}

/** The URI of a proposed text: named like its file, so that it is shown like that. */
export function proposedUri(title: string, { uri }: FileProposal): vscode.Uri {
  const { authority, path } = vscode.Uri.parse(uri);
  return vscode.Uri.from({ scheme: proposalScheme, authority, path, query: title });
}

/** Serves proposed texts and pages. What has reasons is underlined with dots, so that people find out where to hover. */
export class ProposalDocuments implements vscode.TextDocumentContentProvider, vscode.HoverProvider {
  readonly #contents = new Map<string, Content>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #reasoned = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted',
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.infoForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  readonly #disposable: vscode.Disposable;

  readonly onDidChange = this.#changes.event;

  constructor() {
    this.#disposable = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(proposalScheme, this),
      vscode.languages.registerHoverProvider({ scheme: proposalScheme }, this),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#mark(editors)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === proposalScheme) this.#mark(vscode.window.visibleTextEditors);
      }),
      this.#changes,
      this.#reasoned,
    );
  }

  /** Serves a proposed text; one that is shown already is shown anew. */
  putFile(title: string, file: FileProposal): vscode.Uri {
    const reasons = file.reasons.map(({ range, markdown }) => ({ range: rangeFrom(range), markdown }));
    return this.#put(proposedUri(title, file), { text: file.text, reasons });
  }

  /** Serves a page in Markdown. */
  putPage(title: string, markdown: string): vscode.Uri {
    const uri = vscode.Uri.from({ scheme: proposalScheme, path: `/${title.replaceAll('/', '-')}.md`, query: title });
    return this.#put(uri, { text: markdown, reasons: [] });
  }

  forget(uri: vscode.Uri): void {
    this.#contents.delete(uri.toString());
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#contents.get(uri.toString())?.text ?? vscode.l10n.t('This proposal is over.');
  }

  provideHover({ uri }: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const found = this.#contents.get(uri.toString())?.reasons.filter(({ range }) => range.contains(position));
    const [first] = found ?? [];
    if (!found || !first) return undefined;
    return new vscode.Hover(
      found.map(({ markdown }) => new vscode.MarkdownString(markdown)),
      first.range,
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  #put(uri: vscode.Uri, content: Content): vscode.Uri {
    this.#contents.set(uri.toString(), content);
    this.#changes.fire(uri);
    return uri;
  }

  #mark(editors: readonly vscode.TextEditor[]): void {
    for (const editor of editors) {
      const content = this.#contents.get(editor.document.uri.toString());
      if (content)
        editor.setDecorations(
          this.#reasoned,
          content.reasons.map(({ range }) => range),
        );
    }
  }
}
