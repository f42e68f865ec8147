import { RequestType } from 'vscode-languageserver';

/**
 * What the server asks of a client whose `initializationOptions.files` is `client`: to read for it, since the workspace
 * may be on no disk that the server can reach. Answers stand in the order of the places. A question about what lies in
 * no workspace folder is answered as if nothing were there; no request fails because of what is or isn't there.
 */
export interface PlacesParams {
  readonly places: readonly { readonly uri: string }[];
}

/** The same for contents: a file with more bytes than its `atMost` is `too-big`. */
export interface ContentsParams {
  readonly places: readonly { readonly uri: string; readonly atMost: number }[];
}

/** Nothing is there; or why the client cannot tell, in words that follow "cannot be read:". */
export type Missing = 'absent' | { readonly reason: string };

export interface Entry {
  readonly type: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

/** What is in folders. */
export const listFoldersRequest = new RequestType<
  PlacesParams,
  readonly (readonly (Entry & { readonly name: string })[] | Missing)[],
  void
>('auditAsCode/files/list');

/** What stands at places. */
export const lookAtFilesRequest = new RequestType<PlacesParams, readonly (Entry | Missing)[], void>(
  'auditAsCode/files/look',
);

/** The bytes of files, in Base64. A link is not read. */
export const readFilesRequest = new RequestType<
  ContentsParams,
  readonly ({ readonly content: string } | 'too-big' | Missing)[],
  void
>('auditAsCode/files/read');

/** The SHA-256 of files, in lower-case hex. A link is not read. */
export const hashFilesRequest = new RequestType<
  ContentsParams,
  readonly ({ readonly sha256: string } | 'too-big' | Missing)[],
  void
>('auditAsCode/files/sha256');
