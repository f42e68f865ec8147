import type { Action, EffectivenessReview } from '../model/actions.ts';
import { type Block, dayColumn, longColumn, type Phrase, strong, table, textColumn } from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** A correction in sentences. */
export function correctionPhrase(correction: Action, say: Wording): Phrase {
  const { evidence, uri } = correction;
  const words = say.words.findings;
  return [
    words.correctionText(
      say.recorded(correction.description),
      say.person(correction.owner),
      say.recorded(correction.due),
    ),
    ...say.actionStatus(correction),
    '.',
    evidence.length > 0 ? words.correctionEvidence(evidence.map(titled).join('; ')) : '',
    uri === undefined ? '' : words.correctionTracked(uri),
  ];
}

/** The corrective actions of a finding, at least one. */
export function actionsTable(actions: readonly Action[], say: Wording): Block {
  const words = say.words.findings;
  return table(
    words.correctiveActions,
    [
      textColumn(words.action, 1),
      longColumn(words.description, 4),
      textColumn(words.owner),
      dayColumn(words.due),
      textColumn(words.status),
      textColumn(words.evidence),
      longColumn(words.effectiveness, 2),
    ],
    actions.map(({ id, description, owner, due, evidence, effectiveness, uri, ...state }) => [
      say.recorded(id),
      `${say.recorded(description)}${uri === undefined ? '' : words.tracked(uri)}`,
      say.person(owner),
      say.recorded(due),
      say.actionStatus(state),
      say.listed(evidence.map(titled)),
      reviewPhrase(effectiveness, say),
    ]),
    '',
  );
}

/** What a review of effectiveness came to (10.2 d). */
function reviewPhrase(review: EffectivenessReview | undefined, say: Wording): Phrase {
  const words = say.words.findings;
  if (!review) return words.notReviewed;
  const { result, reviewedBy, reviewedOn, evidence } = review;
  const by = words.reviewed(say.signed(reviewedBy, reviewedOn));
  const proof = evidence.length > 0 ? words.reviewEvidence(evidence.map(titled).join('; ')) : '';
  const said = result === undefined ? words.noResult : words[result];
  return [result === 'not-effective' ? strong(said) : said, `${by}${proof}`];
}
