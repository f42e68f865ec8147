// The view Findings: what is overdue first, grouped as the user chose.

import { l10n } from 'vscode';
import type { Finding, FindingsModel } from '../view-models/findings.ts';
import type { Drawing, ViewPainter } from './audit-view.ts';
import { findingIcon, findingStatus, findingType } from './finding-words.ts';
import type { FindingsChoice } from './findings-choice.ts';
import { findingGroups, type Group } from './findings-groups.ts';
import type { Row } from './row.ts';
import { tooltip } from './tooltip.ts';
import { overdueActions, overdueBy } from './view-counts.ts';
import { firstOf, inWords, sideBySide } from './wording.ts';

/** Groups of more findings than this are folded at first. */
const longGroup = 50;

/** A group of more findings than this is shown in parts: VS Code takes seconds to unfold ten thousand rows. */
const partSize = 1_000;

/** Draws the view; grouping and filter may change between two drawings. */
export function findingsPainter(choice: FindingsChoice): ViewPainter<'findings'> {
  return { name: 'findings', always: true, draw: (model, root) => drawFindings(model, choice, root) };
}

/** The rows of the view; the badge counts overdue actions, filtered out or not. */
export function drawFindings(
  model: FindingsModel,
  { grouping, filter }: Pick<FindingsChoice, 'grouping' | 'filter'>,
  root: string,
): Drawing {
  const shown = filter === '' ? model.findings : model.findings.filter(matching(filter, model));
  const rows = findingGroups(shown, grouping, model).map((group) => groupRow(group, model, root));
  const overdue = model.overdueActions;
  const filtered = l10n.t('{0} of {1} findings contain "{2}"', shown.length, model.findings.length, filter);
  return {
    rows,
    message: filter === '' ? undefined : filtered,
    badge: overdue > 0 ? { value: overdue, tooltip: overdueActions(overdue) } : undefined,
  };
}

/** A finding matches when all words of the filter are in what it shows. */
function matching(
  filter: string,
  { people, audits, requirements: titles }: FindingsModel,
): (finding: Finding) => boolean {
  const words = filter.toLowerCase().split(/\s+/);
  return ({ id, title, type, status, audit, owners, requirements }) => {
    const text = [
      ...[id, title, findingType(type), findingStatus(status), audit],
      ...owners.flatMap((owner) => [owner, people[owner]]),
      ...requirements.flatMap((each) => [each, titles[each]]),
      audit && audits[audit],
    ]
      .filter((part) => part !== undefined)
      .join('\n')
      .toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

function groupRow({ id, label, findings, done }: Group, model: FindingsModel, root: string): Row {
  const late = findings.filter(({ daysOverdue }) => daysOverdue !== undefined).length;
  const lateInWords = late > 0 ? l10n.t('{0} overdue', late) : '';
  return {
    id,
    label,
    description: sideBySide(`${findings.length}`, lateInWords),
    spoken: inWords(label, `${findings.length}`, lateInWords),
    expanded: !done && findings.length <= longGroup,
    children: () => findingRows(findings, model, root),
  };
}

function findingRows(findings: readonly Finding[], model: FindingsModel, root: string): readonly Row[] {
  if (findings.length <= partSize) return findings.map((finding) => findingRow(finding, model, root));
  const parts = Array.from({ length: Math.ceil(findings.length / partSize) }, (_, nth) => nth * partSize);
  return parts.map((first) => {
    const part = findings.slice(first, first + partSize);
    const label = `${first + 1} – ${first + part.length}`;
    return {
      id: `part ${first}`,
      label,
      spoken: label,
      children: () => part.map((finding) => findingRow(finding, model, root)),
    };
  });
}

function findingRow(finding: Finding, { people, audits, requirements: titles }: FindingsModel, root: string): Row {
  const { key, id, title, type, status, audit, owners, requirements, due, daysOverdue, where } = finding;
  const label = id ?? (title || l10n.t('Finding'));
  const isDone = status === 'closed' || status === 'withdrawn';
  const deadline =
    daysOverdue !== undefined ? overdueBy(daysOverdue) : due === undefined || isDone ? '' : l10n.t('due {0}', due);
  const names = firstOf(owners.map((owner) => people[owner] ?? owner));
  return {
    id: key,
    label,
    description: sideBySide(deadline, title, names),
    icon: findingIcon(status, type, daysOverdue !== undefined),
    spoken: inWords(l10n.t('Finding {0}', label), title, findingType(type), findingStatus(status), deadline, names),
    tooltip: tooltip(`${label} ${id === undefined ? '' : title}`.trim(), [
      [l10n.t('Type'), findingType(type)],
      [l10n.t('Status'), findingStatus(status)],
      [l10n.t('Due'), inWords(due, daysOverdue === undefined ? '' : overdueBy(daysOverdue))],
      [l10n.t('Overdue actions'), finding.overdueActions > 0 ? `${finding.overdueActions}` : undefined],
      [l10n.t('Owner'), names],
      [l10n.t('Audit'), audit && `${audit} ${audits[audit] ?? ''}`.trim()],
      [l10n.t('Requirements'), requirements.map((each) => `${each} ${titles[each] ?? ''}`.trim()).join(', ')],
      [l10n.t('Raised on'), finding.raisedOn],
    ]),
    place: where,
    can: id === undefined ? [] : ['reports'],
    copies: id,
    finding: id,
    root,
  };
}
