import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Sample } from '../../model/sample.ts';
import { fileFromRoot } from './named.ts';
import type { Subject } from './subject.ts';

export type SampleMethod = NonNullable<NonNullable<Sample['method']>['value']>;

/** A sample that was planned or drawn (ISO 19011 A.6). */
export interface SampleTaken {
  readonly population: number | undefined;
  readonly size: number | undefined;
  readonly method: SampleMethod | undefined;
  readonly exceptions: number | undefined;
}

/** What a record says of a sample; undefined where it has none. */
export function sampleTaken(sample: Sample | undefined): SampleTaken | undefined {
  if (!sample) return undefined;
  return {
    population: sample.population?.value,
    size: sample.size?.value,
    method: sample.method?.value,
    exceptions: sample.exceptions?.value,
  };
}

/** What draws a sample again (docs/planning.md): the same rows of the same file. */
export interface Drawing {
  readonly method: Exclude<SampleMethod, 'judgemental' | 'all'>;
  /** The file with the population, from the ISMS root. */
  readonly source: string | undefined;
  readonly sha256: string | undefined;
  readonly seed: number | undefined;
  /** The column by which a stratified sample divides the population. */
  readonly strata: string | undefined;
  /** What is not recorded, though without it nobody can draw again. */
  readonly missing: readonly ('size' | 'seed' | 'source' | 'strata')[];
}

/** Where a sample belongs: a planned session, or a requirement in a workpaper. */
export interface SampleEntry extends SampleTaken {
  readonly session: string | undefined;
  readonly workpaper: string | undefined;
  readonly requirement: string | undefined;
  /** Undefined for one that is planned, that takes everything, or that was chosen by judgement. */
  readonly drawing: Drawing | undefined;
}

/** All samples of the audit: those planned by session, then those drawn by workpaper. */
export function samples({ isms, audit, workpapers }: Subject): readonly SampleEntry[] {
  const sessions = audit.plan?.sessions?.items ?? [];
  const planned = sessions.flatMap((session) => {
    const sample = sampleTaken(session.sample);
    const none = { workpaper: undefined, requirement: undefined, drawing: undefined };
    return sample ? [{ ...sample, session: session.id?.value, ...none }] : [];
  });
  const drawn = workpapers.flatMap((workpaper) =>
    (workpaper.results?.entries ?? []).flatMap(({ key, value }) => {
      const sample = sampleTaken(value.sample);
      const where = { session: workpaper.session?.value, workpaper: workpaper.id?.value, requirement: key };
      const plannedMethod = sessions.find(({ id }) => id?.value !== undefined && id.value === where.session)?.sample
        ?.method;
      return sample
        ? [{ ...sample, ...where, drawing: drawingOf(value.sample, plannedMethod?.value, workpaper, isms) }]
        : [];
    }),
  );
  return [...planned, ...drawn];
}

/**
 * How a sample is drawn again. One with a seed and no method is a random one, as for `sample verify`; one without a seed
 * cannot be, and was to be drawn as planned where the workpaper names no method.
 */
function drawingOf(
  sample: Sample | undefined,
  planned: SampleMethod | undefined,
  workpaper: RecordOf<'Workpaper'>,
  isms: Isms,
): Drawing | undefined {
  if (!sample) return undefined;
  const { size, population, seed, source, strata } = sample;
  const method = sample.method?.value ?? (seed ? 'random' : planned);
  if (method === undefined || method === 'judgemental' || method === 'all') return undefined;
  if (!seed && size?.value !== undefined && size.value === population?.value) return undefined;
  const column = method === 'stratified' ? strata?.value : undefined;
  const needed = [
    ['size', size?.value],
    ['seed', seed?.value],
    ['source', source?.value],
    ['strata', method === 'stratified' ? column : 'none'],
  ] as const;
  return {
    method,
    source: source?.value === undefined ? undefined : fileFromRoot(source.value, workpaper, isms),
    sha256: sample.sha256?.value,
    seed: seed?.value,
    strata: column,
    missing: needed.flatMap(([key, value]) => (value === undefined ? [key] : [])),
  };
}
