import { partNames } from './parts.ts';
import type { Shares } from './profile.ts';

/** Shares of an earlier version beside those of now, as a Markdown table with sums. */
export function profileTable(before: Shares, now: Shares): string {
  const rows = partNames
    .filter((part) => share(before, part) >= 0.005 || share(now, part) >= 0.005)
    .map((part) => [part, share(before, part).toFixed(2), share(now, part).toFixed(2)]);
  const sums = ['all of it', sum(before).toFixed(2), sum(now).toFixed(2)];
  return [['part', 'before', 'now'], ['---', '---', '---'], ...rows, sums]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function share(shares: Shares, part: string): number {
  return shares[part] ?? 0;
}

function sum(shares: Shares): number {
  return Object.values(shares).reduce((a, b) => a + b, 0);
}
