import type { Isms } from '../../engine/isms.ts';
import type { Kind } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { Offer } from './offer.ts';
import type { Site } from './site.ts';

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** Lists a folder by its path; nothing for one that is not there. */
export type ListFolder = (folder: string) => Promise<readonly FolderEntry[]>;

/** Where something is typed, and all that is known there. */
export interface Place {
  readonly isms: Isms;
  readonly file: string;
  readonly site: Site;
  readonly kind: Kind | undefined;
  /** The document with what is typed in it; undefined where its kind is not known. */
  readonly record: AuditRecord | undefined;
  readonly listFolder: ListFolder;
}

/** Offers what may be typed in a place. */
export type OfferProvider = (place: Place) => readonly Offer[] | Promise<readonly Offer[]>;

/** The audit that the document belongs to: its own, or the one that it names. */
export function auditOf({ record }: Place): string | undefined {
  switch (record?.kind) {
    case 'AuditPlan':
      return record.id?.value;
    case 'Workpaper':
    case 'Finding':
    case 'EvidenceRegister':
    case 'AuditReport':
      return record.audit?.value;
    default:
      return undefined;
  }
}
