import type { Place } from '../yaml/address.ts';
import type { Range, YamlDocument, YamlError } from '../yaml/tree.ts';
import { plainSteps, type ReadingSteps } from './reading-steps.ts';
import type { AuditRecord } from './record.ts';
import { judgeKind } from './schema/kind.ts';
import type { Vocabulary } from './schema/validate.ts';

/** How files are read. */
export interface ReadingOptions extends Vocabulary {
  /** The steps of reading, if not the plain ones. */
  readonly steps?: ReadingSteps;
}

/** A problem that a document shows by itself. A syntax error has a range, since the tree around it can't be trusted. */
export interface DocumentProblem {
  readonly rule: 'syntax/yaml' | 'schema/kind' | 'schema/required' | 'schema/unknown-key' | 'schema/value';
  readonly index: number;
  readonly where: Place | Range;
  readonly message: string;
}

/** What a file says: its records, and what is wrong with its documents one by one. */
export interface Reading {
  readonly documents: readonly YamlDocument[];
  readonly records: readonly AuditRecord[];
  readonly problems: readonly DocumentProblem[];
}

/**
 * Reads the text of an audit file. A document with a syntax error gives that alone, and what can be read of it.
 *
 * @param malformedAt the offset of the first character that stands for bytes which are not UTF-8, if there are any: an
 * error of syntax too, of the document that it is in.
 */
export function readDocuments(file: string, text: string, options: ReadingOptions, malformedAt?: number): Reading {
  const { steps = plainSteps } = options;
  const notUtf8 = malformedAt === undefined ? undefined : notUtf8From(malformedAt);
  const documents = notUtf8 ? spoiled(steps.parse(text), notUtf8) : steps.parse(text);
  const records: AuditRecord[] = [];
  const problems: DocumentProblem[] = [];
  for (const [index, document] of documents.entries()) {
    const sound = document.errors.length === 0;
    const { kind, problems: kindProblems } = judgeKind(document.root);
    if (kind) records.push(asRecord(steps.read(document.root, kind), { kind, file, index, sound }));
    if (!sound) {
      problems.push(...document.errors.map((error) => syntaxProblem(index, error)));
      continue;
    }
    const schemaProblems = kind ? steps.validate(document.root, kind, options) : [];
    for (const { rule, place, message } of [...kindProblems, ...schemaProblems]) {
      problems.push({ rule, index, where: place, message });
    }
  }
  if (documents.length === 0) problems.push(notUtf8 ? syntaxProblem(0, notUtf8) : nothingThere(text));
  return { documents, records, problems };
}

/** The records alone, of a text that has been read before. */
export function readRecords(file: string, text: string, malformedAt?: number): readonly AuditRecord[] {
  const notUtf8 = malformedAt === undefined ? undefined : notUtf8From(malformedAt);
  const { parse, read } = plainSteps;
  const documents = notUtf8 ? spoiled(parse(text), notUtf8) : parse(text);
  return documents.flatMap((document, index) => {
    const { kind } = judgeKind(document.root);
    return kind
      ? [asRecord(read(document.root, kind), { kind, file, index, sound: document.errors.length === 0 })]
      : [];
  });
}

function notUtf8From(at: number): YamlError {
  return { start: at, end: at + 1, message: 'The file is not UTF-8 from here on. Save it with the encoding UTF-8.' };
}

/** Gives the document that an error is in this one alone: what else is wrong there may follow from it. */
function spoiled(documents: readonly YamlDocument[], error: YamlError): readonly YamlDocument[] {
  const index = Math.max(
    0,
    documents.findLastIndex(({ start }) => start <= error.start),
  );
  const document = documents[index];
  return document ? documents.with(index, { ...document, errors: [error] }) : documents;
}

function syntaxProblem(index: number, { start, end, message }: YamlError): DocumentProblem {
  return { rule: 'syntax/yaml', index, where: { start, end }, message };
}

function asRecord(content: object, source: Pick<AuditRecord, 'kind' | 'file' | 'index' | 'sound'>): AuditRecord {
  return Object.assign(content, source) as AuditRecord;
}

function nothingThere(text: string): DocumentProblem {
  const end = /^[^\r\n]*/.exec(text)?.[0].length ?? 0;
  return {
    rule: 'schema/kind',
    index: 0,
    where: { start: 0, end },
    message: 'The file holds no document. Begin with "apiVersion: audit-as-code/v1" and "kind: …".',
  };
}
