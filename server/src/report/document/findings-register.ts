import type { FindingsRegister, RegisteredFinding } from '../model/findings-register.ts';
import {
  type Block,
  dayColumn,
  heading,
  longColumn,
  type Phrase,
  paragraph,
  strong,
  table,
  textColumn,
} from './blocks.ts';
import { findingsSheet } from './findings-sheet.ts';
import { identityFacts } from './identity.ts';
import { openItemsSection, stepText } from './open-items.ts';
import type { ReportParts } from './parts.ts';
import { findingCounts } from './summary.ts';
import { titled, type Wording } from './wording.ts';

/** The register of all findings: counts, one row for each, and what is still to be done. */
export function findingsRegisterParts(register: FindingsRegister, say: Wording): ReportParts<'findings'> {
  const { identity, findings, openItems } = register;
  const { title, registers: words } = say.words;
  return {
    kind: 'findings',
    id: identity.isms.id,
    title: `${title.kinds.findings}: ${identity.isms.title ?? identity.isms.id}`,
    draft: register.draft,
    opening: [identityFacts(identity, [], say)],
    sections: {
      summary: [heading(2, 'summary', words.summary), ...summaryBlocks(register, say)],
      findings: [heading(2, 'findings', words.findings), registerTable(findings, say)],
      'open-items': openItemsSection(openItems, identity.asOf, words.nothingOpen, say),
    },
    sheets: [findingsSheet(findings, identity.asOf, say)],
  };
}

function summaryBlocks({ findings, openItems, counts, withdrawn }: FindingsRegister, say: Wording): readonly Block[] {
  const { registers: words, results } = say.words;
  if (findings.length === 0) return [paragraph(words.noFindings)];
  const overdue = openItems.filter((item) => item.overdue).length;
  return [
    paragraph(
      `${words.findingsSentence(findings.length, openItems.length, overdue)}${withdrawn === 0 ? '' : results.withdrawn(withdrawn)}`,
    ),
    ...findingCounts(counts, say),
  ];
}

function registerTable(findings: readonly RegisteredFinding[], say: Wording): Block {
  const { registers: words } = say.words;
  return table(
    words.findings,
    [
      longColumn(words.finding, 4),
      textColumn(words.audit, 1.5),
      textColumn(words.type),
      textColumn(words.requirements, 1.5),
      dayColumn(words.raised),
      textColumn(words.status, 1.5),
      textColumn(words.due, 1.5),
      longColumn(words.nextStep),
    ],
    findings.map((finding) => [
      titled({ id: say.recorded(finding.id), title: finding.title }),
      finding.audit?.id ?? say.words.general.notRecorded,
      say.findingType(finding.type),
      say.listed(finding.requirements.map(({ id }) => id)),
      say.recorded(finding.raisedOn),
      finding.type === 'good-practice' && finding.status === undefined ? '' : say.findingStatus(finding.status),
      duePhrase(finding, say),
      nextStep(finding, say),
    ]),
    words.noFindings,
  );
}

/** The next day on which something is due, and whether it has passed. */
function duePhrase({ open }: RegisteredFinding, { words: { general } }: Wording): Phrase {
  const due = open?.steps
    .flatMap(({ action, status }) => (action?.due === undefined || status === 'no-due-date' ? [] : [action.due]))
    .sort()[0];
  if (due === undefined) return '';
  return open?.overdue ? [`${due} `, strong(general.action.overdue)] : due;
}

function nextStep({ open }: RegisteredFinding, say: Wording): string {
  const [step] = open?.steps ?? [];
  return step ? stepText(step, say) : say.words.registers.nothingToDo;
}
