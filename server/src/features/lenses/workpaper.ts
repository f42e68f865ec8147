import type { RecordOf } from '../../model/record.ts';
import { child, type Place } from '../../yaml/address.ts';

/** A lens on a workpaper: what it offers for a result, or for one that the person chooses; and where it stands. */
export interface SampleLens {
  readonly does: 'draw-sample' | 'verify-sample';
  readonly requirement?: string;
  readonly place: Place;
}

/**
 * What can be done with the samples of a workpaper: above it, to draw one for any of its results; above each that is
 * there, to draw it, and to verify it where it says how it was drawn (ISO 19011 A.6).
 */
export function workpaperLenses({ results }: RecordOf<'Workpaper'>): readonly SampleLens[] {
  const entries = results?.entries ?? [];
  if (entries.length === 0) return [];
  const top: SampleLens = { does: 'draw-sample', place: { pointer: '', part: 'key' } };
  const ofSamples = entries.flatMap(({ key: requirement, at, value: { sample } }): readonly SampleLens[] => {
    if (!sample) return [];
    const place: Place = { pointer: child(at, 'sample'), part: 'key' };
    const draw: SampleLens = { does: 'draw-sample', requirement, place };
    const canBeVerified = sample.seed?.value !== undefined && sample.source?.value !== undefined;
    return canBeVerified ? [{ ...draw, does: 'verify-sample' }, draw] : [draw];
  });
  return [top, ...ofSamples];
}
