import type { Block } from './blocks.ts';

/** The id of a heading on something that has an id of its own, which may be missing or broken. */
export function anchor(what: string, id: string | undefined): string {
  return id === undefined ? what : `${what}-${id.replace(/[^A-Za-z0-9._-]/g, '_')}`;
}

/** Blocks in which the ids of headings and charts are unique: of two, the later one is counted. */
export function withUniqueIds(blocks: readonly Block[]): readonly Block[] {
  const taken = new Set<string>();
  const free = (id: string): string => {
    let unique = id;
    for (let count = 2; taken.has(unique); count += 1) unique = `${id}_${count}`;
    taken.add(unique);
    return unique;
  };
  return blocks.map((block) =>
    block.kind === 'heading' || block.kind === 'chart' ? { ...block, id: free(block.id) } : block,
  );
}
