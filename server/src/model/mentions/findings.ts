import type { RecordOf } from '../record.ts';
import { each, type Mention, one } from './mention.ts';

/** The findings that a document names: a workpaper those of its results, a finding the earlier one that it repeats. */
export function findingsIn(record: RecordOf<'Workpaper' | 'Finding'>): readonly Mention[] {
  if (record.kind === 'Finding') return one(record.repeats);
  return (record.results?.entries ?? []).flatMap(({ value }) => each(value.findings));
}
