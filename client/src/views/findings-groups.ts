// The groups of the view Findings.

import { l10n } from 'vscode';
import type { Finding, FindingsModel } from '../view-models/findings.ts';
import { findingStatus, findingStatuses, findingType, findingTypes } from './finding-words.ts';
import type { Grouping } from './findings-choice.ts';

export interface Group {
  readonly id: string;
  readonly label: string;
  /** In the order of the model. */
  readonly findings: readonly Finding[];
  /** Whether there is nothing left to do in it. */
  readonly done: boolean;
}

/** How findings are grouped by something. */
interface Arrangement {
  /** The groups that a finding belongs to; in none, it goes into the one for what is not said. */
  readonly of: (finding: Finding) => readonly string[];
  readonly label: (group: string) => string;
  /** What groups are sorted by. */
  readonly rank: (group: string) => string;
  /** The label of the group for findings that belong to no other. */
  readonly none: string;
}

/** Numbers within ids count as numbers: A.5.9 comes before A.5.10. */
const naturally = new Intl.Collator('en', { numeric: true });

/**
 * Findings by groups: those with something overdue first, then in an order that suits what they are grouped by; the group
 * for those that say nothing of it is the last of its like.
 */
export function findingGroups(
  findings: readonly Finding[],
  grouping: Grouping,
  model: FindingsModel,
): readonly Group[] {
  const { of, label, rank, none } = arrangement(grouping, model);
  const groups = new Map<string, Finding[]>();
  const without: Finding[] = [];
  for (const finding of findings) {
    const ids = of(finding);
    if (ids.length === 0) without.push(finding);
    for (const id of ids) {
      const group = groups.get(id);
      if (group) group.push(finding);
      else groups.set(id, [finding]);
    }
  }
  const sorted = [...groups].sort(([a], [b]) => naturally.compare(rank(a), rank(b)) || naturally.compare(a, b));
  const inOrder = [
    ...sorted.map(([id, its]) => ({
      id: `${grouping} ${id}`,
      label: label(id),
      findings: its,
      done: its.every(isDone),
    })),
    ...(without.length > 0 ? [{ id: grouping, label: none, findings: without, done: without.every(isDone) }] : []),
  ];
  return inOrder.sort((a, b) => Number(isLate(b)) - Number(isLate(a)));
}

function isLate({ findings }: Group): boolean {
  return findings.some(({ daysOverdue }) => daysOverdue !== undefined);
}

function isDone({ status, type }: Finding): boolean {
  return status === 'closed' || status === 'withdrawn' || (status === undefined && type === 'good-practice');
}

function arrangement(grouping: Grouping, { people, audits, requirements }: FindingsModel): Arrangement {
  switch (grouping) {
    case 'status':
      return {
        of: ({ status }) => (status === undefined ? [] : [status]),
        label: (id) => capitalized(findingStatus(findingStatuses.find((status) => status === id))),
        rank: rankIn(findingStatuses),
        none: l10n.t('Without a status'),
      };
    case 'type':
      return {
        of: ({ type }) => (type === undefined ? [] : [type]),
        label: (id) => capitalized(findingType(findingTypes.find((type) => type === id))),
        rank: rankIn(findingTypes),
        none: l10n.t('Without a type'),
      };
    case 'owner':
      return {
        of: ({ owners }) => owners,
        label: (id) => people[id] ?? id,
        rank: (id) => people[id] ?? id,
        none: l10n.t('Without an owner'),
      };
    case 'audit':
      return {
        of: ({ audit }) => (audit === undefined ? [] : [audit]),
        label: (id) => withTitle(id, audits[id]),
        rank: (id) => id,
        none: l10n.t('Without an audit'),
      };
    case 'requirement':
      return {
        of: ({ requirements: ids }) => ids,
        label: (id) => withTitle(id, requirements[id]),
        rank: (id) => id,
        none: l10n.t('Without a requirement'),
      };
  }
}

function withTitle(id: string, title: string | undefined): string {
  return title ? `${id} ${title}` : id;
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

/** Sorts groups as their ids stand in a list. */
function rankIn(ids: readonly string[]): (group: string) => string {
  return (group) => `${ids.indexOf(group)}`;
}
