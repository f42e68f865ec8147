import type { ReportKind } from './report-document.ts';

/**
 * The sections of each kind of report, in their usual order: what `report.sections` of an Isms document chooses from.
 * The title and the facts below it come first and are no section; neither is the foreword, which follows them.
 */
export const sectionsOfKinds = {
  'internal-audit': [
    'summary',
    'scope',
    'team',
    'independence',
    'deviations',
    'schedule',
    'coverage',
    'findings',
    'open-items',
    'evidence',
    'distribution',
    'basis',
  ],
  'management-summary': ['summary', 'coverage', 'open-items', 'trend'],
  programme: ['summary', 'programme', 'audits', 'intervals', 'coverage', 'gaps'],
  findings: ['summary', 'findings', 'open-items'],
  soa: ['summary', 'controls'],
  'audit-plan': ['scope', 'team', 'schedule', 'participants'],
  'corrective-action': ['finding', 'cause', 'correction', 'actions', 'effectiveness', 'open-items'],
} as const satisfies Readonly<Record<ReportKind, readonly string[]>>;

export type SectionOf<K extends ReportKind> = (typeof sectionsOfKinds)[K][number];
export type SectionName = SectionOf<ReportKind>;

/** The names of all sections, each once. */
export const sectionNames: readonly SectionName[] = [...new Set(Object.values(sectionsOfKinds).flat())];

/**
 * The sections that a report shows, in order: of those that are wanted the ones that its kind has; all of them where
 * none is wanted, or none that it has, so that a choice made for one kind leaves no other one empty.
 */
export function chosenSections<K extends ReportKind>(kind: K, wanted: readonly string[]): readonly SectionOf<K>[] {
  const known: readonly SectionOf<K>[] = sectionsOfKinds[kind];
  const chosen = [...new Set(wanted)].flatMap((name) => known.find((each) => each === name) ?? []);
  return chosen.length > 0 ? chosen : known;
}
