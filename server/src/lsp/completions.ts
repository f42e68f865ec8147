import {
  type ClientCapabilities,
  type CompletionClientCapabilities,
  CompletionItemKind,
  type Connection,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem as ProtocolItem,
  type CompletionList as ProtocolList,
} from 'vscode-languageserver';
import type { Engine } from '../engine/engine.ts';
import { type Completion, complete, completesFromOtherFiles } from '../features/completion/completion.ts';
import type { Entry } from '../features/completion/entry.ts';
import type { OfferSort } from '../features/completion/offer.ts';
import { plainOf } from '../features/completion/snippet.ts';
import type { Host } from '../host/host.ts';
import type { Guard } from './guard.ts';
import type { Uris } from './uris.ts';

/** What requests for completion need. */
export interface CompletionContext {
  readonly engine: Engine;
  readonly host: Host;
  readonly uris: Uris;
  readonly guard: Guard;
  readonly client: () => ClientCapabilities;
  readonly folders: () => readonly string[];
  /** Whether all files have been read, or some are still to be. */
  readonly isComplete: () => boolean;
  /** Ends when all files are read and looked up. */
  readonly upToDate: () => Promise<void>;
}

/** Serves completion. What an item tells of itself is made when the client asks for it. */
export function registerCompletion(connection: Connection, context: CompletionContext): void {
  const { engine, host, uris, guard, client, folders, isComplete, upToDate } = context;
  const shown = new ShownLists();
  connection.onCompletion(
    guard.request('textDocument/completion', async ({ textDocument, position, context: trigger }) => {
      const file = uris.toPath(textDocument.uri);
      if (isComplete() || completesFromOtherFiles(engine, file, position)) await upToDate();
      const found = await complete(engine, {
        file,
        at: position,
        ...(trigger?.triggerCharacter !== undefined && { typed: trigger.triggerCharacter }),
        listFolder: (folder) => host.listFolder(folder, folders()),
      });
      if (!found) return null;
      return listToProtocol(found, position.character, shown.add(found.entries), client().textDocument?.completion);
    }),
  );
  connection.onCompletionResolve(guard.request('completionItem/resolve', (item) => shown.resolve(item)));
}

/** The lists that the client may still show, so that an item can be asked what it tells. */
class ShownLists {
  static readonly #keptAtMost = 8;
  readonly #lists = new Map<number, readonly Entry[]>();
  #last = 0;

  /** Keeps a list; returns its number. */
  add(entries: readonly Entry[]): number {
    this.#last += 1;
    this.#lists.set(this.#last, entries);
    this.#lists.delete(this.#last - ShownLists.#keptAtMost);
    return this.#last;
  }

  /** An item with its documentation; as it is where its list is not known any more. */
  resolve(item: ProtocolItem): ProtocolItem {
    const [list, index]: readonly unknown[] = Array.isArray(item.data) ? item.data : [];
    const entry = typeof list === 'number' && typeof index === 'number' ? this.#lists.get(list)?.[index] : undefined;
    const value = entry?.tell?.();
    return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
  }
}

const kinds: Readonly<Record<OfferSort, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  person: CompletionItemKind.Variable,
  party: CompletionItemKind.Module,
  requirement: CompletionItemKind.Constant,
  record: CompletionItemKind.Reference,
  day: CompletionItemKind.Value,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  rule: CompletionItemKind.Event,
  skeleton: CompletionItemKind.Snippet,
};

/**
 * A completion as the protocol has it. Items are sorted as they come, since clients sort by text.
 *
 * @param character where the cursor is on the line of the range
 * @param list by what number the list is kept
 */
function listToProtocol(
  { range, quote, entries, incomplete }: Completion,
  character: number,
  list: number,
  client: CompletionClientCapabilities | undefined,
): ProtocolList {
  const abilities = client?.completionItem;
  const knowsAsIs = abilities?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false;
  const inserted = { start: range.start, end: { line: range.start.line, character } };
  const items = entries.map((entry, index): ProtocolItem => {
    const { label, title, note, sort } = entry;
    const plain = plainOf(entry.snippet);
    const isSnippet = abilities?.snippetSupport === true && plain !== entry.snippet;
    const newText = isSnippet ? entry.snippet : plain;
    return {
      label,
      kind: kinds[sort],
      ...(abilities?.labelDetailsSupport
        ? { labelDetails: { ...(title && { detail: ` ${title}` }), ...(note && { description: note }) } }
        : {}),
      ...detailOf(entry, abilities?.labelDetailsSupport ?? false),
      sortText: String(index).padStart(6, '0'),
      filterText: `${quote}${label}${title ? ` ${title}` : ''}`,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(knowsAsIs && newText.includes('\n') && { insertTextMode: InsertTextMode.asIs }),
      textEdit: abilities?.insertReplaceSupport ? { newText, insert: inserted, replace: range } : { newText, range },
      data: [list, index],
    };
  });
  return { isIncomplete: incomplete, items };
}

/** In one line what stands beside the label, for a client that has no place for it there. */
function detailOf({ title, note, reason }: Entry, hasLabelDetails: boolean): Pick<ProtocolItem, 'detail'> {
  const parts = hasLabelDetails ? [reason] : [title, note, reason];
  const detail = parts.filter(Boolean).join(' · ');
  return detail === '' ? {} : { detail };
}
