import type { SourceRow } from './source-row.ts';
import { meaningOf } from './understand-words.ts';

/**
 * Whether a control applies. Where the row does not say so, it counts as applicable, as a control without an entry does,
 * and a person is asked; in a column of marks, a cell without one says no.
 *
 * @param at the cell where it should stand
 */
export function takeApplicability(row: SourceRow, marks: boolean, at: string): boolean {
  const field = row.take('applicable');
  const meaning = field && meaningOf(field.cell.text, 'applicable');
  if (meaning !== undefined) return meaning === 'true';
  if (field) row.notUnderstood(field, 'applicable', 'say true or false; it counts as applicable until then');
  else if (marks) {
    row.ask(at, 'applicable has no mark: read as not applicable');
    return false;
  } else row.ask(at, 'applicable is not said: say true or false; it counts as applicable until then');
  return true;
}
