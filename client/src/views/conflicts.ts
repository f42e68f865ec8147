// A conflict of interest in the view Auditors (9.2.2 b), with both of its places.

import { l10n, ThemeColor, ThemeIcon, workspace } from 'vscode';
import type { AuditorConflict } from '../view-models/auditors.ts';
import type { Row } from './row.ts';
import { tooltip } from './tooltip.ts';
import { commits } from './view-counts.ts';
import { firstOf, inWords, sideBySide } from './wording.ts';

/** What stands against the audit; beneath it, where they audit and where they are responsible. */
export function conflictRow(conflict: AuditorConflict): Row {
  const { key, audit, accepted, requirements, audits, freeFrom } = conflict;
  const label = against(conflict);
  const standing = accepted ? l10n.t('accepted') : '';
  const free = freeFrom === undefined ? '' : l10n.t('free from {0}', freeFrom);
  return {
    id: key,
    label,
    description: sideBySide(standing, audit, free),
    icon: accepted
      ? new ThemeIcon('pass', new ThemeColor('list.warningForeground'))
      : new ThemeIcon('error', new ThemeColor('list.errorForeground')),
    spoken: inWords(l10n.t('Conflict'), label, l10n.t('Audit {0}', audit), standing, free),
    tooltip: tooltip(label, [
      [l10n.t('Audit'), audit],
      [l10n.t('Requirements'), requirements.join(', ')],
      [l10n.t('Through'), conflict.through],
      [l10n.t('Accepted'), accepted ? l10n.t('by the plan of the audit') : undefined],
      [l10n.t('Free from'), freeFrom],
    ]),
    place: audits,
    copies: audit,
    children: () => placesOf(conflict),
  };
}

function placesOf(conflict: AuditorConflict): readonly Row[] {
  const { audit, requirements, audits, responsible } = conflict;
  const auditing = l10n.t('audits {0}', firstOf(requirements));
  const rows: Row[] = [
    {
      id: 'audits',
      label: auditing,
      description: audit,
      icon: new ThemeIcon('search'),
      spoken: inWords(auditing, l10n.t('Audit {0}', audit)),
      place: audits,
      copies: audit,
    },
  ];
  const through = conflict.through === undefined ? '' : l10n.t('through {0}', conflict.through);
  const label = against(conflict);
  const file = responsible && workspace.asRelativePath(responsible.file);
  rows.push({
    id: 'responsible',
    label,
    description: sideBySide(through, file),
    icon: new ThemeIcon('key'),
    spoken: inWords(label, through, file),
    place: responsible,
  });
  return rows;
}

/** What stands between the person and an impartial audit. */
function against({ kind, role, owner, commits: count, until, requirements }: AuditorConflict): string {
  const what = firstOf(requirements);
  switch (kind) {
    case 'relation':
      return present(role, what);
    case 'cooling-off':
      return past(role, what, until ?? '?');
    case 'commits':
      return l10n.t('changed {0} ({1})', what, commits(count ?? 0));
    case 'line-of-report':
      return l10n.t('reports to {0}, who owns {1}', owner ?? '?', what);
  }
}

function present(role: AuditorConflict['role'], what: string): string {
  switch (role) {
    case 'owner':
      return l10n.t('owns {0}', what);
    case 'implementers':
      return l10n.t('implements {0}', what);
    case 'operators':
      return l10n.t('operates {0}', what);
    case 'monitors':
      return l10n.t('monitors {0}', what);
    case undefined:
      return l10n.t('is responsible for {0}', what);
  }
}

function past(role: AuditorConflict['role'], what: string, until: string): string {
  switch (role) {
    case 'owner':
      return l10n.t('owned {0} until {1}', what, until);
    case 'implementers':
      return l10n.t('implemented {0} until {1}', what, until);
    case 'operators':
      return l10n.t('operated {0} until {1}', what, until);
    case 'monitors':
      return l10n.t('monitored {0} until {1}', what, until);
    case undefined:
      return l10n.t('was responsible for {0} until {1}', what, until);
  }
}
