import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../bench/workspace/random.ts';
import { type Action, Deck } from './deck.ts';
import type { Change, Disk } from './disk.ts';
import type { GaugedServer } from './gauged-server.ts';
import { OpenDocuments } from './open-documents.ts';
import { randomEdit } from './random-edit.ts';
import { type Times, Timings } from './timings.ts';

const questions = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/documentSymbol',
  'textDocument/codeAction',
  'textDocument/inlayHint',
  'textDocument/documentLink',
  'textDocument/selectionRange',
  'textDocument/prepareRename',
] as const;
const views = ['programme', 'coverage', 'findings', 'auditors', 'status', 'coverageMap', 'independenceMap'];
const switches = ['plan', 'programme', 'finding', 'statementOfApplicability'];
const openAtMost = 12;
/** In days. */
const farAhead = 1_000;

/** All else depends on these: they are edited, but not saved half typed or deleted, after which nothing is as usual. */
const registers = ['soa.audit.yaml', 'people.audit.yaml', 'isms.audit.yaml'];
const isRegister = (file: string) => registers.includes(file);

/**
 * What people do with an editor, and with the disk behind its back, at random. The same seed does the same, as far as
 * the server gives the same answers.
 */
export class WorkingDay {
  readonly #server: GaugedServer;
  readonly #disk: Disk;
  readonly #otherFolder: string;
  readonly #random: Random;
  readonly #open: OpenDocuments;
  readonly #deck: Deck;
  readonly #timings = new Timings();
  #days = 0;
  #hasOtherFolder = false;
  #copies = 0;

  constructor(server: GaugedServer, disk: Disk, otherFolder: string, random: Random) {
    this.#server = server;
    this.#disk = disk;
    this.#otherFolder = otherFolder;
    this.#random = random;
    this.#open = new OpenDocuments(server, disk.folder);
    this.#deck = new Deck(random);
  }

  /** How many days its clock is ahead of where it began. */
  get days(): number {
    return this.#days;
  }

  /** The workspace folders. */
  get folders(): readonly string[] {
    return this.#hasOtherFolder ? [this.#disk.folder, this.#otherFolder] : [this.#disk.folder];
  }

  /** What is open, with its texts that nobody has saved. */
  get open(): readonly TextDocument[] {
    return this.#open.documents;
  }

  /** The times since the last call. */
  takeTimes(): Times {
    return this.#timings.take();
  }

  /** Does one thing, and ends when the server has answered it. */
  async act(): Promise<void> {
    if (this.#open.size < 2) await this.#openOne();
    await this.#do(this.#deck.next());
  }

  async #do(action: Action): Promise<void> {
    switch (action) {
      case 'open':
        return this.#openOne();
      case 'close':
        return this.#open.close(this.#random.of(this.open));
      case 'type':
        return this.#type();
      case 'save':
        return this.#save();
      case 'ask':
        return this.#ask();
      case 'ask in vain':
        return this.#askInVain();
      case 'change files':
        return this.#changeFiles();
      case 'look at a view':
        return this.#look();
      case 'set up':
        return this.#setUp();
      case 'change folders':
        return this.#changeFolders();
      case 'new day':
        return this.#moveClock(this.#random.below(90) - 30);
      case 'change branch':
        return this.#changeBranch();
    }
  }

  /** Closes everything, and makes disk, clock, settings and folders what they were at first. */
  async restore(): Promise<void> {
    for (const document of this.open) await this.#open.close(document);
    if (this.#hasOtherFolder) await this.#changeFolders();
    await this.#tell(this.#disk.restore());
    await this.#server.upToDate();
    // It may keep what was asked for last. Far ahead and back, and all views: it has at hand the same as at any other time.
    await this.#moveClock(farAhead - this.#days);
    await this.#moveClock(-farAhead);
    this.#server.settings.clear();
    await this.#server.notify('workspace/didChangeConfiguration', { settings: null });
    for (const view of views) await this.#server.request('auditAsCode/view', { root: this.#root, view });
    await this.#server.upToDate();
    this.takeTimes();
  }

  async #openOne(): Promise<void> {
    if (this.#open.size >= openAtMost) await this.#open.close(this.#random.of(this.open));
    const file = this.#anyFile();
    const text = this.#disk.textOf(file);
    if (!this.#open.has(file) && text !== undefined) await this.#open.open(file, text);
  }

  /** A burst of typing; from then and now on everything is undone. */
  async #type(): Promise<void> {
    const [file, document] = this.#random.of(this.#open.entries);
    const original = this.#disk.originals.get(file);
    if (original !== undefined && this.#random.below(12) === 0) await this.#open.change(document, [{ text: original }]);
    else {
      const count = 1 + this.#random.below(8);
      for (let edit = 0; edit < count; edit++) await this.#open.change(document, [randomEdit(document, this.#random)]);
    }
    await this.#timings.time('typing', () => this.#sawThrough(document));
  }

  async #save(): Promise<void> {
    const [file, document] = this.#random.of(this.#open.entries);
    if (isRegister(file)) return;
    await this.#tell([this.#disk.write(file, document.getText())]);
  }

  async #ask(): Promise<void> {
    const document = this.#random.of(this.open);
    const method = this.#random.of(questions);
    await this.#timings.time('question', () => this.#server.request(method, this.#question(document)).catch(refused));
  }

