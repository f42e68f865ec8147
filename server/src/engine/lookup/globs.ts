import picomatch from 'picomatch';
import { isTooIntricate } from './intricate-glob.ts';

/**
 * Whether a path, relative to the ISMS root, is one that globs name: `*` stays within a folder, `**` does not, names
 * that begin with a dot are no exception. A folder stands for all that lies beneath it; a glob after `!` takes out what
 * the others name. Upper and lower case differ, wherever the files are.
 *
 * A repository may hold any globs and any paths, and for some of them trying all ways takes longer than anybody waits.
 * Such a glob names all that lies where it begins to be one, and takes out nothing: somebody is asked once too often, and
 * nobody is passed over.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const isTakenOut = (glob: string) => /^!(?!\()/.test(glob);
  const named = globs.filter((glob) => !isTakenOut(glob)).map((glob) => matcher(glob, everythingBeneath));
  const takenOut = globs.filter(isTakenOut).map((glob) => matcher(glob.slice(1), nothing));
  return (path) => named.some((isMatch) => isMatch(path)) && !takenOut.some((isMatch) => isMatch(path));
}

type Match = (path: string) => boolean;

/** As in a shell: a `+` after a class of characters is a `+`, and `[!a]` any character but one. */
const options = { dot: true, nonegate: true, windows: false, regex: false, posix: true } as const;

function matcher(written: string, instead: (glob: string) => Match): Match {
  const glob = written.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  // A glob of nothing, or longer than any path, names nothing.
  if (glob === '' || glob.length > longest) return () => false;
  if (isTooIntricate(glob)) return instead(glob);
  // Parentheses without a sign before them are part of a name, and no group as in regular expressions.
  const shell = glob.replace(/(?<![@?!\\])\(([^()]*)\)/g, '\\($1\\)');
  return picomatch(picomatch.scan(shell).isGlob ? shell : [shell, `${shell}/**`], options);
}

/** What lies beneath the last folder before the first sign. */
function everythingBeneath(glob: string): Match {
  const plain = glob.slice(0, glob.search(/[*?[\]{}()!+@\\]/));
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  return (path) => path.startsWith(folder);
}

function nothing(): Match {
  return () => false;
}

const longest = 4096;
