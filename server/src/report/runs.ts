import { isSideways } from './columns.ts';
import type { Block, PageBreak } from './document/blocks.ts';

export type RunBlock = Exclude<Block, PageBreak>;

/** Blocks that follow each other on paper of one orientation. */
export interface Run {
  /** Whether it begins on a new page. */
  readonly newPage: boolean;
  /** Whether it wants the long side of the paper across. */
  readonly sideways: boolean;
  readonly blocks: readonly RunBlock[];
}

/** Cuts a report where the paper turns: a wide table takes with it its heading, and what is said between the two. */
export function runsOf(blocks: readonly Block[]): readonly Run[] {
  const parts: { newPage: boolean; sideways: boolean; blocks: RunBlock[] }[] = [];
  let newPage = false;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      newPage = true;
      continue;
    }
    const last = parts.at(-1);
    const goesOn =
      last !== undefined && !newPage && !last.sideways && (block.kind !== 'heading' || isBare(last.blocks));
    const part = goesOn ? last : { newPage, sideways: false, blocks: [] };
    if (part !== last) parts.push(part);
    newPage = false;
    part.blocks.push(block);
    if (block.kind === 'table' && isSideways(block)) part.sideways = true;
  }
  return parts;
}

/** A heading stays with the one below it. */
function isBare(blocks: readonly RunBlock[]): boolean {
  return blocks.every(({ kind }) => kind === 'heading');
}
