/**
 * A folder for what a run keeps for the next one. What it gives may be of another version, and of anybody who can write
 * to it: who reads it checks it.
 */
export interface CacheFolder {
  /** What was kept under a name; undefined where there is nothing, or it cannot be read or is too large. */
  read(name: string): Promise<string | undefined>;
  /** Keeps a text in the place of what was there, whole or not at all. Where it can't be kept, nothing happens. */
  write(name: string, text: string): Promise<void>;
}
