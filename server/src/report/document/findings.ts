import type { Action, EffectivenessReview } from '../model/actions.ts';
import { isNonconformity, type ReportedFinding } from '../model/findings.ts';
import { type Block, facts, heading, list, type Phrase, strong, table, textColumn } from './blocks.ts';
import { capitalised, listed, notRecorded, person, recorded, signed, statusOf, titled, typeOf } from './words.ts';

/** The findings in full, the gravest first, and where the auditee disagrees. */
export function findingsSection(findings: readonly ReportedFinding[]): readonly Block[] {
  const disputed = findings.filter(({ status, response }) => status !== 'withdrawn' && response?.agreed === false);
  return [
    heading(2, 'findings', 'Findings'),
    ...(findings.length === 0 ? [list([], 'No finding was raised.')] : findings.flatMap(findingBlocks)),
    heading(2, 'unresolved-differences', 'Unresolved differences'),
    list(
      disputed.map(({ id, response }) => `${recorded(id)}, ${person(response?.by)}: ${recorded(response?.text)}`),
      'No difference of opinion between the audit team and the auditee is recorded.',
    ),
  ];
}

function findingBlocks(finding: ReportedFinding): readonly Block[] {
  const { id, title, type, requirements, evidence, actions, correction, repeats } = finding;
  const expected = isNonconformity(finding) ? notRecorded : undefined;
  return [
    heading(3, `finding-${recorded(id)}`, `${recorded(id)}: ${recorded(title)}`),
    facts(
      ['Type', [strong(typeOf(type))]],
      ['Status', type === 'good-practice' && finding.status === undefined ? undefined : statusOf(finding.status)],
      ['Requirements', listed(requirements.map(titled))],
      ['Raised', signed(finding.raisedBy, finding.raisedOn)],
      ['Repeats', repeats && `${titled(repeats)}, audit ${recorded(repeats.audit)}`],
      ['Criterion', finding.criterion ?? expected],
      ['Condition', recorded(finding.condition)],
      ['Evidence', evidence.length > 0 ? evidence.map(titled).join('; ') : expected],
      ['Cause', finding.cause ?? expected],
      ['Extent', finding.extent ?? expected],
      ['Consequence', finding.consequence ?? expected],
      ['Recommendation', finding.recommendation],
      ['Response of the auditee', responseOf(finding)],
      ['Correction', correction ? correctionOf(correction) : expected],
      ['Corrective actions', actions.length === 0 ? expected : undefined],
      ['Tracked at', finding.uri],
      ['Closed', closingOf(finding)],
    ),
    ...(actions.length === 0
      ? []
      : [
          table(
            'Corrective actions',
            ['Corrective action', 'Description', 'Owner', 'Due', 'Status', 'Evidence', 'Effectiveness'].map((title) =>
              textColumn(title),
            ),
            actions.map(actionRow),
            '',
          ),
        ]),
  ];
}

function responseOf({ response }: ReportedFinding): string | undefined {
  if (!response) return undefined;
  const { by, on, agreed, text } = response;
  const opinion = agreed === undefined ? 'agreement not recorded' : agreed ? 'agreed' : 'not agreed';
  return `${person(by)} on ${recorded(on)}, ${opinion}${text === undefined ? '' : `: ${text}`}`;
}

function closingOf({ status, closedBy, closedOn }: ReportedFinding): string | undefined {
  if (status !== 'closed' && closedBy === undefined && closedOn === undefined) return undefined;
  return signed(closedBy, closedOn);
}

function correctionOf(correction: Action): Phrase {
  const { evidence, uri } = correction;
  return [
    `${recorded(correction.description)}. Owner: ${person(correction.owner)}. Due: ${recorded(correction.due)}. Status: `,
    ...actionStatus(correction),
    '.',
    evidence.length > 0 ? ` Evidence: ${evidence.map(titled).join('; ')}.` : '',
    uri === undefined ? '' : ` Tracked at ${uri}`,
  ];
}

function actionRow(action: Action): readonly Phrase[] {
  const { id, description, owner, due, evidence, effectiveness, uri } = action;
  return [
    recorded(id),
    `${recorded(description)}${uri === undefined ? '' : ` (tracked at ${uri})`}`,
    person(owner),
    recorded(due),
    actionStatus(action),
    listed(evidence.map(titled)),
    reviewOf(effectiveness),
  ];
}

/** How an action stands on the as-of date. */
export function actionStatus({ status, completedOn }: Pick<Action, 'status' | 'completedOn'>): Exclude<Phrase, string> {
  switch (status) {
    case 'completed':
      return [`completed on ${recorded(completedOn)}`];
    case 'overdue':
      return [strong('overdue')];
    case 'due':
      return ['open'];
    case 'no-due-date':
      return ['open, no due date'];
  }
}

function reviewOf(review: EffectivenessReview | undefined): Phrase {
  if (!review) return 'not reviewed';
  const { result, reviewedBy, reviewedOn, evidence } = review;
  const by = `, reviewed ${signed(reviewedBy, reviewedOn)}`;
  const proof = evidence.length > 0 ? `, evidence ${evidence.map(titled).join('; ')}` : '';
  const said = result === undefined ? 'result not recorded' : capitalised(result.replace('-', ' '));
  return [result === 'not-effective' ? strong(said) : said, `${by}${proof}`];
}
