import type { Problem } from './problems.ts';

/** By file, line and rule. */
export function compare(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  if (a.line !== b.line) return a.line - b.line;
  return a.rule < b.rule ? -1 : Number(a.rule > b.rule);
}
