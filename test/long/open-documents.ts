import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { GaugedServer } from './gauged-server.ts';

/** The documents that the client has open, by the paths of their files in the workspace folder. */
export class OpenDocuments {
  readonly #server: GaugedServer;
  readonly #folder: string;
  readonly #open = new Map<string, TextDocument>();

  constructor(server: GaugedServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
  }

  get size(): number {
    return this.#open.size;
  }

  /** With their texts, which nobody need have saved. */
  get documents(): readonly TextDocument[] {
    return [...this.#open.values()];
  }

  get entries(): readonly (readonly [file: string, document: TextDocument])[] {
    return [...this.#open];
  }

  has(file: string): boolean {
    return this.#open.has(file);
  }

  async open(file: string, text: string): Promise<void> {
    const textDocument = { uri: this.uriOf(file), languageId: 'yaml', version: 1, text };
    this.#open.set(file, TextDocument.create(textDocument.uri, 'yaml', 1, text));
    await this.#server.notify('textDocument/didOpen', { textDocument });
  }

  async change(document: TextDocument, contentChanges: Parameters<typeof TextDocument.update>[1]): Promise<void> {
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.#server.notify('textDocument/didChange', {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  async close({ uri }: TextDocument): Promise<void> {
    for (const [file, document] of this.#open) if (document.uri === uri) this.#open.delete(file);
    await this.#server.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The URI of a file in the workspace folder. */
  uriOf(file: string): string {
    return pathToFileURL(path.join(this.#folder, file)).toString();
  }
}
