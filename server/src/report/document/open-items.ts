import { daysBetween } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import type { OpenItem, OpenStep, StepKind } from '../model/open-items.ts';
import { type Block, heading, type Phrase, strong, table, textColumn } from './blocks.ts';
import { count, person, recorded, statusOf, typeOf } from './words.ts';

const stepWords: Readonly<Record<StepKind, string>> = {
  correction: 'Correction',
  'corrective-action': 'Corrective action',
  decision: 'Decide what is to be done',
  review: 'Review the effectiveness of',
  'further-action': 'Act again, found not effective:',
  closing: 'Close the finding',
};

/** What is still to be done, by whom and until when. */
export function openItemsSection(items: readonly OpenItem[], asOf: Day): readonly Block[] {
  return [
    heading(2, 'open-items', 'Open items'),
    table(
      'Open items',
      ['Finding', 'Type', 'Status', 'To do', 'Owner', 'Due', `State on ${asOf}`].map((title) => textColumn(title)),
      items.flatMap((item) => item.steps.map((step) => stepRow(item, step, asOf))),
      'No finding of this audit is open.',
    ),
  ];
}

function stepRow({ finding }: OpenItem, { kind, action, status }: OpenStep, asOf: Day): readonly Phrase[] {
  const ownsStep = kind === 'correction' || kind === 'corrective-action';
  const name = action?.id === undefined ? '' : ` ${action.id}`;
  return [
    `${recorded(finding.id)}${finding.title === undefined ? '' : ` ${finding.title}`}`,
    typeOf(finding.type),
    statusOf(finding.status),
    `${stepWords[kind]}${name}${action ? `: ${recorded(action.description)}` : ''}`,
    action && ownsStep ? person(action.owner) : '',
    action && ownsStep ? recorded(action.due) : '',
    ownsStep ? stateOf(status, action?.due, asOf) : 'open',
  ];
}

function stateOf(status: OpenStep['status'], due: Day | undefined, asOf: Day): Phrase {
  if (status !== 'overdue' || due === undefined) return status === 'due' ? 'open' : 'open, no due date';
  return [strong('overdue'), ` by ${count(daysBetween(due, asOf), 'day')}`];
}
