import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { folderOf } from '../../engine/paths.ts';
import { relativePath } from '../../engine/relative-path.ts';
import { type FileEdits, joined } from '../../features/fixes/fix.ts';
import { sheetOf } from '../../features/fixes/site.ts';
import { newRegister, nextEvidence } from '../../features/new-files/evidence-register.ts';
import type { NewFile } from '../../features/new-files/new-file.ts';
import { isFileName } from '../../features/new-files/places.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound } from '../../model/values.ts';
import { child } from '../../yaml/address.ts';
import { append, ownNodeAt, put } from '../../yaml/edit/put.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import type { Refusal } from '../refusal.ts';
import { editSample } from './edit-sample.ts';
import type { SampleOrder } from './sample.ts';
import { sampleValues } from './sample-block.ts';

/** A sample that was drawn for a result of a workpaper, and the file with its rows, which is to be evidence. */
export interface SampleToEnter {
  readonly workpaper: RecordOf<'Workpaper'>;
  readonly requirement: string;
  readonly order: SampleOrder;
  readonly population: { readonly path: string; readonly members: number; readonly sha256: string };
  readonly rows: { readonly path: string; readonly sha256: string };
}

/** Edits and new files by which a sample stands in the workpaper, and its rows in a register of evidence. */
export interface EnteredSample {
  /** The id of the evidence: that of the file where it is registered, else the next free one. */
  readonly evidence: string;
  readonly edits: readonly FileEdits[];
  readonly creates: readonly NewFile[];
}

/**
 * Enters a sample: `sample` and `evidence` of the result, and the file with the rows in a register of the audit, in a new
 * one where the audit has none. Comments and layout stay. A file that is registered already gets its new SHA-256 there.
 *
 * @returns a sentence for the person where that cannot be done
 */
export function enterSample(
  engine: Engine,
  isms: Isms,
  { workpaper, requirement, order, population, rows }: SampleToEnter,
): EnteredSample | Refusal {
  const audit = workpaper.audit?.value;
  const by = workpaper.auditor?.value;
  const name = workpaper.id?.value ?? 'The workpaper';
  if (audit === undefined || by === undefined) {
    return { refusal: `${name} names no audit or no auditor. Enter who has drawn the sample, and for which audit.` };
  }
  const registered = registeredAs(isms, rows.path);
  const evidence = registered?.id ?? nextEvidence(isms, isms.today().slice(0, 4));
  const result = editResult(engine, { workpaper, requirement, order, population }, evidence);
  if (!result) {
    return { refusal: `${requirement} of ${name} has no result to write a sample into. Write it out as a mapping.` };
  }
  if (registered) {
    const edits = editRegistered(engine, registered, rows.sha256, isms.today());
    if (!edits) return { refusal: `The entry of ${evidence} in its register cannot be edited. Write it out.` };
    return { evidence, edits: joined([result, edits]), creates: [] };
  }
  const entry = (register: string) => ({
    title: `Sample of ${order.size} of ${population.members} from ${population.path.slice(folderOf(population.path).length + 1)}`,
    file: relativePath(folderOf(register), rows.path),
    sha256: rows.sha256,
    collectedBy: by,
    collectedOn: isms.today(),
  });
  const [register] = isms.documents.ofAudit('EvidenceRegister', audit);
  if (!register) {
    if (!isFileName(audit)) return { refusal: `Audit "${audit}" has no register of evidence. Add one first.` };
    const { file } = newRegister(engine, isms, audit, evidence, {});
    return { evidence, edits: [result], creates: [newRegister(engine, isms, audit, evidence, entry(file))] };
  }
  const sheet = sheetOf(engine, register);
  const added = sheet && put(sheet.text, sheet.document, child('/items', evidence), entry(register.file));
  if (!added) return { refusal: `Nothing can be added to the register of evidence of ${audit}. Write its items out.` };
  return { evidence, edits: joined([result, { file: register.file, edits: [added] }]), creates: [] };
}

function editResult(
  engine: Engine,
  { workpaper, requirement, order, population }: Omit<SampleToEnter, 'rows'>,
  evidence: string,
): FileEdits | undefined {
  const { file } = workpaper;
  const result = workpaper.results?.entries.find(({ key }) => key === requirement);
  const sheet = sheetOf(engine, workpaper);
  if (!result || !sheet) return undefined;
  const values = sampleValues(order, {
    population: population.members,
    source: relativePath(folderOf(file), population.path),
    sha256: population.sha256,
  });
  const edits = editSample(sheet.text, sheet.document, result.at, values, order.strata === undefined ? ['strata'] : []);
  if (!edits) return undefined;
  if (sound(result.value.evidence).some(({ value }) => value === evidence)) return { file, edits };
  const named = append(sheet.text, sheet.document, child(result.at, 'evidence'), [evidence]);
  return named && { file, edits: [named, ...edits] };
}

interface Registered {
  readonly id: string;
  readonly register: RecordOf<'EvidenceRegister'>;
  /** Where its entry stands. */
  readonly at: string;
}

/** The evidence that a file is registered as. */
function registeredAs(isms: Isms, path: string): Registered | undefined {
  for (const register of isms.documents.all('EvidenceRegister')) {
    for (const { key, at, value } of register.items?.entries ?? []) {
      const named = value.file?.value === undefined ? 'outside' : isms.file(register.file, value.file.value);
      if (named !== 'outside' && named.path === path) return { id: key, register, at };
    }
  }
  return undefined;
}

function editRegistered(
  engine: Engine,
  { register, at }: Registered,
  sha256: string,
  collectedOn: string,
): FileEdits | undefined {
  const sheet = sheetOf(engine, register);
  const edits: TextEdit[] = [];
  for (const [key, text] of Object.entries({ sha256, collectedOn })) {
    const place = child(at, key);
    const node = sheet && ownNodeAt(sheet.document, place);
    const edit =
      node?.kind === 'scalar' && node.text !== ''
        ? { start: node.start, end: node.end, text }
        : sheet && put(sheet.text, sheet.document, place, text);
    if (!edit) return undefined;
    edits.push(edit);
  }
  return { file: register.file, edits };
}
