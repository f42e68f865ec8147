import type { Isms } from '../engine/isms.ts';
import { nearest } from '../model/schema/suggestion.ts';
import { assemble, languageOf } from './document/assemble.ts';
import { auditPlanParts } from './document/audit-plan.ts';
import { correctiveActionParts } from './document/corrective-action.ts';
import { findingsRegisterParts } from './document/findings-register.ts';
import { internalAuditParts } from './document/internal-audit.ts';
import { managementSummaryParts } from './document/management-summary.ts';
import type { Refusal, ReportParts } from './document/parts.ts';
import { programmeParts } from './document/programme.ts';
import type { ReportDocument, ReportKind } from './document/report-document.ts';
import { statementParts } from './document/statement.ts';
import { Wording } from './document/wording.ts';
import { auditPlanReport } from './model/audit-plan-report.ts';
import type { ReportContext } from './model/context.ts';
import { correctiveActionReport } from './model/corrective-action-report.ts';
import { currentAudit, currentProgramme } from './model/current.ts';
import { findingsRegister } from './model/findings-register.ts';
import { internalAuditReport } from './model/internal-audit-report.ts';
import { managementSummary } from './model/management-summary.ts';
import { programmeReport } from './model/programme-report.ts';
import { statementReport } from './model/statement.ts';
import { reportStyle } from './model/style.ts';

/**
 * Makes a report of an ISMS, ready for any format.
 *
 * @param id the id of the audit, programme or finding. An audit or a programme that is not named is the one whose
 *   period or cycle holds the as-of date, else the latest; `findings` and `soa` take none
 * @returns a refusal where there is nothing of that id, or nothing to report on
 */
export function reportDocument<K extends ReportKind>(
  isms: Isms,
  kind: K,
  id: string | undefined,
  context: ReportContext,
): ReportDocument | Refusal {
  const style = reportStyle(isms);
  const say = new Wording(languageOf(style));
  const parts = makers[kind](isms, id, context, say);
  if ('refusal' in parts) return parts;
  const organization = isms.documents.first('Isms')?.organization?.value;
  return assemble(parts, organization, style, context, say);
}

/**
 * Refuses a draft, for those who want final reports alone (`--require-clean`); undefined for a final report.
 */
export function refusalOfDraft({ draft }: ReportDocument): Refusal | undefined {
  return draft.length === 0 ? undefined : { refusal: `The report would be a draft: ${draft.join(' ')}` };
}

type Maker<K extends ReportKind> = (
  isms: Isms,
  id: string | undefined,
  context: ReportContext,
  say: Wording,
) => ReportParts<K> | Refusal;

const makers: { readonly [K in ReportKind]: Maker<K> } = {
  'internal-audit': (isms, id, context, say) => {
    const audit = id ?? currentAudit(isms, context.asOf);
    const report = audit === undefined ? undefined : internalAuditReport(isms, audit, context);
    return report ? internalAuditParts(report, say) : noSuchAudit(isms, id);
  },
  'management-summary': (isms, id, context, say) => {
    const audit = id ?? currentAudit(isms, context.asOf);
    const report = audit === undefined ? undefined : managementSummary(isms, audit, context);
    return report ? managementSummaryParts(report, say) : noSuchAudit(isms, id);
  },
  'audit-plan': (isms, id, context, say) => {
    const audit = id ?? currentAudit(isms, context.asOf);
    const report = audit === undefined ? undefined : auditPlanReport(isms, audit, context);
    if (report) return auditPlanParts(report, say);
    if (audit === undefined || !isms.audits.exists(audit)) return noSuchAudit(isms, id);
    return {
      refusal: `There is no audit plan of ${audit}: only the audit programme has this audit. Write its plan first.`,
    };
  },
  programme: (isms, id, context, say) => {
    const programme =
      id === undefined ? currentProgramme(isms, context.asOf) : isms.documents.byId('AuditProgramme', id);
    return programme ? programmeParts(programmeReport(programme, isms, context), say) : noSuchProgramme(isms, id);
  },
  findings: (isms, id, context, say) =>
    id === undefined ? findingsRegisterParts(findingsRegister(isms, context), say) : takesNoId('findings', id),
  soa: (isms, id, context, say) => {
    if (id !== undefined) return takesNoId('soa', id);
    const report = statementReport(isms, context);
    return report
      ? statementParts(report, say)
      : { refusal: 'There is no statement of applicability: no StatementOfApplicability document is in this ISMS.' };
  },
  'corrective-action': (isms, id, context, say) => {
    const findings = isms.documents.all('Finding').flatMap((finding) => finding.id?.value ?? []);
    if (id === undefined) return { refusal: `Name the finding to report on. ${known('finding', findings)}` };
    const report = correctiveActionReport(isms, id, context);
    return report ? correctiveActionParts(report, say) : { refusal: unknown('finding', id, findings) };
  },
};

function noSuchAudit(isms: Isms, id: string | undefined): Refusal {
  const ids = isms.audits.ids();
  if (id !== undefined) return { refusal: unknown('audit', id, ids) };
  return { refusal: `There is no internal audit with a period to choose by. ${known('audit', ids)}` };
}

function noSuchProgramme(isms: Isms, id: string | undefined): Refusal {
  const ids = isms.documents.all('AuditProgramme').flatMap((programme) => programme.id?.value ?? []);
  return { refusal: id === undefined ? known('audit programme', ids) : unknown('audit programme', id, ids) };
}

function takesNoId(kind: ReportKind, id: string): Refusal {
  return { refusal: `The report ${kind} is about the whole ISMS and takes no id; leave out ${id}.` };
}

/** That there is nothing of an id, and which one may have been meant. */
function unknown(what: string, id: string, ids: readonly string[]): string {
  const meant = nearest(id, ids);
  return `There is no ${what} ${id}.${meant === undefined ? '' : ` Did you mean ${meant}?`} ${known(what, ids)}`;
}

/** As many ids are named. */
const idsAtMost = 20;

function known(what: string, ids: readonly string[]): string {
  const all = [...new Set(ids)].sort();
  if (all.length === 0) return `There are no ${what}s.`;
  const more = all.length > idsAtMost ? ` and ${all.length - idsAtMost} more` : '';
  return `The ${what}s are ${all.slice(0, idsAtMost).join(', ')}${more}.`;
}
