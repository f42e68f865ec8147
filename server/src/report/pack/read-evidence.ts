import type { Isms } from '../../engine/isms.ts';
import type { NamedEvidence } from './contents.ts';
import { largestContent, largestFile } from './limits.ts';
import type { AbsentEvidence, EvidenceElsewhere } from './manifest.ts';
import type { PackSources, SourceFile } from './sources.ts';

/** The file of one or more pieces of evidence. */
export interface EvidenceFile extends SourceFile {
  /** The entries of registers that name it, as the manifest has them where it is absent. */
  readonly registered: readonly RegisteredFile[];
  /** What a register says its SHA-256 is, where that is another one. */
  readonly recordedSha256: string | undefined;
}

/** What a register says of a file of evidence. */
export type RegisteredFile = Pick<AbsentEvidence, 'evidence' | 'file' | 'recordedSha256'>;

/** The evidence of an audit: what can be packed, and what cannot. */
export interface ReadEvidence {
  readonly files: readonly EvidenceFile[];
  readonly absent: readonly AbsentEvidence[];
  readonly elsewhere: readonly EvidenceElsewhere[];
}

/** Reads the files of evidence, each once, in the order of the ids, as long as they fit. */
export async function readEvidence(
  evidence: readonly NamedEvidence[],
  isms: Isms,
  sources: PackSources,
): Promise<ReadEvidence> {
  const files = new Map<string, EvidenceFile>();
  const absent: AbsentEvidence[] = [];
  const elsewhere: EvidenceElsewhere[] = [];
  let room = largestContent;
  for (const named of evidence) {
    const source = sourceOf(named, isms);
    if (source.kind === 'absent') absent.push(source.absent);
    if (source.kind === 'elsewhere') elsewhere.push(source.elsewhere);
    if (source.kind !== 'file') continue;
    const read = files.get(source.path)?.bytes ?? (await readFile(source, room, sources));
    if (!(read instanceof Uint8Array)) {
      absent.push(read);
      continue;
    }
    const before = files.get(source.path);
    if (!before) room -= read.length;
    const recorded = source.entry.recordedSha256;
    const differing = recorded === undefined || recorded === sources.host.sha256(read) ? undefined : recorded;
    files.set(source.path, {
      file: source.path,
      bytes: read,
      registered: [...(before?.registered ?? []), source.entry],
      recordedSha256: before?.recordedSha256 ?? differing,
    });
  }
  return { files: [...files.values()], absent, elsewhere };
}

type EvidenceSource =
  | { readonly kind: 'absent'; readonly absent: AbsentEvidence }
  | { readonly kind: 'elsewhere'; readonly elsewhere: EvidenceElsewhere }
  | FileSource;

interface FileSource {
  readonly kind: 'file';
  /** A path of the engine. */
  readonly path: string;
  readonly entry: RegisteredFile;
}

function sourceOf({ id, entry: registered }: NamedEvidence, isms: Isms): EvidenceSource {
  if (!registered) return { kind: 'absent', absent: { evidence: id, reason: 'not-registered' } };
  const { file, uri, reference, sha256 } = registered.evidence;
  const recorded = sha256?.value;
  if (file?.value !== undefined) {
    const entry = {
      evidence: id,
      file: file.value,
      ...(recorded === undefined ? {} : { recordedSha256: recorded }),
    };
    const named = isms.file(registered.register, file.value);
    if (named === 'outside') return { kind: 'absent', absent: { ...entry, reason: 'outside' } };
    return { kind: 'file', path: named.path, entry };
  }
  const link = uri?.value === undefined ? {} : { uri: uri.value };
  const told = reference?.value === undefined ? {} : { reference: reference.value };
  return { kind: 'elsewhere', elsewhere: { evidence: id, ...link, ...told } };
}

/** The bytes of a file that is not larger than the room for it, or why it is absent. */
async function readFile(
  { path, entry }: FileSource,
  room: number,
  { engine, host, step }: PackSources,
): Promise<Uint8Array | AbsentEvidence> {
  await step(entry.file ?? path);
  const read = await host.readBytes(path, engine.folders(), Math.min(largestFile, room));
  if (read instanceof Uint8Array) return read;
  if (read === 'absent') return { ...entry, reason: 'not-found' };
  if (read !== 'too-big') return { ...entry, reason: 'unreadable' };
  const hash = await host.sha256OfFile(path, engine.folders());
  const reason = room < largestFile ? 'pack-full' : 'too-big';
  return typeof hash === 'object' && 'sha256' in hash
    ? { ...entry, reason, sha256: hash.sha256 }
    : { ...entry, reason };
}
