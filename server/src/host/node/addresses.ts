import type { NoHistory } from '../host.ts';
import { askGit } from './git.ts';
import type { Contact } from './read-commits.ts';

/** By which addresses, in lower case, somebody is known whom a commit names. */
export type AddressesOf = (contact: Contact) => readonly string[];

/**
 * Asks git once what `.mailmap` makes of people. Who is known by another address has that one; the one that the commit
 * says stays theirs too, unless `.mailmap` goes by the name as well: several people may then share it.
 */
export async function addressesOf(folder: string, contacts: Iterable<Contact>): Promise<AddressesOf | NoHistory> {
  const questions = new Set<string>();
  for (const contact of contacts) {
    questions.add(written(contact));
    questions.add(written({ ...contact, name: '' }));
  }
  if (questions.size === 0) return () => [];
  const answer = await askGit(folder, ['check-mailmap', '--stdin'], `${[...questions].join('\n')}\n`);
  if (typeof answer !== 'string') return answer;
  const answers = answer.split('\n');
  const mapped = new Map([...questions].map((question, index) => [question, addressIn(answers[index] ?? question)]));
  return (contact) => {
    const proper = mapped.get(written(contact)) ?? contact.email;
    const byAddressAlone = mapped.get(written({ ...contact, name: '' })) ?? contact.email;
    const all = proper === byAddressAlone ? [proper, contact.email] : [proper];
    return [...new Set(all.map((address) => address.toLowerCase()))];
  };
}

function written({ name, email }: Contact): string {
  const clean = (text: string) => text.replace(/[<>\n]/g, ' ').trim();
  return `${clean(name)} <${clean(email)}>`.trim();
}

function addressIn(line: string): string {
  return /<([^<>]*)>$/.exec(line)?.[1] ?? '';
}
