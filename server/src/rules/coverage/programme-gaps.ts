import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';

/** A chapter, theme or set of additional requirements, and what of it no audit of the programme covers. */
export interface Gap {
  readonly section: string;
  readonly title: string;
  readonly missing: readonly string[];
}

/** What a programme must cover and its audits do not, by chapter, theme and set, in that order. */
export function gapsOf(programme: RecordOf<'AuditProgramme'>, isms: Isms): readonly Gap[] {
  const promised = isms.coverage.promised(programme) ?? [];
  const covered = isms.coverage.ofProgramme(programme);
  const bySection = new Map<string, Gap & { missing: string[] }>();
  for (const id of promised.filter((each) => !covered.has(each))) {
    const { section, title } = sectionOf(id, isms);
    const gap = bySection.get(section) ?? { section, title, missing: [] };
    gap.missing.push(id);
    bySection.set(section, gap);
  }
  return [...bySection.values()];
}

function sectionOf(id: string, isms: Isms): { readonly section: string; readonly title: string } {
  const requirement = isms.requirements.standard().requirement(id);
  if (!requirement) {
    const set = id.slice(0, id.indexOf(':'));
    return { section: set, title: isms.requirements.additional().get(set)?.title ?? set };
  }
  const title = isms.requirements.standard().requirement(requirement.section)?.title ?? requirement.section;
  return { section: requirement.section, title };
}
