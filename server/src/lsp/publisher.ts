import type { Connection } from 'vscode-languageserver';
import { isOpen } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { equal } from '../engine/equal.ts';
import { toProtocol } from './diagnostics.ts';
import type { Uris } from './uris.ts';

/** Pushes diagnostics of files but those that are accepted, and only where they are others than the client has. */
export class Publisher {
  readonly #connection: Connection;
  readonly #engine: Engine;
  readonly #uris: Uris;
  readonly #pageOf: (rule: string) => string;
  readonly #published = new Map<string, readonly unknown[]>();

  constructor(connection: Connection, engine: Engine, uris: Uris, pageOf: (rule: string) => string) {
    this.#connection = connection;
    this.#engine = engine;
    this.#uris = uris;
    this.#pageOf = pageOf;
  }

  /** Publishes what changed in these files; `versionOf` tells the version of those that are open. */
  publish(paths: Iterable<string>, versionOf: (path: string) => number | undefined): void {
    for (const path of paths) {
      const found = this.#engine.diagnostics(path).filter(isOpen);
      const diagnostics = found.map((diagnostic) => toProtocol(diagnostic, this.#uris, this.#pageOf));
      if (equal(diagnostics, this.#published.get(path) ?? [])) continue;
      if (diagnostics.length > 0) this.#published.set(path, diagnostics);
      else this.#published.delete(path);
      const version = versionOf(path);
      void this.#connection.sendDiagnostics({
        uri: this.#uris.toUri(path),
        diagnostics,
        ...(version !== undefined && { version }),
      });
    }
  }
}
