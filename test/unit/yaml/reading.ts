import assert from 'node:assert/strict';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { type Node, type Range, resolve, type YamlDocument } from '../../../server/src/yaml/tree.ts';

export type Plain = string | null | Plain[] | { [key: string]: Plain };

/** A tree as plain values, aliases followed: scalars by their text, null for null, keys by theirs. */
export function plain(node: Node): Plain {
  const target = resolve(node);
  switch (target.kind) {
    case 'scalar':
      return target.type === 'null' ? null : target.text;
    case 'seq':
      return target.items.map(plain);
    case 'map':
      return Object.fromEntries(target.pairs.map(({ key, value }) => [textOf(key), plain(value)]));
  }
}

export function textOf(node: Node): string {
  const target = resolve(node);
  assert.equal(target.kind, 'scalar');
  return target.kind === 'scalar' ? target.text : '';
}

/** The values of all documents of a stream. */
export function values(text: string): Plain[] {
  return parseYaml(text).map(({ root }) => plain(root));
}

export function onlyDocument(text: string): YamlDocument {
  const [document, ...others] = parseYaml(text);
  assert.ok(document && others.length === 0);
  return document;
}

/** What stands under a key of the root, or under a key of that and so on. */
export function at(document: YamlDocument, ...keys: string[]): Node {
  return keys.reduce((node: Node, key) => {
    const target = resolve(node);
    const pair = target.kind === 'map' ? target.pairs.find((each) => textOf(each.key) === key) : undefined;
    assert.ok(pair, key);
    return pair.value;
  }, document.root);
}

export function excerpt(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

/** Each error as `line: text in its range`; lines count from 1. */
export function errorPlaces(text: string): string[] {
  return parseYaml(text)
    .flatMap(({ errors }) => errors)
    .map((error) => `${text.slice(0, error.start).split(/\r\n|\n|\r/).length}: ${excerpt(text, error)}`);
}
