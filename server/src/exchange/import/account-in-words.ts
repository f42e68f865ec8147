import type { Account } from './account.ts';

/** The account of an import as text for a person, with everything that was left out or has to be looked at. */
export function accountInWords(account: Account): string {
  const several = new Set(account.columns.map(({ sheet }) => sheet)).size > 1;
  return [
    `Read ${account.read} from ${account.source}.`,
    ...part(
      'Columns',
      account.columns.map((column) => place(account, several ? column.sheet : account.source) + columnInWords(column)),
    ),
    ...part(
      'There already, left as they are',
      account.alreadyThere.map(({ id, file }) => `${id} in ${file}`),
    ),
    ...part(
      'To be looked at (comments in the files say so too)',
      account.questions.map(
        ({ sheet, cell, about, text }) => `${place(account, sheet)}${cell}, ${about}: ${oneLine(text)}`,
      ),
    ),
    ...part(
      'Left out',
      account.leftOut.map(({ sheet, cells, reason, text }) =>
        [`${place(account, sheet)}${cells}: ${reason}`, ...(text === '' ? [] : [oneLine(text)])].join(': '),
      ),
    ),
    ...account.remarks,
  ].join('\n');
}

function part(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title} (${lines.length}):`, ...lines.map((line) => `  ${line}`)];
}

function columnInWords({ column, heading, key, by }: Account['columns'][number]): string {
  const name = heading === '' ? `${column} (without a heading)` : `${column} "${oneLine(heading)}"`;
  if (key === undefined) return `${name} is left out`;
  return by === 'kept' ? `${name} is kept as ${key}: nothing is known of it` : `${name} → ${key}`;
}

function place({ source }: Account, sheet: string): string {
  return sheet === source ? '' : `${sheet}!`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
