import type { Baseline } from '../engine/baseline/baseline.ts';
import { folderOf } from '../engine/paths.ts';
import { loadBaseline } from '../exchange/baseline/load-baseline.ts';
import { CannotRun } from './exit-codes.ts';
import type { Surroundings } from './surroundings.ts';

/** The absolute path of a baseline that is named relative to the current folder, the links of its folder followed. */
export async function baselinePath(written: string, { host }: Surroundings): Promise<string> {
  const path = host.resolve(written);
  const real = await host.realPath(path);
  if (real !== undefined) return real;
  const folder = await host.realPath(folderOf(path) || '/');
  return folder === undefined ? path : `${folder === '/' ? '' : folder}/${path.slice(folderOf(path).length + 1)}`;
}

/**
 * The baseline in a file; undefined where there is none. The user has named it, wherever it is.
 *
 * @param whatToDo where it is none, in a sentence
 */
export async function baselineAt(
  path: string,
  written: string,
  whatToDo: string,
  { host }: Surroundings,
): Promise<Baseline | undefined> {
  const fact = await loadBaseline(path, [folderOf(path) || '/'], host);
  if (fact === 'absent') return undefined;
  if ('broken' in fact) throw new CannotRun(`${written} cannot be used as a baseline. ${fact.broken} ${whatToDo}`);
  return { path, entries: fact.entries };
}

/** The baseline that a check is told to use: it must be there. */
export async function baselineToUse(written: string, surroundings: Surroundings): Promise<Baseline> {
  const baseline = await baselineAt(
    await baselinePath(written, surroundings),
    written,
    'Correct it, or write it anew with audit-as-code baseline update.',
    surroundings,
  );
  if (baseline) return baseline;
  throw new CannotRun(
    `There is no baseline "${written}". Make one with audit-as-code baseline update ${written} --reason TEXT.`,
  );
}
