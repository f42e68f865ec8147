import picomatch from 'picomatch';

/**
 * Whether a path, relative to the ISMS root, is one that globs name: `*` stays within a folder, `**` does not, names
 * that begin with a dot are no exception. A folder stands for all that lies beneath it; a glob after `!` takes out what
 * the others name. Upper and lower case differ, wherever the files are.
 */
export function matcherOf(globs: readonly string[]): (path: string) => boolean {
  const isTakenOut = (glob: string) => /^!(?!\()/.test(glob);
  const named = globs.filter((glob) => !isTakenOut(glob)).map(matcher);
  const takenOut = globs.filter(isTakenOut).map((glob) => matcher(glob.slice(1)));
  return (path) => named.some((matches) => matches(path)) && !takenOut.some((matches) => matches(path));
}

const options = { dot: true, nonegate: true, windows: false } as const;

function matcher(written: string): (path: string) => boolean {
  const glob = written.replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
  // A glob of nothing, or longer than any path, names nothing.
  if (glob === '' || glob.length > longest) return () => false;
  return picomatch(picomatch.scan(glob).isGlob ? bounded(glob) : [glob, `${glob}/**`], options);
}

/** With so many stars in one name, trying all ways to match it still takes no time that anybody notices. */
const starsAtMost = 3;

/**
 * The glob with what stands between the first and the last star of a name left out where a name has too many. It then
 * names more than was meant: somebody is asked once too often, and nobody is passed over.
 */
function bounded(glob: string): string {
  const names = glob.split('/').map((name) => {
    const stars = name.match(/\*+/g) ?? [];
    return stars.length > starsAtMost
      ? `${name.slice(0, name.indexOf('*'))}*${name.slice(name.lastIndexOf('*') + 1)}`
      : name;
  });
  return names.join('/');
}

const longest = 4096;
