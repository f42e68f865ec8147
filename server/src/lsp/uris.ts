import { URI } from 'vscode-uri';

/** What the URIs of a workspace folder have in common: scheme, authority, query and fragment. */
interface Origin {
  readonly base: URI;
  /** What its paths begin with, so that they are told from those of other origins. */
  readonly prefix: string;
}

/**
 * Between the URIs of the protocol and the paths of the engine. A workspace may have a scheme other than `file`, with an
 * authority and a query; what lies in it gets those again. A URI that the client has used is given back as the client
 * wrote it.
 *
 * Two folders may have the same path and differ in the rest, such as two branches of a repository that is on no disk. So
 * paths of the first origin are those of its URIs, and those of others begin with a folder for each.
 */
export class Uris {
  readonly #written = new Map<string, string>();
  readonly #origins = new Map<string, Origin>();

  /** The path of a URI: absolute, with `/`. */
  toPath(uri: string): string {
    const parsed = URI.parse(uri);
    const { prefix } = this.#originOf(parsed);
    const path = pathOf(parsed);
    return prefix !== '' && path === '/' ? prefix : prefix + path;
  }

  /** The path of a document that the client names, remembering how it does. */
  ofDocument(uri: string): string {
    const path = this.toPath(uri);
    this.#written.set(path, uri);
    return path;
  }

  toUri(path: string): string {
    const written = this.#written.get(path);
    if (written !== undefined) return written;
    for (const { base, prefix } of [...this.#origins.values()].reverse()) {
      if (prefix !== '' && path !== prefix && !path.startsWith(`${prefix}/`)) continue;
      const own = path.slice(prefix.length) || '/';
      return (base.scheme === 'file' ? URI.file(own) : base.with({ path: own })).toString();
    }
    return URI.file(path).toString();
  }

  #originOf(uri: URI): Origin {
    const { scheme, authority, query, fragment } = uri;
    const key = scheme === 'file' ? scheme : JSON.stringify([scheme, authority, query, fragment]);
    const known = this.#origins.get(key);
    if (known) return known;
    const count = this.#origins.size;
    const origin = { base: uri, prefix: count === 0 ? '' : `/${scheme}:${count}` };
    this.#origins.set(key, origin);
    return origin;
  }
}

function pathOf(uri: URI): string {
  const path = uri.scheme === 'file' ? uri.fsPath.replaceAll('\\', '/') : uri.path || '/';
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
