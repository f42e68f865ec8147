import type { FSWatcher } from 'chokidar';
import { passedOver } from '../../engine/audit-file-names.ts';
import type { FolderListener, WatchFolder } from '../watching.ts';
import { withSlashes } from './paths.ts';
import { codeOf, reasonOf } from './reason.ts';

/** How often a folder is looked at where it cannot be watched, in milliseconds. */
const pollingInterval = 2_000;

/**
 * Watches by chokidar: what Node itself tells of changes differs from system to system, and leaves some out. Where the
 * system has no more watches to give, it looks at the files from time to time.
 */
export const watchFolder: WatchFolder = async (folder, listener) => {
  const { watch } = await import('chokidar');
  const told = inOneGo(listener);
  let watcher: FSWatcher | undefined;
  const begin = (usePolling: boolean): Promise<void> =>
    new Promise((resolve) => {
      const begun = watch(folder, {
        ignored: (path) => isPassedOver(path, folder),
        ignoreInitial: true,
        followSymlinks: false,
        usePolling,
        interval: pollingInterval,
        binaryInterval: pollingInterval,
      });
      watcher = begun;
      for (const event of ['add', 'change', 'unlink', 'addDir', 'unlinkDir'] as const) begun.on(event, told);
      begun.on('ready', resolve);
      begun.on('error', (error) => {
        if (watcher !== begun) return;
        const shortage = usePolling ? undefined : shortages.get(codeOf(error) ?? '');
        if (shortage === undefined) {
          listener.failed(reasonOf(error));
          return;
        }
        listener.polled(shortage);
        void begun.close();
        // What has happened in between is found by reading all of it again.
        void begin(true).then(() => {
          told(folder);
          resolve();
        });
      });
    });
  await begin(false);
  return async () => watcher?.close();
};

/**
 * For so long what comes is told together, in milliseconds. Of two changes of a file within 5 ms chokidar tells the first
 * alone: whoever reads the file after this has the second one too.
 */
const togetherFor = 10;

/** Tells together what comes at once, as when git checks out a commit. */
function inOneGo({ changed }: FolderListener): (path: string) => void {
  let paths = new Set<string>();
  return (path) => {
    if (paths.size === 0) {
      setTimeout(() => {
        const all = paths;
        paths = new Set();
        changed(all);
      }, togetherFor);
    }
    paths.add(withSlashes(path));
  };
}

function isPassedOver(path: string, folder: string): boolean {
  return withSlashes(path)
    .slice(folder.length)
    .split('/')
    .some((part) => passedOver.has(part));
}

/** How systems say that they have no more watches to give. */
const shortages: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', 'the system allows no more watches (on Linux, raise fs.inotify.max_user_watches)'],
  ['EMFILE', 'the system allows no more watchers (on Linux, raise fs.inotify.max_user_instances)'],
]);
