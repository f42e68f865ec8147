import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { escapeMarkdown } from '../../exchange/markdown/escape.ts';
import type { RecordOf } from '../../model/record.ts';
import { child } from '../../yaml/address.ts';
import { type Caveat, caveatInWords } from '../caveats.ts';
import { type ProposedFile, proposedFile, type Reason } from '../proposed-file.ts';
import type { Refusal } from '../refusal.ts';
import { addAudits } from './edit-programme.ts';
import { type CyclePlan, daysInWords, type ProposedAudit, planCycle, type Urgency } from './plan-cycle.ts';

/** The audits that a programme still needs, as a change of its file and a page in Markdown. */
export interface ProposedProgramme extends CyclePlan {
  /** Undefined where nothing is missing. */
  readonly file: ProposedFile | undefined;
  readonly page: string;
}

/** So many requirements are named in the reason of one audit; the page has all of them. */
const mostNamed = 8;

/**
 * Proposes the audits that a programme still needs, each with its reason beside it.
 *
 * @param budget days of auditors for what is proposed
 * @param caveats what could not be looked at
 */
export function proposeProgramme(
  engine: Engine,
  isms: Isms,
  programme: RecordOf<'AuditProgramme'>,
  { budget, caveats }: { readonly budget?: number | undefined; readonly caveats: readonly Caveat[] },
): ProposedProgramme | Refusal {
  const plan = planCycle(isms, programme, budget);
  if ('refusal' in plan) return plan;
  const { file, index } = programme;
  const document = engine.layoutOf(file)?.documents[index];
  const edits = document && addAudits(engine.textOf(file) ?? '', document, plan.audits);
  if (!edits) {
    const id = programme.id?.value ?? 'the programme';
    return { refusal: `The audits of ${id} are written through an alias or a merge. Write them out as a mapping.` };
  }
  const reasons = plan.audits.map((audit): Reason => {
    const place = { pointer: child('/audits', audit.id), part: 'key' } as const;
    return { index, place, markdown: reasonFor(audit) };
  });
  const page = pageOf(isms, programme.id?.value ?? '', { plan, caveats });
  return { ...plan, file: edits.length > 0 ? proposedFile(engine, file, edits, reasons) : undefined, page };
}

function reasonFor(audit: ProposedAudit): string {
  const named = audit.urgencies.slice(0, mostNamed).map((urgency) => `- ${inWords(urgency)}`);
  const left = audit.urgencies.length - named.length;
  return [
    `**${escapeMarkdown(audit.id)}**, ${daysInWords(audit.days)}`,
    audit.rationale
      .split('; ')
      .map((part) => `${escapeMarkdown(part.charAt(0).toUpperCase() + part.slice(1))}.`)
      .join('  \n'),
    [...named, ...(left > 0 ? [`- and ${left} more`] : [])].join('\n'),
  ].join('\n\n');
}

function inWords({ requirement, weight, findings, changedMonths, isAgain }: Urgency): string {
  const why = [
    ...(isAgain ? ['again'] : []),
    ...(findings.length > 0 ? [`findings ${findings.join(', ')}`] : []),
    ...(changedMonths > 0 ? [`changed in ${changedMonths} ${changedMonths === 1 ? 'month' : 'months'}`] : []),
  ];
  return escapeMarkdown(`${requirement}: urgency ${weight}${why.length > 0 ? `, ${why.join(', ')}` : ''}`);
}

function pageOf(
  isms: Isms,
  id: string,
  { plan, caveats }: { readonly plan: CyclePlan; readonly caveats: readonly Caveat[] },
): string {
  const blocks = [
    `# ${escapeMarkdown(`Audits for ${id}`)}`,
    plan.audits.length === 0
      ? `As of ${isms.today()}. ${plan.unmet.length === 0 ? 'The programme has all the audits that it needs.' : 'No audit is to be added.'}`
      : `As of ${isms.today()}. ${plan.audits.length === 1 ? 'One audit is' : `${plan.audits.length} audits are`} missing: ${daysInWords(plan.days)} of auditors in all. What is planned stays.`,
    ...caveats.map((caveat) => `**Not certain:** ${escapeMarkdown(caveatInWords(caveat))}`),
    ...plan.notes.map(escapeMarkdown),
    ...(plan.unmet.length === 0
      ? []
      : ['## What cannot be had any more', plan.unmet.map((sentence) => `- ${escapeMarkdown(sentence)}`).join('\n')]),
    ...plan.audits.flatMap((audit) => [
      `## ${escapeMarkdown(`${audit.id}, ${audit.period.start} to ${audit.period.end}`)}`,
      `${escapeMarkdown(audit.rationale)}. ${daysInWords(audit.days)}.`,
      table(audit.urgencies),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function table(urgencies: readonly Urgency[]): string {
  const rows = urgencies.map(({ requirement, weight, findings, changedMonths, isAgain }) =>
    [
      escapeMarkdown(requirement),
      weight,
      escapeMarkdown(findings.join(', ')),
      changedMonths || '',
      isAgain ? 'yes' : '',
    ].join(' | '),
  );
  return [
    '| requirement | urgency | findings | months with changes | again |',
    '| --- | ---: | --- | ---: | --- |',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n');
}
