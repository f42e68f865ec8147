import { StringDecoder } from 'node:string_decoder';
import type { Day } from '../../model/values.ts';
import type { NoHistory } from '../host.ts';
import type { CheckedOut } from './checked-out.ts';
import { readGit } from './git.ts';

/** The commits of a history that are to be looked at. */
export interface Walked {
  /** Their ids, children before parents. */
  readonly ids: readonly string[];
  /** In a shallow clone: the latest day on which one was committed whose parents are not there. */
  readonly cutAt: Day | undefined;
}

const fields = /^(\d+) (\d+)$/;

/**
 * Walks the history of a commit once, and picks what was written on a day or later. Git's own `--since` goes by the day
 * of the committer, and ends at the first commit that bears an earlier one, whatever lies behind it. Where the parents
 * of a commit are not there, git shows all of its files as new, so nobody can say what it has changed: it is passed over.
 */
export async function walk(folder: string, { head, boundary }: CheckedOut, since: Day): Promise<Walked | NoHistory> {
  const ids: string[] = [];
  let cutAt: Day | undefined;
  let id = '';
  const lines = new Lines((line) => {
    if (line.startsWith('commit ')) id = line.slice('commit '.length);
    const [, authored, committed] = fields.exec(line) ?? [];
    if (authored === undefined || committed === undefined) return;
    if (boundary.has(id)) cutAt = later(cutAt, utc(committed).slice(0, 10));
    else if (utc(authored) >= since) ids.push(id);
  });
  if (head === undefined) return { ids, cutAt };
  const question = ['rev-list', '--no-merges', '--date-order', '--format=%at %ct', head, '--'];
  const failure = await readGit(folder, question, '', (some) => lines.take(some));
  return failure ?? { ids, cutAt };
}

const lastSecond = 253_402_300_799;

/** A moment in seconds since 1970, in UTC as `YYYY-MM-DDTHH:MM:SSZ`; one beyond the year 9999 is the last second of it. */
export function utc(seconds: string): string {
  return `${new Date(Math.min(Number(seconds), lastSecond) * 1000).toISOString().slice(0, 19)}Z`;
}

function later(a: Day | undefined, b: Day): Day {
  return a === undefined || a < b ? b : a;
}

/** Hands on a text line by line, as it comes in. */
class Lines {
  readonly #take: (line: string) => void;
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';

  constructor(take: (line: string) => void) {
    this.#take = take;
  }

  take(some: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(some)).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#take(line);
  }
}
