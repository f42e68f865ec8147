import { Composer, type CST, isScalar, type ParsedNode, Scalar, Schema, type YAMLParseError } from 'yaml';
import { wordingOf } from './messages.ts';
import { Unreadable } from './tokens.ts';
import type { YamlError } from './tree.ts';

/** YAML 1.2 core, whatever a `%YAML` directive says; tags beyond it mean nothing. One for all, since it is costly to make. */
const SCHEMA = new Schema({ schema: 'core', resolveKnownTags: false, merge: false });

/** With more errors than this a document is not read: each costs time and memory, and only the first is told. */
const ERROR_LIMIT = 1_000;

/** One document as the library reads it. */
export interface Composed {
  /** Nothing where there is no more than white space, comments and directives. */
  readonly contents: ParsedNode | undefined;
  /** The first error that the library names. Its range may be empty or in the white space after what is meant. */
  readonly error: YamlError | undefined;
}

/**
 * Makes the library's nodes of the tokens of one document.
 *
 * @param end where the document ends.
 * @throws Unreadable if there are too many errors.
 */
export function compose(tokens: readonly CST.Token[], end: number): Composed {
  const composer = new Composer({ schema: SCHEMA, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  limitErrors(composer);
  for (const token of tokens) {
    if (token.type === 'doc-end') {
      limitErrors(composer);
    }
    for (const _document of composer.next(token)) {
      throw new Error('More than one document where there should be one');
    }
  }
  const [document] = composer.end(true, end);
  if (!document) {
    throw new Error('No document');
  }
  const [error] = document.errors;
  return {
    contents: isNothing(document.contents) ? undefined : document.contents,
    error: error && asYamlError(error),
  };
}

/** Bounds the list to which the composer adds what it finds from now on, and keeps none of its warnings. */
function limitErrors(composer: Composer): void {
  const { errors, warnings } = composer.streamInfo();
  errors.push = (error: YAMLParseError) => {
    const [first] = errors;
    if (first && errors.length === ERROR_LIMIT) {
      const { message, ...place } = asYamlError(first);
      throw new Unreadable(place, message);
    }
    errors[errors.length] = error;
    return errors.length;
  };
  warnings.push = () => 0;
}

function asYamlError(error: YAMLParseError): YamlError {
  const [start, end] = error.pos;
  return { message: wordingOf(error), start, end };
}

function isNothing(contents: ParsedNode | null): contents is null {
  return (
    !contents ||
    (isScalar(contents) &&
      contents.type === Scalar.PLAIN &&
      contents.source === '' &&
      !contents.anchor &&
      !contents.tag)
  );
}
