import type { Position } from 'vscode-languageserver';
import type { Address } from '../../engine/address.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { spotAt } from '../../features/naming/spot.ts';
import { auditFolder } from '../../features/new-files/places.ts';
import type { RecordOf } from '../../model/record.ts';
import { child, segments } from '../../yaml/address.ts';
import type { Uris } from '../uris.ts';
import type { ResultPlace, SampledResult } from './requests.ts';

/** A result of a workpaper, and its ISMS. */
export interface FoundResult {
  readonly isms: Isms;
  readonly workpaper: RecordOf<'Workpaper'>;
  readonly requirement: string;
}

/** All results of all workpapers: those of a file first, then those of the latest workpapers. */
export function allResults(engine: Engine, first: string | undefined): readonly FoundResult[] {
  const workpapers = engine
    .allIsms()
    .flatMap((isms) => isms.documents.all('Workpaper').map((workpaper) => ({ isms, workpaper })));
  const rank = ({ workpaper }: { readonly workpaper: RecordOf<'Workpaper'> }) => Number(workpaper.file === first);
  const day = ({ workpaper }: { readonly workpaper: RecordOf<'Workpaper'> }) => workpaper.performedOn?.value ?? '';
  const isInOrder = (a: (typeof workpapers)[number], b: (typeof workpapers)[number]) =>
    rank(b) - rank(a) || (rank(a) === 1 ? 0 : day(a) < day(b) ? 1 : Number(day(a) > day(b)) * -1);
  return workpapers
    .toSorted(isInOrder)
    .flatMap(({ isms, workpaper }) =>
      (workpaper.results?.entries ?? []).map(({ key }) => ({ isms, workpaper, requirement: key })),
    );
}

/** The result that a position is in; undefined outside of results. */
export function resultAt(engine: Engine, file: string, position: Position): FoundResult | undefined {
  const spot = spotAt(engine, file, position);
  if (spot?.record.kind !== 'Workpaper') return undefined;
  const [key, requirement] = segments(spot.place.pointer);
  const known = spot.record.results?.entries.some((entry) => entry.key === requirement);
  if (key !== 'results' || requirement === undefined || !known) return undefined;
  return { isms: spot.isms, workpaper: spot.record, requirement };
}

/** The result that a place names; undefined where it is not there any more. */
export function resultNamed(
  engine: Engine,
  uris: Uris,
  { uri, document, requirement }: ResultPlace,
): FoundResult | undefined {
  const file = uris.toPath(uri);
  const isms = engine.ismsOf(file);
  const workpaper = isms?.tables.recordAt(file, document);
  if (!isms || workpaper?.kind !== 'Workpaper') return undefined;
  return workpaper.results?.entries.some(({ key }) => key === requirement)
    ? { isms, workpaper, requirement }
    : undefined;
}

/** What names a result to the client, and where it stands. */
export function placeOf({ workpaper, requirement }: FoundResult, uris: Uris) {
  const { file, index } = workpaper;
  const place: Address = { file, index, pointer: child('/results', requirement), part: 'key' };
  return { uri: uris.toUri(file), document: index, requirement, workpaper: workpaper.id?.value ?? '', place };
}

/** A result as it is offered for choice, with what is known of its sample. */
export function sampledResult(found: FoundResult, uris: Uris): SampledResult {
  const { isms, workpaper, requirement } = found;
  const audit = workpaper.audit?.value ?? '';
  const sample = workpaper.results?.entries.find(({ key }) => key === requirement)?.value.sample;
  const session = isms.audits.plan(audit)?.sessions?.items.find(({ id }) => id?.value === workpaper.session?.value);
  const facts = (of: typeof sample | typeof planned) => ({
    population: of?.population?.value ?? null,
    size: of?.size?.value ?? null,
    method: of?.method?.value ?? null,
  });
  const planned = session?.sample;
  return {
    ...placeOf(found, uris),
    title: isms.requirements.titleOf(requirement, isms.audits.edition(audit)) ?? '',
    folder: uris.toUri(`${auditFolder(isms, audit)}/evidence`),
    planned: planned ? facts(planned) : null,
    sample: sample
      ? {
          ...facts(sample),
          exceptions: sample.exceptions?.value ?? null,
          isDrawn: sample.seed?.value !== undefined && sample.source?.value !== undefined,
        }
      : null,
  };
}
