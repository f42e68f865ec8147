import type { Selection } from '../../catalog/selection.ts';
import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import { type RequirementMention, requirementsIn } from '../../model/mentions/requirements.ts';
import type { AuditRecord } from '../../model/record.ts';

/** What a record names as a requirement, and what that is in the edition that holds there. */
export interface NamedRequirement {
  readonly mention: RequirementMention;
  readonly selection: Selection;
  readonly edition: StandardId;
}

/** All requirements that a record names; none where the edition is named in a broken way. */
export function namedRequirements(record: AuditRecord, isms: Isms): readonly NamedRequirement[] {
  const edition = editionHolding(record, isms);
  if (edition === undefined) return [];
  return requirementsIn(record).map((mention) => ({
    mention,
    selection: isms.requirements.select(mention.id, edition),
    edition,
  }));
}

/** A plan’s edition holds for it, its workpapers and its findings; everything else goes by the ISMS’s. */
function editionHolding(record: AuditRecord, isms: Isms): StandardId | undefined {
  if (record.kind === 'AuditPlan' && record.standard) return record.standard.value;
  if ((record.kind === 'Workpaper' || record.kind === 'Finding') && record.audit?.value !== undefined) {
    return isms.audits.soundEdition(record.audit.value);
  }
  return isms.requirements.soundStandardId();
}
