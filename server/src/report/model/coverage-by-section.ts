import { standard } from '../../catalog/standard.ts';
import type { Result } from '../../model/workpaper.ts';
import type { Coverage } from './coverage.ts';
import type { Titled } from './named.ts';
import type { Subject } from './subject.ts';

/** What came out for the requirements in scope that belong to one chapter, theme or set of additional requirements. */
export interface SectionCoverage {
  readonly section: Titled;
  readonly inScope: number;
  readonly byResult: Readonly<Record<Result, number>>;
  /** Those that were not examined, or have no result. */
  readonly unexamined: number;
}

/** The coverage of an audit by chapter (4 to 10), theme of Annex A and set, in catalogue order, none of them empty. */
export function coverageBySection({ rows }: Coverage, subject: Subject): readonly SectionCoverage[] {
  const found = new Map<string, { section: Titled; results: (Result | undefined)[] }>();
  for (const { requirement, result } of rows) {
    const section = sectionOf(requirement.id, subject);
    const known = found.get(section.id) ?? { section, results: [] };
    known.results.push(result);
    found.set(section.id, known);
  }
  return [...found.values()].map(({ section, results }) => {
    const number = (result: Result | undefined): number => results.filter((each) => each === result).length;
    const byResult = {
      nonconforming: number('nonconforming'),
      conforms: number('conforms'),
      'not-applicable': number('not-applicable'),
      'not-examined': number('not-examined'),
    };
    return { section, inScope: results.length, byResult, unexamined: byResult['not-examined'] + number(undefined) };
  });
}

function sectionOf(id: string, { isms, scope }: Subject): Titled {
  const edition = standard(scope.edition);
  const colon = id.indexOf(':');
  if (colon >= 0) {
    const set = id.slice(0, colon);
    return { id: set, title: isms.requirements.additional().get(set)?.title };
  }
  const section = edition.requirement(id)?.section ?? id;
  return { id: section, title: edition.requirement(section)?.title };
}
