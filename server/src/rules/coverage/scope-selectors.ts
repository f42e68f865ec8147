import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound, spanOf, type Value } from '../../model/values.ts';

/** Where the period is broken, a control counts as excluded only if it never applies. */
const lastDay = '9999-12-31';

/** A selector of a plan's scope, and what of it is in scope. */
export interface ScopeSelector {
  readonly node: Value & { readonly value: string };
  /** The requirements, in the plan's edition, less exclusions; a wide selector passes over excluded controls. */
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
  const end = spanOf(plan.period)?.end ?? lastDay;
  const written = isms.audits.editionHolding(plan) === undefined ? [] : sound(plan.scope?.requirements);
  const selectors = written.map((node) => {
    const ids = isms.audits.within(scope, node.value).filter((id) => !scope.exclusions.has(id));
    const selection = isms.requirements.select(node.value, scope.edition);
    const [id] = ids;
    const isControl = selection.kind === 'requirements' && ['control', 'item'].includes(selection.written);
    const excluded = isControl && id !== undefined && isms.requirements.excludes(id, end);
    return { node, ids, excludedControl: excluded ? id : undefined };
  });
  return { edition: scope.edition, selectors };
}
