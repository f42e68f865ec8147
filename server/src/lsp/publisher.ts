import type { Connection } from 'vscode-languageserver';
import { type Diagnostic, isOpen } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { equal } from '../engine/equal.ts';
import { toProtocol } from './diagnostics.ts';
import type { Uris } from './uris.ts';

/**
 * Pushes diagnostics of files but those that are accepted, and only where they are others than the client has, or when
 * it opens a file. In slices: after a change of the day or of a register, thousands of files may have others.
 */
export class Publisher {
  readonly #connection: Connection;
  readonly #engine: Engine;
  readonly #uris: Uris;
  readonly #pageOf: (rule: string) => string;
  readonly #waiting = new Set<string>();
  readonly #wantedAgain = new Set<string>();
  readonly #published = new Map<string, readonly unknown[]>();
  #held = false;

  constructor(connection: Connection, engine: Engine, uris: Uris, pageOf: (rule: string) => string) {
    this.#connection = connection;
    this.#engine = engine;
    this.#uris = uris;
    this.#pageOf = pageOf;
  }

  /** Notes files whose diagnostics may be others than before. */
  note(paths: Iterable<string>): void {
    for (const path of paths) this.#waiting.add(path);
  }

  /**
   * A document was opened: its diagnostics are published again, even if they are the same. Clients may keep none for a
   * file that is not open, and then have nothing to show.
   */
  opened(path: string): void {
    this.#wantedAgain.add(path);
    this.#waiting.add(path);
  }

  /**
   * Publishes diagnostics that are known before the engine knows them, and from then on nothing, until `release`: what
   * the engine finds before it knows everything would be less.
   *
   * @param found by file
   */
  publishAndHold(
    found: ReadonlyMap<string, readonly Diagnostic[]>,
    versionOf: (path: string) => number | undefined,
  ): void {
    this.#held = true;
    for (const [path, diagnostics] of found) this.#send(path, diagnostics, versionOf(path));
  }

  /** From now on what the engine finds is published again, and so is what it has found since. */
  release(): void {
    this.#held = false;
  }

  /**
   * Publishes what changed in the files that were noted, until a slice of work is over. Those that somebody looks at
   * come first.
   *
   * @param versionOf the version of a document that is open
   */
  publish(versionOf: (path: string) => number | undefined, isOver: () => boolean): 'all' | 'some' {
    if (this.#held) return 'all';
    const isOpenThere = (path: string) => versionOf(path) !== undefined;
    for (const paths of [[...this.#waiting].filter(isOpenThere), this.#waiting]) {
      for (const path of paths) {
        this.#waiting.delete(path);
        this.#send(path, this.#engine.diagnostics(path), versionOf(path));
        if (isOver() && this.#waiting.size > 0) return 'some';
      }
    }
    return 'all';
  }

  #send(path: string, found: readonly Diagnostic[], version: number | undefined): void {
    const diagnostics = found.filter(isOpen).map((diagnostic) => toProtocol(diagnostic, this.#uris, this.#pageOf));
    const isWantedAgain = this.#wantedAgain.delete(path) && diagnostics.length > 0;
    if (!isWantedAgain && equal(diagnostics, this.#published.get(path) ?? [])) return;
    if (diagnostics.length > 0) this.#published.set(path, diagnostics);
    else this.#published.delete(path);
    void this.#connection.sendDiagnostics({
      uri: this.#uris.toUri(path),
      diagnostics,
      ...(version !== undefined && { version }),
    });
  }
}
