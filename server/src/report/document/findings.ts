import { isNonconformity, type ReportedFinding } from '../model/findings.ts';
import { actionsTable, correctionPhrase } from './actions.ts';
import { anchor } from './anchor.ts';
import { type Block, facts, heading, list, paragraph, strong } from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** The findings in full, the gravest first, and where the auditee disagrees. */
export function findingsSection(findings: readonly ReportedFinding[], say: Wording): readonly Block[] {
  const words = say.words.findings;
  const disputed = findings.filter(({ status, response }) => status !== 'withdrawn' && response?.agreed === false);
  return [
    heading(2, 'findings', words.heading),
    ...(findings.length === 0
      ? [paragraph(words.noFinding)]
      : findings.flatMap((finding) => findingBlocks(finding, say))),
    heading(2, 'differences', words.differences),
    list(
      disputed.map(({ id, response }) =>
        words.difference(say.recorded(id), say.person(response?.by), say.recorded(response?.text)),
      ),
      words.noDifferences,
    ),
  ];
}

function findingBlocks(finding: ReportedFinding, say: Wording): readonly Block[] {
  const { id, title, type, requirements, evidence, actions, correction, repeats } = finding;
  const { general, findings: words } = say.words;
  const expected = isNonconformity(finding) ? general.notRecorded : undefined;
  return [
    heading(3, anchor('finding', id), `${say.recorded(id)}: ${say.recorded(title)}`),
    facts(
      [words.type, [strong(say.findingType(type))]],
      [
        words.status,
        type === 'good-practice' && finding.status === undefined ? undefined : say.findingStatus(finding.status),
      ],
      [words.requirements, say.listed(requirements.map(titled))],
      [words.raised, say.signed(finding.raisedBy, finding.raisedOn)],
      [words.repeats, repeats && words.ofAudit(titled(repeats), say.recorded(repeats.audit))],
      [words.criterion, finding.criterion ?? expected],
      [words.condition, say.recorded(finding.condition)],
      [words.evidence, evidence.length > 0 ? evidence.map(titled).join('; ') : expected],
      [words.cause, finding.cause ?? expected],
      [words.extent, finding.extent ?? expected],
      [words.consequence, finding.consequence ?? expected],
      [words.recommendation, finding.recommendation],
      [words.response, responseOf(finding, say)],
      [words.correction, correction ? correctionPhrase(correction, say) : expected],
      [words.correctiveActions, actions.length === 0 ? expected : undefined],
      [words.trackedAt, finding.uri],
      [words.closed, closingOf(finding, say)],
    ),
    ...(actions.length === 0 ? [] : [actionsTable(actions, say)]),
  ];
}

/** What the auditee says to a finding; nothing where no response is recorded. */
export function responseOf({ response }: ReportedFinding, say: Wording): string | undefined {
  if (!response) return undefined;
  const { by, on, agreed, text } = response;
  const { agreement, responded } = say.words.findings;
  const opinion = agreed === undefined ? agreement.unknown : agreed ? agreement.yes : agreement.no;
  return `${responded(say.person(by), say.recorded(on), opinion)}${text === undefined ? '' : `: ${text}`}`;
}

/** Who closed a finding and when; nothing for one that is open. */
export function closingOf({ status, closedBy, closedOn }: ReportedFinding, say: Wording): string | undefined {
  if (status !== 'closed' && closedBy === undefined && closedOn === undefined) return undefined;
  return say.signed(closedBy, closedOn);
}
