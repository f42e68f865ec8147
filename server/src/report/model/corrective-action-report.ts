import type { Isms } from '../../engine/isms.ts';
import type { ReportContext } from './context.ts';
import { type DraftReason, draftOfRecords } from './draft.ts';
import { type ReportedFinding, reportedFinding } from './findings.ts';
import { titledAudit } from './findings-register.ts';
import { type Identity, identityOf } from './identity.ts';
import type { Titled } from './named.ts';
import { type OpenItem, openItems } from './open-items.ts';

/** One finding: what was found, why, and what was done about it (10.2). */
export interface CorrectiveActionReport {
  readonly identity: Identity;
  readonly finding: ReportedFinding;
  readonly audit: Titled | undefined;
  readonly draft: readonly DraftReason[];
  /** What is still to be done; undefined for a finding that is closed, withdrawn or a good practice. */
  readonly open: OpenItem | undefined;
}

/** Undefined where the ISMS has no finding with that id. */
export function correctiveActionReport(
  isms: Isms,
  id: string,
  context: ReportContext,
): CorrectiveActionReport | undefined {
  const record = isms.records.finding(id);
  if (!record) return undefined;
  const audit = record.audit?.value;
  const edition = audit === undefined ? isms.requirements.standardId() : isms.audits.edition(audit);
  const finding = reportedFinding(record, { isms, context, scope: { edition } });
  const registers = audit === undefined ? [] : isms.documents.ofAudit('EvidenceRegister', audit);
  return {
    identity: identityOf(isms, context),
    finding,
    audit: audit === undefined ? undefined : titledAudit(audit, isms),
    draft: draftOfRecords([record, ...registers], isms, context),
    open: openItems([finding])[0],
  };
}
