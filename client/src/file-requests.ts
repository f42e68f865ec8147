// What the language server asks for where it cannot read the workspace itself.

import { RequestType } from 'vscode-languageclient';

/** Places by their URIs; an answer stands for each, in their order. */
export interface PlacesParams {
  readonly places: readonly { readonly uri: string }[];
}

/** The same for contents: a file with more bytes than its `atMost` is `too-big`. */
export interface ContentsParams {
  readonly places: readonly { readonly uri: string; readonly atMost: number }[];
}

/** Nothing is there; or why it cannot be read, in English words that follow "cannot be read:". */
export type Missing = 'absent' | { readonly reason: string };

export interface Entry {
  readonly type: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

export type NamedEntry = Entry & { readonly name: string };

/** What is in folders. */
export const listFoldersRequest = new RequestType<PlacesParams, readonly (readonly NamedEntry[] | Missing)[], void>(
  'auditAsCode/files/list',
);

/** What stands at places. */
export const lookAtFilesRequest = new RequestType<PlacesParams, readonly (Entry | Missing)[], void>(
  'auditAsCode/files/look',
);

/** The bytes of a file, in Base64. */
export interface Content {
  readonly content: string;
}

/** The bytes of files. */
export const readFilesRequest = new RequestType<ContentsParams, readonly (Content | 'too-big' | Missing)[], void>(
  'auditAsCode/files/read',
);

/** The SHA-256 of a file, in lower-case hex. */
export interface Hash {
  readonly sha256: string;
}

/** The SHA-256 of files. */
export const hashFilesRequest = new RequestType<ContentsParams, readonly (Hash | 'too-big' | Missing)[], void>(
  'auditAsCode/files/sha256',
);
