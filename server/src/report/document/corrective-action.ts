import type { Action } from '../model/actions.ts';
import type { CorrectiveActionReport } from '../model/corrective-action-report.ts';
import type { ReportedFinding } from '../model/findings.ts';
import { actionsTable } from './actions.ts';
import { type Block, dayColumn, facts, heading, type Phrase, paragraph, strong, table, textColumn } from './blocks.ts';
import { closingOf, responseOf } from './findings.ts';
import { identityFacts } from './identity.ts';
import { openItemsSection } from './open-items.ts';
import type { ReportParts } from './parts.ts';
import { colonTitled } from './title-block.ts';
import { titled, type Wording } from './wording.ts';

/** One finding: what was found, its cause, what was done at once and for good, and whether that works. */
export function correctiveActionParts(report: CorrectiveActionReport, say: Wording): ReportParts<'corrective-action'> {
  const { identity, finding, audit, open } = report;
  const { title, findings: words, single } = say.words;
  const id = say.recorded(finding.id);
  return {
    kind: 'corrective-action',
    id,
    title: `${title.kinds['corrective-action']} ${colonTitled({ id, title: finding.title })}`,
    draft: report.draft,
    opening: [
      identityFacts(
        identity,
        [
          [words.audit, audit ? titled(audit) : say.recorded(undefined)],
          [words.type, [strong(say.findingType(finding.type))]],
          [words.status, say.findingStatus(finding.status)],
          [words.requirements, say.listed(finding.requirements.map(titled))],
          [words.raised, say.signed(finding.raisedBy, finding.raisedOn)],
          [words.trackedAt, finding.uri],
        ],
        say,
      ),
    ],
    sections: {
      finding: findingSection(finding, say),
      cause: [
        heading(2, 'cause', single.cause),
        facts([single.causeOf, say.recorded(finding.cause)], [single.extent, say.recorded(finding.extent)]),
      ],
      correction: [heading(2, 'correction', single.correction), correctionBlock(finding.correction, say)],
      actions: [
        heading(2, 'actions', single.actions),
        finding.actions.length === 0 ? paragraph(single.noActions) : actionsTable(finding.actions, say),
      ],
      effectiveness: [
        heading(2, 'effectiveness', single.effectiveness),
        reviewsTable(finding.actions, say),
        facts([words.closed, closingOf(finding, say) ?? single.notClosed]),
      ],
      'open-items': openItemsSection(open ? [open] : [], identity.asOf, single.nothingToDo, say),
    },
    sheets: [],
  };
}

function findingSection(finding: ReportedFinding, say: Wording): readonly Block[] {
  const { findings: words, single } = say.words;
  const { evidence, repeats } = finding;
  return [
    heading(2, 'finding', single.finding),
    facts(
      [words.criterion, say.recorded(finding.criterion)],
      [words.condition, say.recorded(finding.condition)],
      [words.evidence, evidence.length > 0 ? evidence.map(titled).join('; ') : say.recorded(undefined)],
      [words.consequence, say.recorded(finding.consequence)],
      [words.recommendation, finding.recommendation],
      [words.repeats, repeats && words.ofAudit(titled(repeats), say.recorded(repeats.audit))],
      [words.response, say.recorded(responseOf(finding, say))],
    ),
  ];
}

function correctionBlock(correction: Action | undefined, say: Wording): Block {
  const { single: words } = say.words;
  if (!correction) return paragraph(words.noCorrection);
  const { evidence } = correction;
  return facts(
    [words.description, say.recorded(correction.description)],
    [words.owner, say.person(correction.owner)],
    [words.due, say.recorded(correction.due)],
    [words.status, say.actionStatus(correction)],
    [words.evidence, evidence.length > 0 ? evidence.map(titled).join('; ') : say.recorded(undefined)],
    [words.trackedAt, correction.uri],
  );
}

function reviewsTable(actions: readonly Action[], say: Wording): Block {
  const { findings, single: words } = say.words;
  return table(
    words.effectiveness,
    [
      textColumn(words.action),
      textColumn(words.result),
      textColumn(words.reviewedBy),
      dayColumn(words.reviewedOn),
      textColumn(words.evidence, 3),
    ],
    actions.map(({ id, effectiveness: review }) => {
      const name = say.recorded(id);
      if (!review) return [name, [strong(findings.notReviewed)], '', '', ''];
      const { result, reviewedBy, reviewedOn, evidence } = review;
      const said: Phrase = result === undefined ? [strong(findings.noResult)] : findings[result];
      return [
        name,
        result === 'not-effective' ? [strong(findings[result])] : said,
        say.person(reviewedBy),
        say.recorded(reviewedOn),
        say.listed(evidence.map(titled)),
      ];
    }),
    words.nothingReviewed,
  );
}
