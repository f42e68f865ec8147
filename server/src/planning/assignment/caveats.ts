import type { Isms } from '../../engine/isms.ts';
import { isWithin } from '../../engine/paths.ts';
import type { Kind } from '../../model/kinds.ts';

/** The kinds of documents that a proposal rests on. */
const foundations: readonly Kind[] = [
  'Isms',
  'People',
  'StatementOfApplicability',
  'AuditProgramme',
  'AuditPlan',
  'Workpaper',
];

/** What could not be looked at, so that a proposal proves less than it seems to: a sentence each. */
export function caveatsOf(isms: Isms): readonly string[] {
  const history = isms.history.isMissing() ? ['Who has committed to what is not known and not looked at.'] : [];
  const broken = foundations.flatMap((kind) => isms.documents.all(kind).filter(({ sound }) => !sound));
  const files = [...new Set(broken.map(({ file }) => relativeTo(isms.root, file)))];
  return [
    ...history,
    ...files.map((file) => `${file} has an error in its YAML, so that something it says may have been missed.`),
  ];
}

/** A path as it is shown: relative to the ISMS root. */
export function relativeTo(root: string, file: string): string {
  return isWithin(file, root) ? file.slice(root.length + 1) : file;
}
