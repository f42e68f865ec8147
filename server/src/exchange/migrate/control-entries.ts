import { counterparts } from '../../catalog/correspondence.ts';
import { standard } from '../../catalog/standard.ts';
import { type MapNode, type Node, type Pair, resolve, type ScalarNode } from '../../yaml/tree.ts';
import { from } from './migration.ts';

/** An entry of a statement of 2013. */
export interface ControlEntry {
  readonly id: string;
  readonly pair: Pair;
  readonly key: ScalarNode;
  /** What it says, undefined where it is written through an alias or is no mapping. */
  readonly content: MapNode | undefined;
  /** The controls of 2022 that it becomes; undefined for what is no control of 2013. */
  readonly successors: readonly string[] | undefined;
}

/** The entries of a mapping of controls that stand there themselves. */
export function controlEntries(map: MapNode): readonly ControlEntry[] {
  return map.pairs.flatMap((pair): ControlEntry[] => {
    const { key, value, merged } = pair;
    if (merged || key.kind !== 'scalar') return [];
    const isControl = standard(from).requirement(key.text)?.kind === 'control';
    return [
      {
        id: key.text,
        pair,
        key,
        content: value.kind === 'map' ? value : undefined,
        successors: isControl ? counterparts([key.text], standard(from)) : undefined,
      },
    ];
  });
}

/** What an entry says under a key. */
export function saidUnder({ content }: ControlEntry, key: string): Node | undefined {
  return content?.pairs.find((pair) => pair.key.kind === 'scalar' && pair.key.text === key)?.value;
}

/** The same as a text; undefined where it says nothing, or no single thing. */
export function textOf(entry: ControlEntry, key: string): string | undefined {
  const value = saidUnder(entry, key);
  const node = value && resolve(value);
  return node?.kind === 'scalar' && node.text !== '' ? node.text : undefined;
}

/** What a node says, whatever its layout: to be compared. */
export function meaning(node: Node | undefined): string {
  if (!node) return '';
  const resolved = resolve(node);
  if (resolved.kind === 'scalar') return JSON.stringify(resolved.text);
  if (resolved.kind === 'seq') return `[${resolved.items.map(meaning).join()}]`;
  const pairs = resolved.pairs.map(({ key, value }) => `${meaning(key)}:${meaning(value)}`);
  return `{${pairs.toSorted().join()}}`;
}

/** Whether a control is applicable by its entry. */
export function isApplicable(entry: ControlEntry): boolean {
  return textOf(entry, 'applicable') !== 'false';
}
