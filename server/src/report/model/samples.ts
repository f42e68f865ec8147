import type { Sample } from '../../model/sample.ts';
import type { Subject } from './subject.ts';

export type SampleMethod = NonNullable<NonNullable<Sample['method']>['value']>;

/** A sample that was planned or drawn (ISO 19011 A.6). */
export interface SampleTaken {
  readonly population: number | undefined;
  readonly size: number | undefined;
  readonly method: SampleMethod | undefined;
  readonly exceptions: number | undefined;
}

export function sampleTaken(sample: Sample | undefined): SampleTaken | undefined {
  if (!sample) return undefined;
  return {
    population: sample.population?.value,
    size: sample.size?.value,
    method: sample.method?.value,
    exceptions: sample.exceptions?.value,
  };
}

/** Where a sample belongs: a planned session, or a requirement in a workpaper. */
export interface SampleEntry extends SampleTaken {
  readonly session: string | undefined;
  readonly workpaper: string | undefined;
  readonly requirement: string | undefined;
}

/** All samples of the audit: those planned by session, then those drawn by workpaper. */
export function samples({ audit, workpapers }: Subject): readonly SampleEntry[] {
  const planned = (audit.plan?.sessions?.items ?? []).flatMap((session) => {
    const sample = sampleTaken(session.sample);
    return sample ? [{ ...sample, session: session.id?.value, workpaper: undefined, requirement: undefined }] : [];
  });
  const drawn = workpapers.flatMap((workpaper) =>
    (workpaper.results?.entries ?? []).flatMap(({ key, value }) => {
      const sample = sampleTaken(value.sample);
      const session = workpaper.session?.value;
      return sample ? [{ ...sample, session, workpaper: workpaper.id?.value, requirement: key }] : [];
    }),
  );
  return [...planned, ...drawn];
}
