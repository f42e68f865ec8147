/**
 * How a run is written down: a line that says what it is and what it must hash to, then JSON. What is cut off, garbled
 * or of another form gives nothing: then the run is done again.
 */
import type { Diagnostic } from '../engine/diagnostic.ts';
import type { NoHistory } from '../host/host.ts';
import type { Dependencies } from './dependencies.ts';
import { either, type Guard, isCount, isText, listOf, objectOf, oneOf, optional, orNull, tupleOf } from './guards.ts';
import type { Outcome } from './outcome.ts';

/** A run as it is kept for the next one. Its files are those of the listings, which are looked at anyway. */
export interface Run {
  readonly dependencies: Dependencies;
  readonly outcome: Omit<Outcome, 'files'>;
  /** What was said of the run as a whole, on standard error. */
  readonly remarks: readonly string[];
}

type Sha256 = (text: string) => string;

interface Written {
  readonly terms: string;
  readonly listings: readonly string[];
  readonly unsettled: readonly (readonly [string, string])[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly hashes: readonly (readonly [string, string | null, string | null])[];
  readonly histories: readonly (readonly [string, string | NoHistory])[];
  readonly remarks: readonly string[];
  readonly documents: readonly (readonly [string, number])[];
  readonly roots: readonly (readonly [string, number])[];
  readonly diagnostics: readonly (readonly [string, readonly Diagnostic[]])[];
}

const position = objectOf<Diagnostic['range']['start']>({ line: isCount, character: isCount });
const range = objectOf<Diagnostic['range']>({ start: position, end: position });
const diagnostic = objectOf<Diagnostic>({
  file: isText,
  range,
  rule: isText,
  severity: oneOf('error', 'warning', 'information', 'hint'),
  message: isText,
  related: listOf(objectOf<Diagnostic['related'][number]>({ file: isText, range, message: isText })),
  suppressed: optional(
    objectOf<NonNullable<Diagnostic['suppressed']>>({
      reason: isText,
      until: optional(isText) as Guard<string>,
      by: optional(oneOf('baseline')) as Guard<'baseline'>,
    }),
  ),
});
const noHistory = objectOf<NoHistory>({ kind: oneOf('no-git', 'no-repository', 'failed'), reason: isText });
const counts = listOf(tupleOf<[string, number]>(isText, isCount));
const written = objectOf<Written>({
  terms: isText,
  listings: listOf(isText),
  unsettled: listOf(tupleOf<[string, string]>(isText, isText)),
  present: listOf(isText),
  absent: listOf(isText),
  hashes: listOf(tupleOf<[string, string | null, string | null]>(isText, orNull(isText), orNull(isText))),
  histories: listOf(tupleOf<[string, string | NoHistory]>(isText, either(isText, noHistory))),
  remarks: listOf(isText),
  documents: counts,
  roots: counts,
  diagnostics: listOf(tupleOf<[string, readonly Diagnostic[]]>(isText, listOf(diagnostic))),
});

const title = 'audit-as-code cache 1 ';

/** Writes a run down, with the terms that it holds under. */
export function write(terms: string, { dependencies, outcome, remarks }: Run, sha256: Sha256): string {
  const value: Written = {
    terms,
    listings: dependencies.listings,
    unsettled: [...dependencies.unsettled],
    present: [...dependencies.present],
    absent: [...dependencies.absent],
    hashes: [...dependencies.hashes].map(([path, { hash, stamp }]) => [
      path,
      hash === 'absent' ? null : hash.sha256,
      stamp ?? null,
    ]),
    histories: [...dependencies.histories],
    remarks,
    documents: [...outcome.documents],
    roots: [...outcome.roots],
    diagnostics: [...outcome.diagnostics],
  };
  const body = JSON.stringify(value);
  return `${title}${sha256(body)}\n${body}`;
}

/** Reads what was written under the same terms; undefined for anything else. */
export function read(text: string, terms: string, sha256: Sha256): Run | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${title}${sha256(body)}`) return undefined;
  const value = parsed(body);
  return written(value) && value.terms === terms ? runOf(value) : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function runOf(value: Written): Run {
  const hashes = value.hashes.map(
    ([path, sha256, stamp]) =>
      [path, { hash: sha256 === null ? 'absent' : { sha256 }, stamp: stamp ?? undefined }] as const,
  );
  return {
    dependencies: {
      listings: value.listings,
      unsettled: new Map(value.unsettled),
      present: new Set(value.present),
      absent: new Set(value.absent),
      hashes: new Map(hashes),
      histories: new Map(value.histories),
    },
    outcome: {
      documents: new Map(value.documents),
      roots: new Map(value.roots),
      diagnostics: new Map(value.diagnostics),
    },
    remarks: value.remarks,
  };
}
