import { matches } from './glob/match-glob.ts';
import { parseGlob } from './glob/parse-glob.ts';

/**
 * Whether a path, relative to the ISMS root, is one that globs name: `*` stays within a folder, `**` does not, names
 * that begin with a dot are no exception. A folder stands for all that lies beneath it; a glob after `!` takes out what
 * the others name. Upper and lower case differ, wherever the files are.
 *
 * A repository may hold any globs and any paths. Libraries make regular expressions of globs, for which some take longer
 * than anybody waits; these are matched in a time that is bounded by the lengths. A glob that is too intricate for that
 * names more than was meant, and takes out nothing: somebody is asked once too often, and nobody is passed over.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const isTakenOut = (glob: string) => /^!(?!\()/.test(glob);
  const named = globs.filter((glob) => !isTakenOut(glob)).map((glob) => matcher(glob, false));
  const takenOut = globs.filter(isTakenOut).map((glob) => matcher(glob.slice(1), true));
  return (path) => named.some((isMatch) => isMatch(path)) && !takenOut.some((isMatch) => isMatch(path));
}

const never = () => false;

function matcher(written: string, exactly: boolean): (path: string) => boolean {
  const glob = written.replace(/^(\.?\/)+/, '').replace(/(?<!\/)\/+$/, '');
  // A glob of nothing, or longer than any path, names nothing.
  if (glob === '' || glob.length > longest) return never;
  const { parts, isExact } = parseGlob(glob);
  if (exactly && !isExact) return never;
  const [first, ...more] = parts;
  if (first?.kind !== 'text') return (path) => matches(parts, path);
  if (more.length > 0) return (path) => path.startsWith(first.text) && matches(parts, path);
  return (path) => path === first.text || path.startsWith(`${first.text}/`);
}

const longest = 4096;
