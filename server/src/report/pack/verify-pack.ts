import type { Sha256 } from '../seal.ts';
import { type Archive, type ArchivedFile, readArchive } from './archive/files.ts';
import { unpack } from './archive/unpack.ts';
import { clashKey, nameFault } from './entry-names.ts';
import { largestContent, sizeInWords } from './limits.ts';
import { manifestName } from './manifest.ts';
import { type ReadManifest, readManifest } from './read-manifest.ts';

/** How a pack and its manifest differ. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'changed' | 'name' | 'manifest' | 'archive';
  /** The file of the pack; undefined where it is about the whole. */
  readonly path?: string;
  /** What is wrong: words that follow the path, or a sentence about the whole. */
  readonly what: string;
}

/** What came out of verifying a file. */
export type Verification =
  | { readonly kind: 'no-pack'; readonly reason: string }
  | {
      readonly kind: 'pack';
      /** In the order in which they were found; empty where the pack is as it was made. */
      readonly differences: readonly Difference[];
      /** Undefined where it cannot be read. */
      readonly manifest: ReadManifest | undefined;
      readonly manifestSha256: string | undefined;
    };

/**
 * Holds an evidence pack against its manifest. That shows whether the two fit; whether both are those of then is shown by
 * the hash of the manifest alone, which was kept elsewhere.
 *
 * Nothing is unpacked before its size was looked at, and nothing is written. Never throws, whatever the bytes are.
 *
 * @param expected the SHA-256 that the manifest had, in lower-case hex; undefined where nobody has kept it
 */
export function verifyPack(bytes: Uint8Array, sha256: Sha256, expected?: string): Verification {
  const archive = readArchive(bytes);
  if ('noZip' in archive) return { kind: 'no-pack', reason: 'It is no ZIP archive.' };
  if ('damage' in archive) return packOf([{ kind: 'archive', what: archive.damage }]);
  const size = archive.files.reduce((sum, file) => sum + file.size, 0);
  if (size > largestContent) {
    const what = `It would unpack to ${sizeInWords(size)}, more than the ${sizeInWords(largestContent)} of a pack; nothing of it was unpacked.`;
    return packOf([{ kind: 'archive', what }]);
  }
  const odd: readonly Difference[] = [
    ...archive.oddities.map((what) => ({ kind: 'archive' as const, what })),
    ...archive.files.flatMap(({ name, faults }) =>
      faults.map((what) => ({ kind: 'archive' as const, path: name, what })),
    ),
    ...nameDifferences(archive),
  ];
  const file = archive.files.find(({ name }) => name === manifestName);
  if (!file) return withoutManifest('It has no manifest.json.', odd, expected);
  const content = unpack(file);
  if (typeof content === 'string') return packOf([...odd, { kind: 'manifest', path: manifestName, what: content }]);
  const manifestSha256 = sha256(content);
  const other = expected === undefined || expected === manifestSha256 ? [] : [otherManifest(manifestSha256, expected)];
  const manifest = readManifest(content);
  if (typeof manifest === 'string')
    return withoutManifest(`It has a manifest.json. ${manifest}`, [...odd, ...other], expected);
  const differences = [...odd, ...other, ...fileDifferences(manifest, archive, sha256)];
  return { kind: 'pack', differences, manifest, manifestSha256 };
}

function packOf(differences: readonly Difference[]): Verification {
  return { kind: 'pack', differences, manifest: undefined, manifestSha256: undefined };
}

/** Who has kept the hash of a manifest knows that the file was a pack. */
function withoutManifest(reason: string, found: readonly Difference[], expected: string | undefined): Verification {
  if (expected === undefined) return { kind: 'no-pack', reason };
  return packOf([...found, { kind: 'manifest', path: manifestName, what: `is not that of a pack. ${reason}` }]);
}

function otherManifest(found: string, expected: string): Difference {
  return { kind: 'manifest', path: manifestName, what: `has the SHA-256 ${found} instead of ${expected}` };
}

function nameDifferences({ files }: Archive): readonly Difference[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ name }): readonly Difference[] => {
    const fault = nameFault(name.replace(/\/$/, ''));
    if (fault !== undefined) return [{ kind: 'name', path: name, what: fault }];
    const key = clashKey(name);
    const before = seen.get(key);
    seen.set(key, name);
    if (before === undefined) return [];
    const what = before === name ? 'is in the pack twice' : `is one file with ${before} on some systems`;
    return [{ kind: 'name', path: name, what }];
  });
}

function fileDifferences(manifest: ReadManifest, { files }: Archive, sha256: Sha256): readonly Difference[] {
  const inPack = new Map(files.map((file) => [file.name, file]));
  const listed = new Set<string>([manifestName]);
  const differences: Difference[] = [];
  for (const { path, ...expected } of manifest.files) {
    if (listed.has(path)) differences.push({ kind: 'manifest', path, what: 'is in the manifest twice' });
    listed.add(path);
    const file = inPack.get(path);
    const what = file ? changeOf(file, expected, sha256) : undefined;
    if (!file) differences.push({ kind: 'missing', path, what: 'is in the manifest, but not in the pack' });
    if (what !== undefined) differences.push({ kind: 'changed', path, what });
  }
  for (const file of files) {
    if (listed.has(file.name) || isFolder(file)) continue;
    differences.push({ kind: 'extra', path: file.name, what: 'is in the pack, but not in the manifest' });
  }
  return differences;
}

function changeOf(
  file: ArchivedFile,
  expected: { readonly size: number; readonly sha256: string },
  sha256: Sha256,
): string | undefined {
  const content = unpack(file);
  if (typeof content === 'string') return content;
  if (content.length !== expected.size) return `has ${content.length} bytes instead of ${expected.size}`;
  const found = sha256(content);
  return found === expected.sha256 ? undefined : `has the SHA-256 ${found} instead of ${expected.sha256}`;
}

/** Programs that pack a folder name the folders in it as well. */
function isFolder({ name, size, compressedSize }: ArchivedFile): boolean {
  return name.endsWith('/') && size === 0 && compressedSize <= 2;
}
