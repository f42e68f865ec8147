import type { BaselineFact } from '../../engine/baseline/baseline.ts';
import type { Host } from '../../host/host.ts';
import { readBaseline } from './read-baseline.ts';

/** As often a file is read that changes while it is read. */
const attempts = 3;

/**
 * What is known of a file that should be a baseline. A link that leads out of the folders counts as absent. Its SHA-256
 * is asked for as well: whoever keeps what a run depends on (`cache`) learns so what it has read.
 */
export async function loadBaseline(
  path: string,
  folders: readonly string[],
  host: Pick<Host, 'sha256OfFile' | 'readFile'>,
): Promise<Exclude<BaselineFact, 'unknown'>> {
  let before = await host.sha256OfFile(path, folders);
  for (let attempt = 1; ; attempt += 1) {
    if (before === 'absent') return 'absent';
    if ('reason' in before) return { broken: `It cannot be read: ${before.reason}.` };
    const content = await host.readFile(path);
    const after = await host.sha256OfFile(path, folders);
    const isSame = typeof after === 'object' && 'sha256' in after && after.sha256 === before.sha256;
    if (isSame || attempt === attempts) {
      if ('reason' in content) return { broken: `It cannot be read: ${content.reason}.` };
      return content.malformed ? { broken: 'It is not UTF-8.' } : readBaseline(content.text);
    }
    before = after;
  }
}
