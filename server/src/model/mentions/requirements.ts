import type { SelectedRequirements } from '../../catalog/selection.ts';
import type { AuditRecord, RecordOf } from '../record.ts';
import { each, keys, type Mention } from './mention.ts';

/**
 * What a place accepts: any selector; as a key any but all of a set; a single requirement; or a single one that the
 * statement of applicability speaks of, a control or an additional requirement.
 */
export type Accepts = 'selector' | 'selector-key' | 'single' | 'control';

/** Whether a place takes what a selector names; what is wider than that is broken input, and counts for nothing there. */
export function takes(accepts: Accepts, { single, written }: SelectedRequirements): boolean {
  switch (accepts) {
    case 'selector':
      return true;
    case 'selector-key':
      return written !== 'set';
    case 'single':
      return single;
    case 'control':
      return written === 'control' || written === 'item';
  }
}

export interface RequirementMention extends Mention {
  readonly accepts: Accepts;
}

/** Every place of a record that names requirements. */
export function requirementsIn(record: AuditRecord): readonly RequirementMention[] {
  switch (record.kind) {
    case 'Isms':
      return as('selector-key', keys(record.responsibilities));
    case 'StatementOfApplicability':
      return as('control', keys(record.controls));
    case 'AuditProgramme':
      return as(
        'selector',
        each(record.requirements),
        ...(record.audits?.entries ?? []).map(({ value }) => each(value.requirements)),
      );
    case 'AuditPlan':
      return inPlan(record);
    case 'Workpaper':
      return as('single', keys(record.results));
    case 'Finding':
      return as('single', each(record.requirements));
    case 'People':
    case 'EvidenceRegister':
    case 'AuditReport':
      return [];
  }
}

function as(accepts: Accepts, ...lists: readonly (readonly Mention[])[]): readonly RequirementMention[] {
  return lists.flat().map((mention) => ({ ...mention, accepts }));
}

function inPlan({ scope, acceptedConflicts, sessions }: RecordOf<'AuditPlan'>): readonly RequirementMention[] {
  return [
    ...as('selector', each(scope?.requirements)),
    ...as('selector-key', keys(scope?.exclusions)),
    ...as('selector', ...(acceptedConflicts?.items ?? []).map(({ requirements }) => each(requirements))),
    ...as('selector', ...(sessions?.items ?? []).map(({ requirements }) => each(requirements))),
  ];
}
