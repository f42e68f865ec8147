import type { Isms } from '../engine/isms.ts';
import { relativeTo } from '../engine/paths.ts';
import type { Kind } from '../model/kinds.ts';
import { listed } from '../model/schema/wording.ts';

/** The kinds of documents that a proposal rests on. */
const foundations: readonly Kind[] = [
  'Isms',
  'People',
  'StatementOfApplicability',
  'AuditProgramme',
  'AuditPlan',
  'Workpaper',
];

/**
 * Something that makes a proposal prove less than it seems to: nobody knows who has committed to what; what a file with an
 * error in its YAML says may have been missed (its path is relative to the ISMS root); or people report to each other in a
 * circle, so that nobody can say who stands above whom (their names).
 */
export type Caveat =
  | { readonly kind: 'history' }
  | { readonly kind: 'broken-file'; readonly file: string }
  | { readonly kind: 'circle'; readonly people: readonly string[] };

/**
 * What could not be looked at for a proposal.
 *
 * @param more kinds of documents that it rests on beside those that all proposals do
 */
export function caveatsOf(isms: Isms, more: readonly Kind[] = []): readonly Caveat[] {
  const history: readonly Caveat[] = isms.history.isMissing() ? [{ kind: 'history' }] : [];
  const broken = [...foundations, ...more].flatMap((kind) => isms.documents.all(kind).filter(({ sound }) => !sound));
  const files = new Set(broken.map(({ file }) => relativeTo(isms.root, file)));
  return [...history, ...[...files].map((file): Caveat => ({ kind: 'broken-file', file }))];
}

/** A caveat as a sentence; paths and names in it are not escaped. */
export function caveatInWords(caveat: Caveat): string {
  switch (caveat.kind) {
    case 'history':
      return 'Who has committed to what is not known and not looked at.';
    case 'broken-file':
      return `${caveat.file} has an error in its YAML, so that something it says may have been missed.`;
    case 'circle':
      return `${listed(caveat.people, 'and')} ${caveat.people.length === 1 ? 'reports to themselves' : 'report to each other in a circle'}, so that nobody can say who stands above whom. Correct "reportsTo".`;
  }
}
