import { passedOver } from '../audit-file-names.ts';
import type { WatchFolder } from '../watching.ts';
import { withSlashes } from './paths.ts';
import { codeOf, reasonOf } from './reason.ts';

/** Watches by chokidar: what Node itself tells of changes differs from system to system, and leaves some out. */
export const watchFolder: WatchFolder = async (folder, { changed, failed }) => {
  const { watch } = await import('chokidar');
  const watcher = watch(folder, {
    ignored: (path) =>
      withSlashes(path)
        .slice(folder.length)
        .split('/')
        .some((part) => passedOver.has(part)),
    ignoreInitial: true,
    followSymlinks: false,
  });
  let paths = new Set<string>();
  const told = (path: string) => {
    // What comes in one turn, as when git checks out a commit, is told together.
    if (paths.size === 0) {
      setImmediate(() => {
        const all = paths;
        paths = new Set();
        changed(all);
      });
    }
    paths.add(withSlashes(path));
  };
  for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) watcher.on(event, told);
  watcher.on('error', (error) => failed(codeOf(error) === 'ENOSPC' ? tooMany : reasonOf(error)));
  await new Promise<void>((resolve) => watcher.on('ready', resolve));
  return () => watcher.close();
};

const tooMany = 'the system allows no more watches (on Linux, raise fs.inotify.max_user_watches)';
