import { type Address, addressOf } from '../engine/address.ts';
import type { Isms } from '../engine/isms.ts';
import type { Audit } from '../engine/lookup/audits.ts';
import { type Day, sound } from '../model/values.ts';

export type Places = ReadonlyMap<string, Address>;

/** What is in the scope of an audit and what is left out of it, each (own id) with what says so first. */
export interface PlannedScope {
  /** By the selector in the plan, or in the programme where there is no plan. */
  readonly planned: Places;
  /** By the exclusion in the plan, or the control in the statement of applicability. */
  readonly excluded: Places;
}

/** Reads the scope of an audit as lenses and the report count it. */
export function plannedScope({ id, plan, entry, programme }: Audit, isms: Isms): PlannedScope {
  const scope = isms.audits.scope(id);
  const planned = new Map<string, Address>();
  const excluded = new Map<string, Address>();
  const record = plan ?? programme;
  const requirements = plan ? plan.scope?.requirements : entry?.value.requirements;
  if (!record) return { planned, excluded };
  for (const selector of sound(requirements)) {
    const where = addressOf(record, selector);
    for (const each of isms.audits.ownWithin(scope, selector.value)) {
      if (scope.own.has(each)) setOnce(planned, each, where);
    }
  }
  for (const { key, at } of plan?.scope?.exclusions?.entries ?? []) {
    const where = addressOf(record, { at }, 'key');
    for (const each of isms.requirements.ownIdsOf(key, scope.edition)) setOnce(excluded, each, where);
  }
  const statement = isms.requirements.statement();
  for (const each of scope.own) {
    const control = isms.requirements.control(each);
    if (statement && control && !planned.has(each)) setOnce(excluded, each, addressOf(statement, control, 'key'));
  }
  return { planned, excluded };
}

/** A session that has a requirement: when it is, and the selector that names the requirement. */
export interface ScheduledSession {
  readonly day: Day | undefined;
  readonly where: Address;
}

/** The sessions of an audit by requirement (own id), in the order of the plan. */
export function scheduledSessions({ id, plan }: Audit, isms: Isms): ReadonlyMap<string, readonly ScheduledSession[]> {
  const found = new Map<string, ScheduledSession[]>();
  if (!plan) return found;
  const scope = isms.audits.scope(id);
  for (const session of plan.sessions?.items ?? []) {
    for (const selector of sound(session.requirements)) {
      const scheduled = { day: session.date?.value, where: addressOf(plan, selector) };
      for (const each of isms.audits.ownWithin(scope, selector.value)) {
        const known = found.get(each);
        if (known) known.push(scheduled);
        else found.set(each, [scheduled]);
      }
    }
  }
  return found;
}

function setOnce<V>(map: Map<string, V>, key: string, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
