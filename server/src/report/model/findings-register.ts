import type { Isms } from '../../engine/isms.ts';
import { findingTypes } from '../../model/finding.ts';
import type { RecordOf } from '../../model/record.ts';
import type { ReportContext } from './context.ts';
import { type DraftReason, draftOfRecords } from './draft.ts';
import { type ReportedFinding, reportedFinding } from './findings.ts';
import { type Identity, identityOf } from './identity.ts';
import type { Titled } from './named.ts';
import { type OpenItem, openItems } from './open-items.ts';
import { inOrder } from './order.ts';
import { countsByType, type TypeCount } from './summary.ts';

/** A finding with the audit that it is of, which may be an external one. */
export interface RegisteredFinding extends ReportedFinding {
  readonly audit: Titled | undefined;
  /** Undefined for a finding with nothing left to do. */
  readonly open: OpenItem | undefined;
}

/** All findings of an ISMS, of internal and external audits (10.2; ISO 19011 6.4.8). */
export interface FindingsRegister {
  readonly identity: Identity;
  readonly draft: readonly DraftReason[];
  /** By the day they were raised, then by id; withdrawn ones too. */
  readonly findings: readonly RegisteredFinding[];
  readonly openItems: readonly OpenItem[];
  readonly counts: readonly TypeCount[];
  readonly withdrawn: number;
}

/** Gathers the register of findings. */
export function findingsRegister(isms: Isms, context: ReportContext): FindingsRegister {
  const records = isms.documents.all('Finding');
  const findings = records
    .map((record) => registered(record, isms, context))
    .sort(
      inOrder<RegisteredFinding>(
        ({ raisedOn }) => raisedOn ?? '9',
        ({ id }) => id ?? '',
      ),
    );
  const open = findings.flatMap((finding) => finding.open ?? []).sort(inOrder(gravity));
  return {
    identity: identityOf(isms, context),
    draft: draftOfRecords(records, isms, context),
    findings,
    openItems: open,
    counts: countsByType(findings, open),
    withdrawn: findings.filter(({ status }) => status === 'withdrawn').length,
  };
}

function registered(record: RecordOf<'Finding'>, isms: Isms, context: ReportContext): RegisteredFinding {
  const audit = record.audit?.value;
  const edition = audit === undefined ? isms.requirements.standardId() : isms.audits.edition(audit);
  const finding = reportedFinding(record, { isms, context, scope: { edition } });
  return {
    ...finding,
    audit: audit === undefined ? undefined : titledAudit(audit, isms),
    open: openItems([finding])[0],
  };
}

/** An audit by id and title; an external one by its id. */
export function titledAudit(id: string, isms: Isms): Titled {
  const audit = isms.audits.find(id);
  return { id, title: audit?.plan?.title?.value ?? audit?.entry?.value.title?.value };
}

function gravity({ finding: { type } }: OpenItem): string {
  return String(type === undefined ? findingTypes.length : findingTypes.indexOf(type));
}
