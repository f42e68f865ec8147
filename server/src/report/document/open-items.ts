import { daysBetween } from '../../model/dates.ts';
import type { Day } from '../../model/values.ts';
import type { OpenItem, OpenStep } from '../model/open-items.ts';
import { type Block, dayColumn, heading, longColumn, type Phrase, strong, table, textColumn } from './blocks.ts';
import type { Wording } from './wording.ts';

/** What is still to be done, by whom and until when. */
export function openItemsSection(
  items: readonly OpenItem[],
  asOf: Day,
  ifNone: string,
  say: Wording,
): readonly Block[] {
  const words = say.words.findings;
  return [
    heading(2, 'open-items', words.openItems),
    table(
      words.openItems,
      [
        textColumn(words.finding, 3),
        textColumn(words.type),
        textColumn(words.status),
        longColumn(words.toDo, 4),
        textColumn(words.owner),
        dayColumn(words.due),
        textColumn(words.stateOn(asOf)),
      ],
      items.flatMap((item) => item.steps.map((step) => stepRow(item, step, asOf, say))),
      ifNone,
    ),
  ];
}

function stepRow({ finding }: OpenItem, step: OpenStep, asOf: Day, say: Wording): readonly Phrase[] {
  const { action } = step;
  const ownsStep = hasOwner(step);
  return [
    `${say.recorded(finding.id)}${finding.title === undefined ? '' : ` ${finding.title}`}`,
    say.findingType(finding.type),
    say.findingStatus(finding.status),
    stepText(step, say),
    action && ownsStep ? say.person(action.owner) : '',
    action && ownsStep ? say.recorded(action.due) : '',
    stateOf(step, asOf, say),
  ];
}

/** What is to be done, and with which action. */
export function stepText({ kind, action }: OpenStep, say: Wording): string {
  const name = action?.id === undefined ? '' : ` ${action.id}`;
  return `${say.words.findings.step[kind]}${name}${action ? `: ${say.recorded(action.description)}` : ''}`;
}

/** How a step stands: open, or overdue and by how long. */
function stateOf(step: OpenStep, asOf: Day, { words: { general } }: Wording): Phrase {
  const { status, action } = step;
  if (!hasOwner(step)) return general.action.due;
  if (status !== 'overdue' || action?.due === undefined) {
    return status === 'due' ? general.action.due : general.action['no-due-date'];
  }
  return [strong(general.action.overdue), general.overdueBy(general.days(daysBetween(action.due, asOf)))];
}

function hasOwner({ kind }: OpenStep): boolean {
  return kind === 'correction' || kind === 'corrective-action';
}
