/** `manifest.json` of an evidence pack: what is in it, what is not, and what all of it rests on. */
import type { Day } from '../../model/values.ts';
import type { Commit } from '../model/context.ts';

export const manifestName = 'manifest.json';

/** The folders of a pack, beside the manifest. */
export const folders = { report: 'report', files: 'files' } as const;

/** A file of the pack. */
export interface PackedFile {
  /** Its path in the pack, `/` as separator. */
  readonly path: string;
  readonly role: 'record' | 'evidence' | 'report';
  /** In bytes. */
  readonly size: number;
  /** 64 hexadecimal digits in lower case. */
  readonly sha256: string;
  /** The ids of the evidence that it is, for evidence alone. */
  readonly evidence?: readonly string[];
  /** What the evidence register says its SHA-256 is, where that is another one. */
  readonly recordedSha256?: string;
}

/** Why the file of a piece of evidence is not in the pack. */
export type AbsentReason =
  | 'not-registered'
  | 'outside'
  | 'not-found'
  | 'unreadable'
  | 'too-big'
  | 'pack-full'
  | 'unsafe-name';

/** Evidence whose file is not in the pack. */
export interface AbsentEvidence {
  readonly evidence: string;
  /** As the register has it, relative to it. */
  readonly file?: string;
  readonly reason: AbsentReason;
  /** What it is where it lies, if it could be read there. */
  readonly sha256?: string;
  readonly recordedSha256?: string;
}

/** Evidence that is no file: a link, or something that a reference tells how to find. */
export interface EvidenceElsewhere {
  readonly evidence: string;
  readonly uri?: string;
  readonly reference?: string;
}

/** The manifest of a pack, version 1. It grows by optional keys alone. */
export interface Manifest {
  readonly kind: typeof manifestKind;
  readonly version: 1;
  readonly tool: { readonly name: 'audit-as-code'; readonly version: string };
  readonly isms: {
    readonly title: string | null;
    readonly organization: string | null;
    /** The folder of the pack that is the root of the ISMS. */
    readonly root: string;
  };
  readonly audit: { readonly id: string; readonly title: string | null };
  readonly asOf: Day;
  /** The last commit that touched the ISMS; null without git. */
  readonly commit: Commit | null;
  /** The records and evidence of the pack that are not as that repository has them committed; null without git. */
  readonly uncommitted: readonly string[] | null;
  /** Why the report is a draft, in sentences; empty for a final one. */
  readonly draft: readonly string[];
  /** All files but the manifest, in the order of their paths. */
  readonly files: readonly PackedFile[];
  readonly absent: readonly AbsentEvidence[];
  readonly elsewhere: readonly EvidenceElsewhere[];
}

export const manifestKind = 'audit-as-code evidence pack';

/** The text of the file: the same for the same manifest. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
