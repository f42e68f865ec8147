import { type ImportKind, keysOf } from '../../exchange/import/headings.ts';
import { type Column, leaveOut, type Mapping } from '../../exchange/import/layout.ts';
import type { Source } from '../../exchange/import/source.ts';
import { CannotRun } from '../exit-codes.ts';
import { visible } from '../formats/visible.ts';
import { type Surroundings, say } from '../surroundings.ts';

/** Asks the person at the terminal what the columns hold whose headings mean nothing here. */
export async function askColumns(
  kind: ImportKind,
  { layouts }: Source,
  surroundings: Surroundings,
): Promise<readonly Mapping[]> {
  const unknown = layouts
    .flatMap(({ columns }) => columns)
    .filter(({ by, example }) => by === 'kept' && example !== '');
  const interview = unknown.length > 0 ? surroundings.terminal.interview?.() : undefined;
  if (!interview) return [];
  const keys = keysOf(kind);
  try {
    say(
      surroundings,
      `Some columns are not known. Keys: ${keys.join(', ')}; ${leaveOut} leaves one out; nothing keeps it.`,
    );
    const mappings: Mapping[] = [];
    // Several sheets may have the same columns.
    const asked = new Set<string>();
    for (const column of unknown) {
      const name = column.heading === '' ? column.column : column.heading;
      if (asked.has(name)) continue;
      asked.add(name);
      const key = await askColumn(column, [...keys, leaveOut], surroundings, (question) => interview.ask(question));
      if (key !== '') mappings.push({ column: name, key });
    }
    return mappings;
  } finally {
    interview.end();
  }
}

async function askColumn(
  { column, heading, key, example }: Column,
  keys: readonly string[],
  surroundings: Surroundings,
  ask: (question: string) => Promise<string | undefined>,
): Promise<string> {
  for (;;) {
    const shown = visible(example.replace(/\s+/g, ' ').slice(0, 40));
    const answer = await ask(`Column ${column} "${visible(heading)}", such as "${shown}" [${key ?? ''}]: `);
    if (answer === undefined) throw new CannotRun('Nothing was written.');
    if (answer === '' || keys.includes(answer) || /^x-[A-Za-z0-9._-]+$/.test(answer)) return answer;
    say(surroundings, `"${answer}" is no key. The keys are ${keys.join(', ')}, and x-… for one of your own.`);
  }
}
