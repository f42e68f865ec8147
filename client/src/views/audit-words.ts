// Audits in words and pictures.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { AuditState, AuditStatus } from '../view-models/common.ts';
import { overdueBy } from './view-counts.ts';

/** Where an audit stands, with the day that matters then. */
export function auditState(audit: {
  readonly state: AuditState;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly daysOverdue?: number | undefined;
}): string {
  const { state, start, end, daysOverdue } = audit;
  switch (state) {
    case 'planned':
      return start === undefined ? l10n.t('planned') : l10n.t('planned for {0}', start);
    case 'in-progress':
      return end === undefined ? l10n.t('in progress') : l10n.t('in progress until {0}', end);
    case 'completed':
      return l10n.t('completed');
    case 'overdue':
      return daysOverdue === undefined ? l10n.t('overdue') : overdueBy(daysOverdue);
    case 'cancelled':
      return l10n.t('cancelled');
  }
}

/** The icon of an audit, by where it stands. */
export function auditIcon(state: AuditState): ThemeIcon {
  switch (state) {
    case 'planned':
      return new ThemeIcon('calendar');
    case 'in-progress':
      return new ThemeIcon('play-circle', new ThemeColor('charts.blue'));
    case 'completed':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'overdue':
      return new ThemeIcon('watch', new ThemeColor('list.errorForeground'));
    case 'cancelled':
      return new ThemeIcon('circle-slash');
  }
}

/** What the plan of an audit says of itself. */
export function planStatus(status: AuditStatus | undefined): string {
  switch (status) {
    case 'draft':
      return l10n.t('draft');
    case 'approved':
      return l10n.t('approved');
    case 'in-progress':
      return l10n.t('in progress');
    case 'completed':
      return l10n.t('completed');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'planned':
      return l10n.t('planned');
    case undefined:
      return '';
  }
}
