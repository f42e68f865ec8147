// Findings in words and pictures.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { FindingStatus, FindingType } from '../view-models/common.ts';

/** In the order of the life of a finding. */
export const findingStatuses: readonly FindingStatus[] = [
  'open',
  'action-planned',
  'action-implemented',
  'closed',
  'withdrawn',
];

/** The gravest first. */
export const findingTypes: readonly FindingType[] = [
  'major-nonconformity',
  'minor-nonconformity',
  'observation',
  'opportunity-for-improvement',
  'good-practice',
];

/** A status in words; empty where none is known. */
export function findingStatus(status: FindingStatus | undefined): string {
  switch (status) {
    case 'open':
      return l10n.t('open');
    case 'action-planned':
      return l10n.t('action planned');
    case 'action-implemented':
      return l10n.t('action implemented');
    case 'closed':
      return l10n.t('closed');
    case 'withdrawn':
      return l10n.t('withdrawn');
    case undefined:
      return '';
  }
}

/** A type in words; empty where none is known. */
export function findingType(type: FindingType | undefined): string {
  switch (type) {
    case 'major-nonconformity':
      return l10n.t('major nonconformity');
    case 'minor-nonconformity':
      return l10n.t('minor nonconformity');
    case 'observation':
      return l10n.t('observation');
    case 'opportunity-for-improvement':
      return l10n.t('opportunity for improvement');
    case 'good-practice':
      return l10n.t('good practice');
    case undefined:
      return '';
  }
}

/** A clock where something is overdue; else what tells the status. */
export function findingIcon(
  status: FindingStatus | undefined,
  type: FindingType | undefined,
  overdue: boolean,
): ThemeIcon {
  if (overdue) return new ThemeIcon('watch', new ThemeColor('list.errorForeground'));
  switch (status) {
    case 'closed':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'withdrawn':
      return new ThemeIcon('circle-slash');
    case 'action-implemented':
      return new ThemeIcon('issue-reopened');
    case 'open':
    case 'action-planned':
      return new ThemeIcon('issue-opened');
    case undefined:
      return new ThemeIcon(type === 'good-practice' ? 'thumbsup' : 'question');
  }
}