  async #askInVain(): Promise<void> {
    await this.#server.requestInVain(this.#random.of(questions), this.#question(this.#random.of(this.open)));
  }

  /** What any of the questions is asked with. */
  #question(document: TextDocument) {
    const position = document.positionAt(this.#random.below(document.getText().length + 1));
    return {
      ...{ textDocument: { uri: document.uri }, position, positions: [position] },
      range: { start: { line: 0, character: 0 }, end: position },
      context: { diagnostics: [], includeDeclaration: true },
    };
  }

  async #look(): Promise<void> {
    const params = { root: this.#root, view: this.#random.of(views) };
    await this.#timings.time('view', () => this.#server.request('auditAsCode/view', params));
  }

  /** Up to 20 files: others are written, copies come, some go, some come back. */
  async #changeFiles(): Promise<void> {
    const changes: Change[] = [];
    for (let left = 1 + this.#random.below(20); left > 0; left--) {
      const file = this.#anyFile();
      const [text, original] = [this.#disk.textOf(file), this.#disk.originals.get(file)];
      const what = this.#random.below(4);
      if (text === undefined || what === 0 || isRegister(file)) changes.push(this.#disk.write(file, original ?? ''));
      else if (what === 1) changes.push(this.#disk.write(`copies/${++this.#copies}.audit.yaml`, text));
      else if (what === 2) changes.push(this.#disk.remove(file));
      else changes.push(this.#disk.write(file, TextDocument.applyEdits(asDocument(text), [this.#editOf(text)])));
    }
    await this.#timings.time('files changed', async () => {
      await this.#tell(changes);
      await this.#server.upToDate();
    });
  }

  #editOf(text: string) {
    const edit = randomEdit(asDocument(text), this.#random);
    const whole = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return { newText: edit.text, range: 'range' in edit ? edit.range : whole };
  }

  /** All findings of a year vanish and come back. */
  async #changeBranch(): Promise<void> {
    const folder = `findings/${2016 + this.#random.below(10)}`;
    await this.#timings.time('branch changed', async () => {
      await this.#tell([this.#disk.takeAway(folder)]);
      await this.#server.upToDate();
      await this.#tell([this.#disk.bringBack(folder)]);
      await this.#server.upToDate();
    });
  }

  async #setUp(): Promise<void> {
    const [name, section] = [this.#random.of(switches), 'auditAsCode.codeLens'];
    this.#server.settings.set(section, { [name]: this.#random.below(2) === 0 });
    await this.#server.notify('workspace/didChangeConfiguration', { settings: null });
  }

  /** A second workspace folder comes, or goes again. */
  async #changeFolders(): Promise<void> {
    const folder = { uri: pathToFileURL(this.#otherFolder).toString(), name: 'other' };
    const event = this.#hasOtherFolder ? { added: [], removed: [folder] } : { added: [folder], removed: [] };
    this.#hasOtherFolder = !this.#hasOtherFolder;
    await this.#server.notify('workspace/didChangeWorkspaceFolders', { event });
    await this.#server.upToDate();
  }

  async #moveClock(days: number): Promise<void> {
    this.#days += days;
    await this.#timings.time('new day', async () => {
      await this.#server.moveClock(days);
      await this.#server.upToDate();
    });
  }

  /** Ends when the server has judged what it was told of a document. */
  async #sawThrough({ uri }: TextDocument): Promise<void> {
    await this.#server.request('textDocument/codeLens', { textDocument: { uri } });
  }

  async #tell(changes: readonly Change[]): Promise<void> {
    await this.#server.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(({ path: file, type }) => ({ uri: this.#open.uriOf(file), type })),
    });
  }

  /** Any file that is there or was at first; registers more often than their share. */
  #anyFile(): string {
    if (this.#random.below(100) === 0) return this.#random.of(registers);
    const files = this.#random.below(10) === 0 ? this.#disk.files() : [...this.#disk.originals.keys()];
    return this.#random.of(files.filter((file) => file.endsWith('.audit.yaml')));
  }

  get #root(): string {
    return pathToFileURL(this.#disk.folder).toString();
  }
}

function asDocument(text: string): TextDocument {
  return TextDocument.create('file:///any', 'yaml', 1, text);
}

/** Renames are refused where there is no id: that is an answer. */
function refused(error: Error): void {
  if (!('code' in error) || error.code !== -32803) throw error;
}
