import type { BaselineEntry } from '../../engine/baseline/baseline.ts';

/** What entries are sorted by, in this order: what stands together in the files stands together in the baseline. */
const order = ['isms', 'kind', 'id', 'file', 'at', 'rule'] as const;

/**
 * A baseline as a file: JSON, sorted, each entry on a line of its own, so that git merges what several people have
 * changed. The same entries give the same bytes.
 */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(byOrder).map((entry) => `    ${line(entry)}`);
  const problems = lines.length > 0 ? `[\n${lines.join(',\n')}\n  ]` : '[]';
  return `{\n  "version": 1,\n  "problems": ${problems}\n}\n`;
}

function line({ isms, kind, id, file, at, rule, count, reason, until }: BaselineEntry): string {
  const members = Object.entries({ isms, kind, id, file, at, rule, count, reason, until });
  const written = members.filter(([, value]) => value !== undefined);
  return `{ ${written.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
}

function byOrder(a: BaselineEntry, b: BaselineEntry): number {
  for (const key of order) {
    const [left, right] = [a[key] ?? '', b[key] ?? ''];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
