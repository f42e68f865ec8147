import type { Isms } from '../../engine/isms.ts';
import type { AuditRecord } from '../../model/record.ts';
import { byPlace, type ReportContext } from './context.ts';
import { unique } from './order.ts';
import { relativeToRoot } from './subject.ts';
import type { Stage } from './title-block.ts';

/** Why a report is a draft: how far the audit is, or what is wrong with the records that the report shows. */
export type DraftReason =
  | {
      readonly kind: 'not-begun' | 'in-progress' | 'status-unknown' | 'cancelled' | 'not-reported' | 'not-approved';
    }
  /** Problems of severity error, accepted ones aside, and the files they stand in, in path order. */
  | { readonly kind: 'errors'; readonly count: number; readonly files: readonly string[] }
  /** Files whose text is in no commit yet, in path order. */
  | { readonly kind: 'uncommitted'; readonly files: readonly string[] };

/** Why the report of an audit is a draft while the audit is as it is: it is final when the audit is completed. */
export function draftOfStage(stage: Stage): readonly DraftReason[] {
  switch (stage) {
    case 'final':
    case 'elsewhere':
      return [];
    case 'unreported':
      return [{ kind: 'not-reported' }];
    case 'unknown':
      return [{ kind: 'status-unknown' }];
    case 'not-begun':
    case 'in-progress':
    case 'cancelled':
      return [{ kind: stage }];
  }
}

/**
 * What is wrong with the records that a report shows: errors, and files that are in no commit. Without git, nobody knows
 * of commits, and only errors count. The Isms document and those on people, which give a report its names, are always
 * shown; a foreword is shown as well.
 */
export function draftOfRecords(
  records: readonly AuditRecord[],
  isms: Isms,
  { problems, uncommitted = [], foreword }: ReportContext,
): readonly DraftReason[] {
  const frame: readonly AuditRecord[] = [...isms.documents.all('Isms'), ...isms.documents.all('People')];
  const files = new Set([...records, ...frame].map(({ file }) => relativeToRoot(file, isms)));
  const errors = byPlace(problems).filter(({ severity, file }) => severity === 'error' && files.has(file));
  const shown = foreword ? new Set([...files, foreword.file]) : files;
  const open = unique(uncommitted.filter((file) => shown.has(file)));
  return [
    ...(errors.length === 0
      ? []
      : [{ kind: 'errors' as const, count: errors.length, files: unique(errors.map(({ file }) => file)) }]),
    ...(open.length === 0 ? [] : [{ kind: 'uncommitted' as const, files: [...open].sort() }]),
  ];
}
