import type { RecordOf } from '../../model/record.ts';
import known from './methods.json';

const byMethod = new Map<string, string>(Object.entries(known));

/**
 * How a session examines, in the words of OSCAL: EXAMINE, INTERVIEW, TEST; UNKNOWN where the plan names no method, or
 * one of its own words.
 */
export function methodsOf(plan: RecordOf<'AuditPlan'> | undefined, session: string | undefined): readonly string[] {
  const planned = plan?.sessions?.items.find(({ id }) => id?.value !== undefined && id.value === session);
  const words = (planned?.methods?.items ?? []).map(({ value }) => byMethod.get(value ?? '') ?? 'UNKNOWN');
  return words.length === 0 ? ['UNKNOWN'] : [...new Set(words)];
}
