import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A CPU profile as V8 writes it (Chrome DevTools Protocol, `Profiler.Profile`); times are in microseconds. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly children?: readonly number[];
    readonly callFrame: {
      readonly functionName: string;
      readonly url: string;
      readonly lineNumber: number;
      readonly columnNumber: number;
    };
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * How long each source file was worked in, in milliseconds, without what it called; but what it called of Node counts
 * for it. Paths are relative to a folder. What no source file called goes by the name that V8 has for it.
 */
export function selfTimes(profile: CpuProfile, folder: string): ReadonlyMap<string, number> {
  const sources = new Sources(folder);
  const sourceOf = new Map<number, string>();
  const callers = new Map(profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  // Callers stand before what they call.
  for (const { id, callFrame } of profile.nodes) {
    sourceOf.set(id, sources.of(callFrame) ?? sourceOf.get(callers.get(id) ?? 0) ?? 'node:');
  }
  const times = new Map<string, number>();
  for (const [index, id] of profile.samples.entries()) {
    const source = sourceOf.get(id) ?? '';
    if (source === '(idle)') continue;
    times.set(source, (times.get(source) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1_000);
  }
  return times;
}

type CallFrame = CpuProfile['nodes'][number]['callFrame'];

/** Finds the sources of bundled functions by the source maps beside the bundles. */
class Sources {
  readonly #folder: string;
  readonly #maps = new Map<string, SourceMap | undefined>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The source file of a function; of the garbage collector and its like what V8 calls it; nothing for what is Node's. */
  of({ functionName, url, lineNumber, columnNumber }: CallFrame): string | undefined {
    if (url === '' && functionName.startsWith('(') && functionName !== '(root)') return functionName;
    if (!url.startsWith('file:')) return undefined;
    const file = fileURLToPath(url);
    const entry = this.#mapOf(file)?.findEntry(lineNumber, columnNumber);
    const source = entry && 'originalSource' in entry ? path.resolve(path.dirname(file), entry.originalSource) : file;
    const relative = path.relative(this.#folder, source).split(path.sep).join('/');
    // Packages may be linked from elsewhere.
    return relative.replace(/^.*(?=node_modules\/)/, '');
  }

  #mapOf(file: string): SourceMap | undefined {
    if (!this.#maps.has(file)) this.#maps.set(file, readMap(`${file}.map`));
    return this.#maps.get(file);
  }
}

function readMap(file: string): SourceMap | undefined {
  if (!existsSync(file)) return undefined;
  const payload: SourceMapPayload = JSON.parse(readFileSync(file, 'utf8'));
  return new SourceMap(payload);
}
