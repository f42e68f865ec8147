// Coverage in words and pictures.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Shares } from '../view-models/common.ts';
import type { CoverageState, CoveredRequirement } from '../view-models/coverage.ts';
import { firstOf } from './wording.ts';

/** How far an audit is with a requirement. */
export function coverageState(state: CoverageState): string {
  switch (state) {
    case 'planned':
      return l10n.t('planned');
    case 'scheduled':
      return l10n.t('scheduled');
    case 'examined':
      return l10n.t('examined');
    case 'conforming':
      return l10n.t('conforming');
    case 'nonconforming':
      return l10n.t('nonconforming');
    case 'not-examined':
      return l10n.t('not examined');
    case 'excluded':
      return l10n.t('excluded');
  }
}

/** The icon of how far an audit is with a requirement. */
export function stateIcon(state: CoverageState): ThemeIcon {
  switch (state) {
    case 'planned':
      return new ThemeIcon('circle-outline');
    case 'scheduled':
      return new ThemeIcon('calendar');
    case 'examined':
    case 'conforming':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'nonconforming':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'not-examined':
      return new ThemeIcon('dash');
    case 'excluded':
      return new ThemeIcon('circle-slash');
  }
}

/** What the programme does about a requirement; results by the audits that have them. */
export function requirementState({ duty, gap, audits }: CoveredRequirement): string {
  if (gap) return l10n.t('gap: no audit covers it');
  if (duty === 'excluded') return l10n.t('not applicable');
  const told = audits.map(({ audit, state }) => `${audit} ${coverageState(state)}`);
  if (duty === 'elsewhere' && told.length === 0) return l10n.t('not due in this cycle');
  return firstOf(told, 2);
}

/** The worst that is known decides. */
export function requirementIcon({ duty, gap, examined, audits }: CoveredRequirement): ThemeIcon {
  if (gap) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (duty === 'excluded') return stateIcon('excluded');
  if (audits.some(({ state }) => state === 'nonconforming')) return stateIcon('nonconforming');
  if (examined) return stateIcon('conforming');
  return stateIcon(audits.some(({ state }) => state === 'scheduled') ? 'scheduled' : 'planned');
}

/** The icon of a section: a warning where requirements are in the scope of no audit. */
export function sectionIcon({ due, examined }: Shares, gaps: number): ThemeIcon {
  if (gaps > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  if (due === 0) return stateIcon('excluded');
  return stateIcon(examined === due ? 'conforming' : 'planned');
}
