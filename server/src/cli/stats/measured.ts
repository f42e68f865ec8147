import type { Surroundings } from '../surroundings.ts';
import { parts } from './parts.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Surroundings in which what the host is asked for is measured, and the engine that is made measures its work. */
export function measured(surroundings: Surroundings, stopwatch: Stopwatch): Surroundings {
  const { host, createEngine } = surroundings;
  return {
    ...surroundings,
    host: {
      ...host,
      auditFiles: (folder) => stopwatch.wait(parts.list, () => host.auditFiles(folder)),
      readFile: (path) => stopwatch.wait(parts.read, () => host.readFile(path)),
      fileFact: (path, folders) => stopwatch.wait(parts.facts, () => host.fileFact(path, folders)),
      sha256OfFile: (path, folders) => stopwatch.wait(parts.hashes, () => host.sha256OfFile(path, folders)),
      history: (wanted) => stopwatch.wait(parts.git, () => host.history(wanted)),
    },
    createEngine: (options) => createEngine({ ...options, stopwatch }),
  };
}
