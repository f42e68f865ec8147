import {
  Composer,
  type CST,
  type Document,
  isScalar,
  type ParsedNode,
  Scalar,
  Schema,
  type YAMLParseError,
} from 'yaml';
import { wordingOf } from './messages.ts';
import type { YamlError } from './tree.ts';

/** YAML 1.2 core, whatever a `%YAML` directive says; tags beyond it mean nothing. One for all, since it is costly to make. */
const SCHEMA = new Schema({ schema: 'core', resolveKnownTags: false, merge: false });

/** With more errors than this a document is not read: each costs time and memory, and only the first is told. */
const ERROR_LIMIT = 1_000;

/** One document as the library reads it. */
export interface Composed {
  /** Nothing where there is no more than white space, comments and directives, or too many errors. */
  readonly contents: ParsedNode | undefined;
  /** The first error that the library names. Its range may be empty or in the white space after what is meant. */
  readonly error: YamlError | undefined;
}

/**
 * Makes the library's nodes of the tokens of one document.
 *
 * @param end where the document ends.
 */
export function compose(tokens: readonly CST.Token[], end: number): Composed {
  try {
    const { contents, errors } = documentOf(tokens, end);
    return { contents: isNothing(contents) ? undefined : contents, error: errors[0] && asYamlError(errors[0]) };
  } catch (failure) {
    if (failure instanceof TooManyErrors) {
      return { contents: undefined, error: asYamlError(failure.first) };
    }
    throw failure;
  }
}

class TooManyErrors extends Error {
  readonly first: YAMLParseError;

  constructor(first: YAMLParseError) {
    super();
    this.first = first;
  }
}

function documentOf(tokens: readonly CST.Token[], end: number): Document.Parsed {
  const composer = new Composer({ schema: SCHEMA, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  limitErrors(composer);
  const documents: Document.Parsed[] = [];
  for (const token of tokens) {
    if (token.type === 'doc-end') {
      limitErrors(composer);
    }
    documents.push(...composer.next(token));
  }
  documents.push(...composer.end(true, end));
  const [document, ...others] = documents;
  if (!document || others.length > 0) {
    throw new Error(`${documents.length} documents where there should be one`);
  }
  return document;
}

/** Bounds the list to which the composer adds the errors that it finds from now on, and has it keep no warnings. */
function limitErrors(composer: Composer): void {
  const { errors, warnings } = composer.streamInfo();
  errors.push = (error: YAMLParseError) => {
    const [first] = errors;
    if (first && errors.length === ERROR_LIMIT) {
      throw new TooManyErrors(first);
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
