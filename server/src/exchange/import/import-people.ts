import { documentText } from '../../features/new-files/new-file.ts';
import type { Writable } from '../../yaml/edit/written.ts';
import type { Row } from '../tables/table.ts';
import type { AlreadyThere, LeftOut, Question } from './account.ts';
import type { Directory } from './directory.ts';
import type { Imported } from './imported.ts';
import { type Layout, rangeOf } from './layout.ts';
import { idFromTitle, nameOf, personId, spokenName } from './person-name.ts';
import { headComments, leftOutColumns, leftOutComments, leftOutRow, type Source } from './source.ts';
import { filledRows, SourceRow } from './source-row.ts';
import { takeCompetence } from './take-competence.ts';
import { saysNothing } from './understand-words.ts';
import { commentLines, entryLines, mappingLines } from './yaml-text.ts';

/** Where people go, and who is known already. */
export interface PeopleOrder {
  readonly file: string;
  /** The id of the document. */
  readonly id: string;
  /** Who is known; those that are read are added. */
  readonly directory: Directory;
  /** The file in which a person is. */
  readonly fileOf: (person: string) => string;
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly emails: readonly string[];
  readonly row: SourceRow;
}

/** Reads people from tables, one row a person: teams and firms come from what the rows say of them. */
export function importPeople(source: Source, order: PeopleOrder): Imported {
  const { directory } = order;
  const leftOut: LeftOut[] = [];
  const alreadyThere = new Map<string, AlreadyThere>();
  const people: Person[] = [];
  const known = new Set<string>();
  for (const layout of source.layouts) {
    for (const row of filledRows(layout)) {
      const person = personOf(layout, row, directory);
      if ('reason' in person) {
        const { there } = person;
        const isNew = there !== undefined && known.has(there);
        if (there !== undefined && !isNew && !alreadyThere.has(there)) {
          alreadyThere.set(there, { id: there, file: order.fileOf(there) });
        }
        leftOut.push(leftOutRow(layout, row, person.reason));
        continue;
      }
      known.add(person.id);
      people.push(person);
      directory.addPerson(person.id, person.name, person.emails);
    }
  }
  const teams = new Titles('team', directory);
  const firms = new Titles('firm', directory);
  const entries = people.flatMap((person) => entryOf(person, { directory, teams, firms }));
  const all = [...leftOut, ...leftOutColumns(source), ...source.otherSheets];
  const head = headComments(source).flatMap(commentLines);
  const document = documentText('People', {
    id: order.id,
    ...(teams.made.size > 0 && { teams: titled(teams.made) }),
    ...(firms.made.size > 0 && { firms: titled(firms.made) }),
  });
  const tail = leftOutComments(all).flatMap(commentLines);
  const body = entries.length === 0 ? ['people: {}'] : ['people:', ...entries.map((line) => `  ${line}`)];
  const text = `${[...head, document.trimEnd(), ...body, ...(tail.length > 0 ? ['', ...tail] : [])].join('\n')}\n`;
  const questions: readonly Question[] = people.flatMap(({ row }) => row.questions);
  return {
    files: people.length === 0 ? [] : [{ file: order.file, text }],
    account: {
      source: source.name,
      columns: source.layouts.flatMap(({ columns }) => columns),
      read: `${people.length} ${people.length === 1 ? 'person' : 'people'}`,
      leftOut: all,
      questions,
      alreadyThere: [...alreadyThere.values()],
      remarks: [],
    },
  };
}

/** A row as a person, or why it is none. */
function personOf(
  layout: Layout,
  row: Row,
  directory: Directory,
): Person | { readonly reason: string; readonly there?: string } {
  let about = '';
  const source = new SourceRow(layout, row, rangeOf(row), () => about);
  const first = source.text('firstName');
  const last = source.text('lastName');
  const whole = source.text('name');
  const name = whole ?? [first, last].filter((part) => part !== undefined).join(' ');
  const emails = takeEmails(source);
  if (name === '' || nameOf(name).last === '') return { reason: 'it names no person' };
  const same = emails.map((email) => directory.person(email)).find((id) => id !== undefined);
  const byName = emails.length === 0 ? directory.person(name) : undefined;
  const there = same ?? byName;
  if (there !== undefined) return { reason: `${there} is there already`, there };
  const written = source.text('id');
  const isId = written !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(written) && !directory.hasPerson(written);
  const id = isId ? written : personId(name, emails[0], (each) => directory.hasPerson(each));
  about = id;
  if (written !== undefined && !isId) source.comments.push(`id: ${written}`);
  const parts = [first, last].filter((part) => part !== undefined && whole !== undefined && !whole.includes(part));
  for (const part of parts) source.comments.push(`name: ${part}`);
  return { id, name: spokenName(name), emails, row: source };
}

function takeEmails(row: SourceRow): readonly string[] {
  const fields = row.takeAll('emails');
  const found: string[] = [];
  for (const field of fields) {
    const emails = field.cell.text.split(/[\s;,<>()]+/).filter((each) => /^[^@\s]+@[^@\s]+$/.test(each));
    found.push(...emails.map((each) => each.replace(/^mailto:/i, '')));
    if (emails.join('').length < field.cell.text.replace(/[\s;,<>()]+/g, '').length) {
      row.notUnderstood(field, 'emails', 'write the address of a mailbox');
    }
  }
  return [...new Set(found)];
}

interface Context {
  readonly directory: Directory;
  readonly teams: Titles;
  readonly firms: Titles;
}

function entryOf({ id, name, emails, row }: Person, { directory, teams, firms }: Context): readonly string[] {
  const manager = row.take('reportsTo');
  const reportsTo = manager && directory.person(manager.cell.text);
  if (manager && reportsTo === undefined) row.notUnderstood(manager, 'reportsTo', 'nobody of that name is known');
  const competence = takeCompetence(row);
  const pairs = {
    name,
    emails: emails.length > 0 ? emails : undefined,
    team: teams.take(row),
    firm: firms.take(row),
    reportsTo: reportsTo === id ? undefined : reportsTo,
    competence: competence && [competence],
    'x-role': row.text('role'),
    notes: row.text('notes'),
    ...row.rest(),
  };
  return entryLines(id, '', mappingLines(pairs, row.comments));
}

/** Teams, or firms, by the names that rows give them; those that are not known are made. */
class Titles {
  readonly made = new Map<string, string>();
  readonly #kind: 'team' | 'firm';
  readonly #directory: Directory;

  constructor(kind: 'team' | 'firm', directory: Directory) {
    this.#kind = kind;
    this.#directory = directory;
  }

  /** Takes the team or firm of a row. */
  take(row: SourceRow): string | undefined {
    const field = row.take(this.#kind);
    if (!field) return undefined;
    const title = field.cell.text.replace(/\s+/g, ' ');
    if (saysNothing(title)) {
      row.comments.push(`${this.#kind}: ${title}`);
      return undefined;
    }
    const party = this.#directory.find(title);
    if (party?.kind === this.#kind) return party.id;
    const id = idFromTitle(title, (each) => this.made.has(each));
    this.made.set(id, title);
    this.#directory.add({ kind: this.#kind, id }, [id, title]);
    return id;
  }
}

function titled(titles: ReadonlyMap<string, string>): Readonly<Record<string, Writable>> {
  return Object.fromEntries([...titles].map(([id, title]) => [id, { title }]));
}
