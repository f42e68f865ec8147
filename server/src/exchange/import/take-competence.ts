import type { Writable } from '../../yaml/edit/written.ts';
import type { SourceRow } from './source-row.ts';
import { saysNothing } from './understand-words.ts';

/**
 * Takes what a row says of a competence. Without the day on which it was obtained it is a comment: a record of a
 * competence needs one. What it is about is told by its name, as far as that tells.
 */
export function takeCompetence(row: SourceRow): Readonly<Record<string, Writable>> | undefined {
  const field = row.take('competence');
  const obtained = row.day('obtained');
  const expires = row.day('expires');
  const issuer = row.text('issuer');
  const name = field?.cell.text;
  if (field && name !== undefined && obtained !== undefined && !saysNothing(name)) {
    const subject = subjectsOf(name);
    if (subject.length === 0)
      row.ask(field.at, `competence "${name}": say what it is about, such as auditing, iso27001`);
    return {
      subject: subject.length > 0 ? subject : [name],
      name,
      obtained,
      ...(issuer !== undefined && { issuer }),
      ...(expires !== undefined && { expires }),
    };
  }
  const rest = { obtained, expires, issuer };
  const told = Object.entries(rest).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  if (field) row.notUnderstood(field, 'competence', ['say when it was obtained', ...told].join('; '));
  else if (told.length > 0) row.comments.push(told.join('; '));
  return undefined;
}

function subjectsOf(name: string): readonly string[] {
  const subjects = [];
  if (/audit/i.test(name)) subjects.push('auditing');
  if (/27001/.test(name)) subjects.push('iso27001');
  return subjects;
}
