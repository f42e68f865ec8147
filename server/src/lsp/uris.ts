import { URI } from 'vscode-uri';

/**
 * Between the URIs of the protocol and the paths of the engine. A workspace may have a scheme other than `file`; what
 * lies in it gets that scheme again. A URI that the client has used is given back as the client wrote it.
 */
export class Uris {
  readonly #written = new Map<string, string>();
  readonly #bases = new Map<string, URI>();

  /** The path of a URI: absolute, with `/`. */
  toPath(uri: string): string {
    return pathOf(URI.parse(uri));
  }

  /** The path of a document that the client names, remembering how it does. */
  ofDocument(uri: string): string {
    const path = this.toPath(uri);
    this.#written.set(path, uri);
    return path;
  }

  addFolder(uri: string): string {
    const parsed = URI.parse(uri);
    const path = pathOf(parsed);
    this.#bases.set(path, parsed);
    return path;
  }

  removeFolder(uri: string): string {
    const path = this.toPath(uri);
    this.#bases.delete(path);
    return path;
  }

  toUri(path: string): string {
    const written = this.#written.get(path);
    if (written !== undefined) return written;
    for (const [folder, base] of this.#bases) {
      if (base.scheme !== 'file' && (path === folder || path.startsWith(`${folder}/`))) {
        return base.with({ path }).toString();
      }
    }
    return URI.file(path).toString();
  }
}

function pathOf(uri: URI): string {
  const path = uri.scheme === 'file' ? uri.fsPath.replaceAll('\\', '/') : uri.path;
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
