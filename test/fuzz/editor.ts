import { FileChangeType, type Range } from 'vscode-languageserver';
import { isAuditFile } from '../support/files.ts';
import { begin, connect, type SetClock, uriOf } from './in-process.ts';
import type { MemoryDisk } from './memory-disk.ts';
import type { RawClient } from './raw-client.ts';
import type { Change, Step } from './steps.ts';

interface Open {
  readonly text: string;
  readonly version: number;
}

/** An editor over a disk: what it has open, what it tells the server, and what is not told yet. */
export class Editor {
  readonly open = new Map<string, Open>();
  readonly #client: RawClient;
  readonly #disk: MemoryDisk;
  readonly #clock: SetClock;
  readonly #original: ReadonlyMap<string, string>;
  /** Changes on the disk that the server has not heard of: an event comes later, and several come together. */
  readonly #untold = new Map<string, FileChangeType>();

  constructor(client: RawClient, disk: MemoryDisk, clock: SetClock) {
    this.#client = client;
    this.#disk = disk;
    this.#clock = clock;
    this.#original = new Map([...disk.files.keys()].map((file) => [file, disk.textOf(file) ?? '']));
  }

  async do(step: Step): Promise<void> {
    if (step.kind === 'settle') return this.#client.settled();
    if (step.kind === 'day') return this.#clock.goTo(step.day);
    const files = [...new Set([...this.#disk.files.keys(), ...this.#original.keys()])].sort();
    const file = files[step.file % files.length] ?? '';
    if (step.kind === 'change') return this.#change(this.#mostlyOpen(step.file) ?? file, step.changes, step.version);
    const other = files[step.other % files.length] ?? '';
    const isOfEditor = step.kind === 'close' || step.kind === 'save';
    this.#act(step.kind, (isOfEditor ? this.#mostlyOpen(step.file) : undefined) ?? file, other);
    if (step.told) this.tell();
  }

  /** A document that is open; now and then none. */
  #mostlyOpen(number: number): string | undefined {
    const open = [...this.open.keys()];
    return number % 7 === 0 ? undefined : open[number % open.length];
  }

  /** The server hears of all that has changed on the disk. */
  tell(): void {
    const changes = [...this.#untold].map(([file, type]) => ({ uri: uriOf(file), type }));
    this.#untold.clear();
    if (changes.length > 0) this.#client.notify('workspace/didChangeWatchedFiles', { changes });
  }

  #act(kind: 'open' | 'close' | 'save' | 'write' | 'remove' | 'restore' | 'move', file: string, other: string): void {
    const text = this.#disk.textOf(file);
    const shown = this.open.get(file);
    if (kind === 'open' && isAuditFile(file)) this.#open(file, text ?? '');
    if (kind === 'close') this.#close(file);
    if (kind === 'save' && shown) this.#write(file, shown.text);
    if (kind === 'write') this.#write(file, this.#original.get(other) ?? 'kind: Finding\n');
    if (kind === 'restore') this.#write(file, this.#original.get(file) ?? '');
    if (kind === 'remove' && text !== undefined) this.#remove(file);
    if (kind === 'move' && text !== undefined) {
      this.#write(`moved/${file}`, text);
      this.#remove(file);
    }
  }

  /** An editor that opens twice without closing says the whole text again. */
  #open(file: string, text: string): void {
    const version = (this.open.get(file)?.version ?? 0) + 1;
    this.open.set(file, { text, version });
    const textDocument = { uri: uriOf(file), languageId: 'yaml', version, text };
    this.#client.notify('textDocument/didOpen', { textDocument });
  }

  /** Closes a document, also one that is not open. */
  #close(file: string): void {
    this.open.delete(file);
    this.#client.notify('textDocument/didClose', { textDocument: { uri: uriOf(file) } });
  }

  /** Changes a document, also one that is not open: then nothing may come of it. */
  #change(file: string, changes: readonly Change[], step: number): void {
    let { text, version } = this.open.get(file) ?? { text: 'nobody has this open\n', version: 0 };
    const contentChanges = changes.map((each) => {
      const { start, end, range } = rangeIn(text, each);
      text = each.whole ? each.text : text.slice(0, start) + each.text + text.slice(end);
      return each.whole ? { text: each.text } : { range, text: each.text };
    });
    version += step;
    if (this.open.has(file)) this.open.set(file, { text, version });
    this.#client.notify('textDocument/didChange', { textDocument: { uri: uriOf(file), version }, contentChanges });
  }

  #write(file: string, text: string): void {
    this.#untold.set(file, this.#disk.files.has(file) ? FileChangeType.Changed : FileChangeType.Created);
    this.#disk.write(file, text);
  }

  #remove(file: string): void {
    this.#untold.set(file, FileChangeType.Deleted);
    this.#disk.files.delete(file);
  }
}

/** A client of a new server, which has the same documents open over the same disk. */
export async function freshClient(disk: MemoryDisk, clock: SetClock, open: Editor['open']): Promise<RawClient> {
  const client = await begin(connect(disk.host, clock));
  for (const [file, { text, version }] of open) {
    client.notify('textDocument/didOpen', { textDocument: { uri: uriOf(file), languageId: 'yaml', version, text } });
  }
  await client.settled();
  return client;
}

/** Where a change is made: as offsets, and as the protocol counts. A character beyond the line is its end. */
function rangeIn(text: string, { from, length, beyond }: Change): { start: number; end: number; range: Range } {
  const start = notWithinLineEnd(text, from % (text.length + 1));
  const end = notWithinLineEnd(text, Math.min(text.length, start + length));
  const positionOf = (offset: number) => {
    const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const isAtLineEnd = end === text.length || text[end] === '\n' || text[end] === '\r';
  const last = positionOf(end);
  const range = { start: positionOf(start), end: isAtLineEnd ? { ...last, character: last.character + beyond } : last };
  return { start, end, range };
}

/** No position of the protocol is between a carriage return and its line feed. */
function notWithinLineEnd(text: string, offset: number): number {
  return text[offset - 1] === '\r' && text[offset] === '\n' ? offset + 1 : offset;
}
