import { type Manifest, manifestKind, type PackedFile } from './manifest.ts';

/** What of a manifest is held against the pack. */
export interface ReadManifest extends Pick<Manifest, 'audit' | 'asOf'> {
  readonly files: readonly Pick<PackedFile, 'path' | 'size' | 'sha256'>[];
}

/** Reads a manifest that anybody may have written; a sentence where it is none. */
export function readManifest(bytes: Uint8Array): ReadManifest | string {
  const manifest = parsed(bytes);
  if (!isObject(manifest) || manifest.kind !== manifestKind) return 'It is no manifest of an evidence pack.';
  if (manifest.version !== 1) {
    return `It is of version ${JSON.stringify(manifest.version)}, and this program knows version 1; use a newer one.`;
  }
  const { audit, asOf, files } = manifest;
  if (!isObject(audit) || typeof audit.id !== 'string' || typeof asOf !== 'string') {
    return 'It does not say of which audit and day it is.';
  }
  if (!Array.isArray(files)) return 'It has no list of files.';
  const listed: unknown[] = files;
  const wrong = listed.findIndex((each) => !isListed(each));
  if (wrong >= 0) return `The file ${wrong + 1} in its list lacks a path, a size or a SHA-256.`;
  const title = typeof audit.title === 'string' ? audit.title : null;
  return { audit: { id: audit.id, title }, asOf, files: listed.filter(isListed) };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListed(value: unknown): value is Pick<PackedFile, 'path' | 'size' | 'sha256'> {
  if (!isObject(value)) return false;
  const { path, size, sha256 } = value;
  return (
    typeof path === 'string' &&
    Number.isSafeInteger(size) &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/.test(sha256)
  );
}
