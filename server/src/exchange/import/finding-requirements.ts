import { type StandardId, standard } from '../../catalog/standard.ts';
import type { SourceRow } from './source-row.ts';

/**
 * Takes the requirements of a finding: clauses (`9.2`, `Kap. 9.2`) and controls (`A.5.18`, `A 5.18`), several in a cell.
 * A number that is a clause and a control, and has no A before it, is left to a person.
 */
export function takeRequirements(row: SourceRow, edition: StandardId): readonly string[] {
  const found: string[] = [];
  for (const field of row.takeAll('requirements')) {
    const { text, kind } = field.cell;
    const missed: string[] = [];
    const words = kind === 'day' ? [] : [...text.matchAll(form)];
    for (const [written, prefix, numbers = ''] of words) {
      const id = idOf(prefix ?? '', numbers, edition);
      if (typeof id === 'string') found.push(id);
      else missed.push(`${written.trim()} ${id.why}`);
    }
    const rest = text.replace(form, ' ').replace(noise, ' ').trim();
    if (missed.length > 0 || words.length === 0) {
      row.notUnderstood(field, 'requirements', missed.join('; ') || 'write ids such as 9.2.2 or A.5.18');
    } else if (rest !== '') row.comments.push(`requirements: ${text}`);
  }
  return [...new Set(found)];
}

const form = /(?<![\w.])(?:(a|clauses?|kap(?:itel)?|abschnitt|§)[\s.]*)?(\d{1,2}(?:\.\d{1,2}){0,2})(?![\w.]*\d)/gi;

/** What is said around ids and means nothing by itself. */
const noise =
  /iso(?:\/iec)?\s*27001(?::?\s*\d{4})?|annex|anhang|clauses?|controls?|kap(?:itel|\.)?|abschnitt|ziffer|nr\.?|und|and|[\s,;:/&+()[\].–-]+/gi;

function idOf(prefix: string, numbers: string, edition: StandardId): string | { readonly why: string } {
  const catalogue = standard(edition);
  const plain = numbers
    .split('.')
    .map((part) => String(Number(part)))
    .join('.');
  const annex = /^a$/i.test(prefix);
  const clause = annex ? undefined : catalogue.requirement(plain);
  const control = prefix !== '' && !annex ? undefined : catalogue.requirement(`A.${plain}`);
  const isControl = control?.kind === 'control';
  if (clause && isControl) return { why: `is a clause and a control: write ${clause.id} or ${control.id}` };
  if (clause) return clause.id;
  if (isControl) return control.id;
  return { why: `is no clause or control of ${edition}` };
}
