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
  const edition = isms.audits.editionHolding(record);
  if (edition === undefined) return [];
  return requirementsIn(record).map((mention) => ({
    mention,
    selection: isms.requirements.select(mention.id, edition),
    edition,
  }));
}
