/**
 * Starts the language server in a worker of a browser. It is made of the same files as on Node, in CommonJS. Each hands
 * itself over to `auditAsCode`, with the names of those that it needs, and is loaded when another one asks for it. The
 * first message to the worker says where they are: a worker that is started from a blob, as VS Code does it, cannot know.
 */

type Require = (name: string) => unknown;
type Define = (exports: unknown, require: Require, module: { exports: unknown }) => void;

/** What the client says first: the URL of the folder of the files, and the one to begin with. */
interface Place {
  readonly folder: string;
  readonly main: string;
}

/** A file that has been fetched. */
interface Fetched {
  readonly define: Define;
  readonly needs: readonly string[];
  /** Once it was asked for. */
  module?: { exports: unknown };
}

function start({ folder, main }: Place): void {
  const files = new Map<string, Fetched>();
  const auditAsCode = (define: Define, name: string, ...needs: string[]) => {
    files.set(name, { define, needs });
  };
  Object.assign(self, { auditAsCode });
  /** Fetches those that are not here yet, beside each other. */
  const fetchAll = (names: readonly string[]) => {
    const missing = names.filter((name) => !files.has(name));
    if (missing.length > 0) importScripts(...missing.map((name) => `${folder}/${name}`));
  };
  const require: Require = (written) => {
    if (!written.startsWith('./')) throw new Error(`There is no ${written} in a browser.`);
    const name = written.slice(2);
    fetchAll([name]);
    const file = files.get(name);
    if (!file) throw new Error(`${name} is no part of the language server.`);
    if (file.module) return file.module.exports;
    fetchAll(file.needs);
    file.module = { exports: {} };
    file.define(file.module.exports, require, file.module);
    return file.module.exports;
  };
  require(`./${main}`);
}

self.onmessage = ({ data }: MessageEvent<Place>) => {
  self.onmessage = null;
  start(data);
};
