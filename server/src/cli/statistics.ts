import type { Workspace } from './workspace.ts';

/** How long the parts of a run took, in milliseconds. */
export interface Durations {
  /** Reading the files and judging them. */
  readonly judging: number;
  /** Finding the places of the problems and printing them. */
  readonly reporting: number;
}

/** How much there was in the workspace, and how long it took: one line each. */
export function statistics({ engine, documents }: Workspace, { judging, reporting }: Durations): string {
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const rows = [
    ['ISMS roots', engine.allIsms().length],
    ['files', documents.size],
    ['documents', sum([...documents.values()])],
    ['characters', sum(engine.files().map((file) => engine.textOf(file)?.length ?? 0))],
    ['judging', `${judging.toFixed(0)} ms`],
    ['reporting', `${reporting.toFixed(0)} ms`],
  ];
  return rows.map(([name, value]) => `${String(name).padEnd(12)}${value}`).join('\n');
}
