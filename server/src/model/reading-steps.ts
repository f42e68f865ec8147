import { parseYaml } from '../yaml/parse.ts';
import type { Node, YamlDocument } from '../yaml/tree.ts';
import { type Kind, readers } from './kinds.ts';
import type { SchemaProblem } from './schema/problem.ts';
import { type Vocabulary, validate } from './schema/validate.ts';

/** The steps in which the text of an audit file is read. Whoever wants to measure them puts others around them. */
export interface ReadingSteps {
  parse(text: string): readonly YamlDocument[];
  /** What the schema of a kind finds wrong with a document. */
  validate(root: Node, kind: Kind, vocabulary: Vocabulary): readonly SchemaProblem[];
  /** What the document of a kind says. */
  read(root: Node, kind: Kind): ReturnType<(typeof readers)[Kind]>;
}

export const plainSteps: ReadingSteps = {
  parse: parseYaml,
  validate,
  read: (root, kind) => readers[kind](root, ''),
};
