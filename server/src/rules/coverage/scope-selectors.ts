import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound, spanOf, type Value } from '../../model/values.ts';

/** A selector of a plan's scope, and what of it is in scope. */
export interface ScopeSelector {
  readonly node: Value & { readonly value: string };
  /**
   * The requirements, in the plan's edition, less exclusions and controls that the statement of applicability excludes.
   * One that becomes applicable later is left out as well where the period is broken: nobody can say when the audit ends.
   */
  readonly ids: readonly string[];
  /** The id of the single control or item that it names and that the statement of applicability excludes. */
  readonly excludedControl?: string;
}

/** The selectors of a plan's scope that are sound; none where the edition is named in a broken way. */
export function scopeSelectors(
  plan: RecordOf<'AuditPlan'>,
  isms: Isms,
): { readonly edition: StandardId; readonly selectors: readonly ScopeSelector[] } {
  const scope = isms.audits.scopeOfPlan(plan);
  const end = spanOf(plan.period)?.end;
  const written = isms.audits.editionHolding(plan) === undefined ? [] : sound(plan.scope?.requirements);
  const selectors = written.map((node) => {
    const ids = isms.audits.within(scope, node.value).filter((id) => !scope.exclusions.has(id));
    const selection = isms.requirements.select(node.value, scope.edition);
    const [id] = ids;
    const isControl = selection.kind === 'requirements' && ['control', 'item'].includes(selection.written);
    if (!isControl || id === undefined || !isms.requirements.excludes(id, end)) return { node, ids };
    return { node, ids: [], excludedControl: isms.requirements.excludes(id, end ?? lastDay) ? id : undefined };
  });
  return { edition: scope.edition, selectors };
}

/** By then all applies that ever will. */
const lastDay = '9999-12-31';
