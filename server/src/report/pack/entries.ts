import type { Isms } from '../../engine/isms.ts';
import type { Refusal } from '../document/parts.ts';
import type { Sha256 } from '../seal.ts';
import type { AbsentEvidence, PackedFile } from './manifest.ts';
import { PathsInPack, unsafeRecord } from './paths-in-pack.ts';
import type { EvidenceFile } from './read-evidence.ts';
import type { SourceFile } from './sources.ts';

/** A file of the pack, with its content. */
export interface Entry extends PackedFile {
  readonly bytes: Uint8Array;
}

/** The files of a workspace, each in its place in the pack. */
export interface Placed {
  readonly entries: readonly Entry[];
  /** Evidence whose file has no place. */
  readonly absent: readonly AbsentEvidence[];
  readonly paths: PathsInPack;
}

/** Makes the entry of a file. */
export function entryOf(path: string, role: PackedFile['role'], bytes: Uint8Array, sha256: Sha256): Entry {
  return { path, role, size: bytes.length, sha256: sha256(bytes), bytes };
}

/** Finds places for records and evidence; a file that is both is a record that names the evidence it is. */
export function placeFiles(
  records: readonly SourceFile[],
  evidence: readonly EvidenceFile[],
  isms: Isms,
  sha256: Sha256,
): Placed | Refusal {
  const paths = new PathsInPack([...records, ...evidence].map(({ file }) => file));
  const entries: Entry[] = [];
  const absent: AbsentEvidence[] = [];
  const asEvidence = new Map(evidence.map((each) => [each.file, each]));
  for (const { file, bytes } of records) {
    const path = paths.take(file);
    if (path === undefined) return unsafeRecord(file, isms);
    entries.push({ ...entryOf(path, 'record', bytes, sha256), ...noteOf(asEvidence.get(file)) });
    asEvidence.delete(file);
  }
  for (const each of asEvidence.values()) {
    const { file, bytes, registered } = each;
    const path = paths.take(file);
    if (path !== undefined) entries.push({ ...entryOf(path, 'evidence', bytes, sha256), ...noteOf(each) });
    else
      absent.push(...registered.map((entry) => ({ ...entry, reason: 'unsafe-name' as const, sha256: sha256(bytes) })));
  }
  return { entries, absent, paths };
}

function noteOf(evidence: EvidenceFile | undefined): Pick<PackedFile, 'evidence' | 'recordedSha256'> {
  if (!evidence) return {};
  const { registered, recordedSha256 } = evidence;
  const ids = registered.map((entry) => entry.evidence);
  return { evidence: ids, ...(recordedSha256 === undefined ? {} : { recordedSha256 }) };
}
