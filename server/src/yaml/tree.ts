/**
 * The small YAML tree that everything above this folder works on. It is ours, not a library's, so that the parser
 * behind it can be exchanged. Offsets are UTF-16 code units from the start of the text; an end is exclusive.
 */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type Node = ScalarNode | MapNode | SeqNode | AliasNode;

/** What a plain scalar means in the YAML 1.2 core schema; quoted and block scalars are always strings. */
export type ScalarType = 'null' | 'boolean' | 'number' | 'string';

export interface ScalarNode extends Range {
  readonly kind: 'scalar';
  readonly type: ScalarType;
  /**
   * The text: as written for a plain scalar (`9.20` stays `9.20`), decoded for a quoted or block one. Empty for a
   * value that is not there (`key:`), whose range is then empty too.
   */
  readonly text: string;
}

export interface Pair {
  readonly key: Node;
  readonly value: Node;
  /** Where a pair stands that a `<<` merge brought in: at the alias that names the mapping it comes from. */
  readonly merged?: Range;
}

export interface MapNode extends Range {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly Pair[];
}

export interface SeqNode extends Range {
  readonly kind: 'seq';
  readonly flow: boolean;
  readonly items: readonly Node[];
}

/** `*name`: stands for its target, and is where problems of the target's content are reported. */
export interface AliasNode extends Range {
  readonly kind: 'alias';
  readonly target: Exclude<Node, AliasNode>;
}

/** One error in the YAML of a document, in plain words. */
export interface YamlError extends Range {
  readonly message: string;
}

/** One document of a stream. What could be read stays in `root`, however many errors there are. */
export interface YamlDocument extends Range {
  readonly root: Node;
  readonly errors: readonly YamlError[];
}

/** The node itself, or what an alias stands for. */
export function resolve(node: Node): Exclude<Node, AliasNode> {
  return node.kind === 'alias' ? node.target : node;
}
