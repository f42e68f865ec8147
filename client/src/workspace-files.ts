// Reading files for a language server that cannot read the workspace itself: one that runs in a browser, or whose
// workspace is on no disk.

import * as vscode from 'vscode';
import { toBase64 } from './base64.ts';
import {
  type Content,
  type Entry,
  type Hash,
  hashFilesRequest,
  listFoldersRequest,
  lookAtFilesRequest,
  type Missing,
  type NamedEntry,
  readFilesRequest,
} from './file-requests.ts';
import type { AuditLanguageClient } from './language-client.ts';

/** So many files of one request are looked at or read at a time: a provider may ask the network for each. */
const atOnce = 16;

/** Answers what the server asks about files, as long as the extension runs. */
export function readFilesFor(client: AuditLanguageClient): void {
  client.onRequest(listFoldersRequest, ({ places }) => each(places, ({ uri }) => list(uri)));
  client.onRequest(lookAtFilesRequest, ({ places }) => each(places, ({ uri }) => look(uri)));
  client.onRequest(readFilesRequest, ({ places }) => each(places, (place) => contentOf(place, asContent)));
  client.onRequest(hashFilesRequest, ({ places }) => each(places, (place) => contentOf(place, asHash)));
}

/** Asks of each place within the workspace, some at a time, and gives the answers in order. */
async function each<P extends { readonly uri: string }, A>(
  places: readonly P[],
  ask: (place: P & { readonly uri: vscode.Uri }) => Promise<A>,
): Promise<(A | Missing)[]> {
  const answers: (A | Missing)[] = [];
  const waiting = places.entries();
  const work = async () => {
    for (const [at, place] of waiting) answers[at] = await answer(place);
  };
  const answer = async (place: P): Promise<A | Missing> => {
    try {
      const uri = vscode.Uri.parse(place.uri, true);
      return vscode.workspace.getWorkspaceFolder(uri) ? await ask({ ...place, uri }) : 'absent';
    } catch (error) {
      return missing(error);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return answers;
}

async function list(uri: vscode.Uri): Promise<readonly NamedEntry[]> {
  const entries = await vscode.workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, ...entryOf(type) }));
}

async function look(uri: vscode.Uri): Promise<Entry> {
  return entryOf((await vscode.workspace.fs.stat(uri)).type);
}

/** Where a link leads, no provider says: it may be out of the workspace. */
async function contentOf<A>(
  { uri, atMost }: { readonly uri: vscode.Uri; readonly atMost: number },
  make: (bytes: Uint8Array) => A | Promise<A>,
): Promise<A | 'too-big' | Missing> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  const entry = entryOf(type);
  if (entry.type !== 'file') return { reason: 'it is no file' };
  if (entry.isLink) return { reason: 'links are not followed in a virtual workspace' };
  if (size > atMost) return 'too-big';
  const bytes = await vscode.workspace.fs.readFile(uri);
  return bytes.length > atMost ? 'too-big' : make(bytes);
}

function asContent(bytes: Uint8Array): Content {
  return { content: toBase64(bytes) };
}

/** Here, so that a large file is not sent to the server. */
async function asHash(bytes: Uint8Array): Promise<Hash> {
  if (!crypto.subtle) throw new Error('the browser computes no SHA-256 on a page that is not served by HTTPS');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return { sha256: Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') };
}

function entryOf(type: vscode.FileType): Entry {
  const isLink = (type & vscode.FileType.SymbolicLink) !== 0;
  if (type & vscode.FileType.Directory) return { type: 'folder', isLink };
  return { type: type & vscode.FileType.File ? 'file' : 'other', isLink };
}

const nothingThere = new Set(['FileNotFound', 'FileNotADirectory']);

function missing(error: unknown): Missing {
  if (error instanceof vscode.FileSystemError && nothingThere.has(error.code)) return 'absent';
  return { reason: error instanceof Error ? error.message : String(error) };
}
