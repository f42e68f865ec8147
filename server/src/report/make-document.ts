import type { Isms } from '../engine/isms.ts';
import { nearest } from '../model/schema/suggestion.ts';
import { assemble, languageOf } from './document/assemble.ts';
import { internalAuditParts } from './document/internal-audit.ts';
import type { Refusal, ReportParts } from './document/parts.ts';
import type { ReportDocument, ReportKind } from './document/report-document.ts';
import { Wording } from './document/wording.ts';
import type { ReportContext } from './model/context.ts';
import { currentAudit } from './model/current.ts';
import { internalAuditReport } from './model/internal-audit-report.ts';
import { reportStyle } from './model/style.ts';

/**
 * Makes a report of an ISMS, ready for any format.
 *
 * @param id the id of the audit, programme or finding. An audit or a programme that is not named is the one whose
 *   period or cycle holds the as-of date, else the latest; `findings` and `soa` take none
 * @returns a refusal where there is nothing of that id, or nothing to report on
 */
export function reportDocument<K extends MadeKind>(
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

type MadeKind = 'internal-audit';

const makers: { readonly [K in MadeKind]: Maker<K> } = {
  'internal-audit': (isms, id, context, say) => {
    const audit = id ?? currentAudit(isms, context.asOf);
    const report = audit === undefined ? undefined : internalAuditReport(isms, audit, context);
    return report ? internalAuditParts(report, say) : noSuchAudit(isms, id);
  },
};

function noSuchAudit(isms: Isms, id: string | undefined): Refusal {
  const ids = isms.audits.ids();
  return id === undefined
    ? { refusal: 'There is no internal audit to report on: none has a period to choose by. Name one.' }
    : { refusal: unknown('audit', id, ids) };
}

/** That there is nothing of an id, and which one may have been meant. */
function unknown(what: string, id: string, known: readonly string[]): string {
  const meant = nearest(id, known);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  const all = known.length === 0 ? `There are no ${what}s.` : `The ${what}s are ${[...known].sort().join(', ')}.`;
  return `There is no ${what} ${id}.${hint} ${all}`;
}
