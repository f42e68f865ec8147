import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';

const name = 'audit-as-code';

/**
 * The folder of this product where the user's programs keep what they can make again: by the XDG Base Directory
 * Specification (`$XDG_CACHE_HOME`, else `~/.cache`), on macOS `~/Library/Caches`, on Windows `%LOCALAPPDATA%`. It need
 * not be there yet. Undefined for a user who has no home.
 */
export function userCacheFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: () => string = homedir,
): string | undefined {
  const base = platform === 'win32' ? env.LOCALAPPDATA : (env.XDG_CACHE_HOME ?? undefined);
  // A relative path is to be ignored, says the specification.
  if (base && isAbsolute(base)) return join(base, name);
  try {
    const folder = home();
    if (!isAbsolute(folder)) return undefined;
    return join(folder, ...(platform === 'darwin' ? ['Library', 'Caches'] : ['.cache']), name);
  } catch {
    return undefined;
  }
}
