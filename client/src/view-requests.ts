// The requests and notifications for the four trees, the status item and the two maps.

import { NotificationType, RequestType } from 'vscode-languageclient';
import type { AuditorsModel } from './view-models/auditors.ts';
import type { Place } from './view-models/common.ts';
import type { CoverageModel } from './view-models/coverage.ts';
import type { FindingsModel } from './view-models/findings.ts';
import type { ProgrammeModel } from './view-models/programme.ts';
import type { StatusModel } from './view-models/status.ts';

/** An ISMS of the workspace. */
export interface IsmsEntry {
  /** The URI of its root: what the other requests name it by. */
  readonly root: string;
  /** Its title; where it has none, the name of its folder. */
  readonly title: string;
  readonly organization: string;
  /** Whether an Isms document describes it; else it is a folder with audit files, and not an ISMS yet. */
  readonly described: boolean;
}

/** The ISMSs of the workspace, by the path of their roots; folders with audit files that no Isms document describes too. */
export const ismsListRequest = new RequestType<Record<string, never>, { readonly isms: readonly IsmsEntry[] }, void>(
  'auditAsCode/ismsList',
);

/** The list of ISMSs that was last asked for is another one now. */
export const ismsListChanged = new NotificationType<Record<string, never>>('auditAsCode/ismsListChanged');

/** The models by the names of their views. */
export interface ViewModels {
  readonly programme: ProgrammeModel;
  readonly coverage: CoverageModel;
  readonly findings: FindingsModel;
  readonly auditors: AuditorsModel;
  readonly status: StatusModel;
}

export type ViewName = keyof ViewModels;

/** Which model is wanted: the URI of the ISMS root, and the view. */
export interface ViewParams<Name extends string> {
  readonly root: string;
  readonly view: Name;
}

/**
 * Asks for the model of a view; null where there is no such ISMS (any more). From then on the server tells when the
 * model is another one.
 */
export function viewRequest<Name extends ViewName>(): RequestType<ViewParams<Name>, ViewModels[Name] | null, void> {
  return new RequestType<ViewParams<Name>, ViewModels[Name] | null, void>('auditAsCode/view');
}

/** Models that were asked for and are others now. `views` may name the maps too. */
export const viewsChanged = new NotificationType<{ readonly root: string; readonly views: readonly string[] }>(
  'auditAsCode/viewsChanged',
);

/** The URI of the root of the ISMS that a document belongs to; null where it belongs to none. */
export const ismsOfRequest = new RequestType<
  { readonly textDocument: { readonly uri: string } },
  { readonly root: string } | null,
  void
>('auditAsCode/ismsOf');

/** A place as the protocol has it, lines and characters from 0. */
export interface Location {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Finds a place in the text as it is now; null where the file is gone. */
export const locateRequest = new RequestType<Place, Location | null, void>('auditAsCode/locate');
