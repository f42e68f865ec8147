import { type Node, resolve, type ScalarType } from './tree.ts';

/** What a document says, free of places, comments and layout; scalars keep their text as written. */
export type Data = ScalarData | readonly Data[] | MapData;

export interface ScalarData {
  readonly type: ScalarType;
  readonly text: string;
}

/** A mapping in the order of its keys. */
export type MapData = ReadonlyMap<string, Data>;

/**
 * What a node says. A key with an empty value counts as absent and is left out, of equal keys the first counts
 * (docs/format.md); aliases stand for their targets.
 */
export function dataOf(node: Node): Data {
  const target = resolve(node);
  if (target.kind === 'scalar') return { type: target.type, text: target.text };
  if (target.kind === 'seq') return target.items.map(dataOf);
  const map = new Map<string, Data>();
  for (const { key, value } of target.pairs) {
    const name = resolve(key);
    const text = name.kind === 'scalar' ? name.text : '';
    const data = dataOf(value);
    if (!map.has(text) && !isNothing(data)) map.set(text, data);
  }
  return map;
}

/** A text as data. */
export function textData(text: string): ScalarData {
  return { type: 'string', text };
}

export function isScalar(data: Data | undefined): data is ScalarData {
  return data !== undefined && !(data instanceof Map) && !isList(data);
}

export function isList(data: Data | undefined): data is readonly Data[] {
  return Array.isArray(data);
}

export function isMap(data: Data | undefined): data is MapData {
  return data instanceof Map;
}

function isNothing(data: Data): boolean {
  return isScalar(data) && (data.type === 'null' || data.text === '');
}
