import type { Isms } from '../../engine/isms.ts';
import type { Host } from '../../host/host.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Sample } from '../../model/sample.ts';
import { sound } from '../../model/values.ts';
import { drawingMethods } from './draw.ts';
import { evidenceFile, memberColumn } from './evidence-file.ts';
import { hashAt, openAt } from './population/place.ts';
import { PopulationFault } from './population/population.ts';
import { drawSample, type SampleOrder } from './sample.ts';

/** A sample of a workpaper that says all that is needed to draw it again. */
export interface RecordedSample {
  readonly workpaper: RecordOf<'Workpaper'>;
  readonly requirement: string;
  /** The ids of the evidence of its result. */
  readonly evidence: readonly string[];
  readonly sample: Sample;
}

/** What came out when a sample was drawn again; `population` is what the file is called. */
export type Verdict = { readonly population: string } & (
  | {
      readonly kind: 'same' | 'nothing-to-compare';
      /** The evidence that has the same rows. */
      readonly evidence?: string;
      readonly size: number;
      readonly members: number;
      /** Of the rows that were drawn. */
      readonly sha256: string;
    }
  | { readonly kind: 'changed-population'; readonly recorded: string; readonly sha256: string }
  | { readonly kind: 'other-members'; readonly recorded: number; readonly members: number }
  | { readonly kind: 'other-rows'; readonly evidence: string; readonly file: string }
);

/** Where samples are drawn again: the workspace folders, what messages call a path, and how files are read. */
export interface VerifyingIn {
  readonly isms: Isms;
  readonly folders: readonly string[];
  readonly nameOf: (path: string) => string;
  readonly host: Pick<Host, 'sha256OfFile' | 'readParts' | 'readBytes' | 'sha256'>;
}

/** The largest file of drawn rows that is compared, in bytes. */
const largestEvidence = 256 * 2 ** 20;

/** The samples of a workpaper that have a seed and a source: those that can be drawn again. */
export function recordedSamples(workpaper: RecordOf<'Workpaper'>): readonly RecordedSample[] {
  return (workpaper.results?.entries ?? []).flatMap(({ key, value: { sample, evidence } }) => {
    if (!sample?.seed || !sample.source) return [];
    return [{ workpaper, requirement: key, evidence: sound(evidence).map(({ value }) => value), sample }];
  });
}

/** The requirements of a workpaper whose sample has a seed or a source alone: it tells too little to be drawn again. */
export function halfRecorded(workpaper: RecordOf<'Workpaper'>): readonly { requirement: string; lacks: string }[] {
  return (workpaper.results?.entries ?? []).flatMap(({ key: requirement, value: { sample } }) => {
    if (!sample || !sample.seed === !sample.source) return [];
    return [{ requirement, lacks: sample.seed ? 'source' : 'seed' }];
  });
}

/**
 * Draws a sample again and compares: the population with its recorded hash and size, the rows with those that the evidence
 * of the result has (the file that begins with the column `population_row`).
 *
 * @param sheet the sheet of a workbook with several
 * @throws PopulationFault where it cannot be drawn: a sentence that says why
 */
export async function verifySample(
  recorded: RecordedSample,
  { isms, folders, nameOf, host }: VerifyingIn,
  sheet?: string,
): Promise<Verdict> {
  const { workpaper, sample } = recorded;
  const order = orderOf(sample);
  const named = isms.file(workpaper.file, sample.source?.value ?? '');
  if (named === 'outside') throw new PopulationFault('The source leads out of the workspace. Correct it.');
  const population = nameOf(named.path);
  const place = { path: named.path, name: population, folders, sheet };
  const sha256 = await hashAt(place, host);
  const recordedHash = sample.sha256?.value;
  if (recordedHash !== undefined && recordedHash !== sha256) {
    return { kind: 'changed-population', population, recorded: recordedHash, sha256 };
  }
  const drawn = await drawSample(population, await openAt(place, host), order);
  const members = sample.population?.value;
  if (members !== undefined && members !== drawn.population) {
    return { kind: 'other-members', population, recorded: members, members: drawn.population };
  }
  const rows = evidenceFile(drawn);
  const kept = await keptRows(recorded, { isms, folders, nameOf, host });
  const same = kept.find(({ text }) => text === rows);
  const [first] = kept;
  if (first && !same) return { kind: 'other-rows', population, evidence: first.id, file: first.name };
  const facts = { population, size: order.size, members: drawn.population, sha256: host.sha256(rows) };
  return same ? { kind: 'same', ...facts, evidence: same.id } : { kind: 'nothing-to-compare', ...facts };
}

/** Whether a verdict says that the sample is not what is recorded. */
export function differs({ kind }: Verdict): boolean {
  return kind !== 'same' && kind !== 'nothing-to-compare';
}

function orderOf(sample: Sample): SampleOrder {
  const method = drawingMethods.find((each) => each === (sample.method?.value ?? 'random'));
  const [size, seed, strata] = [sample.size?.value, sample.seed?.value, sample.strata?.value];
  if (!method) {
    throw new PopulationFault(`A sample with the method ${sample.method?.value} is not drawn by chance.`);
  }
  if (size === undefined || seed === undefined) throw new PopulationFault('The sample has no size or no sound seed.');
  if (method === 'stratified' && strata === undefined) {
    throw new PopulationFault('The sample is stratified and names no column under "strata".');
  }
  return { method, size, seed, ...(method === 'stratified' && strata !== undefined && { strata }) };
}

interface KeptRows {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

/** The files among the evidence of a result that hold drawn rows. */
async function keptRows(
  { evidence }: RecordedSample,
  { isms, folders, nameOf, host }: VerifyingIn,
): Promise<readonly KeptRows[]> {
  const kept: KeptRows[] = [];
  for (const id of evidence) {
    const row = isms.records.evidenceRow(id);
    const written = row?.item.value.file?.value;
    const named = row && written !== undefined ? isms.file(row.record.file, written) : 'outside';
    if (named === 'outside') continue;
    const bytes = await host.readBytes(named.path, folders, largestEvidence);
    const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
    if (text.startsWith(`${memberColumn},`)) kept.push({ id, name: nameOf(named.path), text });
  }
  return kept;
}
