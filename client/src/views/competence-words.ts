// Competences in words and pictures.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { Competence, CompetenceState } from '../view-models/auditors.ts';

/** Whether a competence holds, with the day that matters. */
export function competenceState({ state, obtained, expires }: Competence): string {
  switch (state) {
    case 'valid':
      return expires === undefined ? l10n.t('does not expire') : l10n.t('until {0}', expires);
    case 'expiring':
      return l10n.t('expires on {0}', expires ?? '?');
    case 'expired':
      return l10n.t('expired on {0}', expires ?? '?');
    case 'not-yet':
      return l10n.t('from {0}', obtained ?? '?');
    case 'undated':
      return l10n.t('without a day');
  }
}

/** The icon of a competence, by whether it holds today. */
export function competenceIcon(state: CompetenceState): ThemeIcon {
  switch (state) {
    case 'valid':
      return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
    case 'expiring':
      return new ThemeIcon('watch', new ThemeColor('list.warningForeground'));
    case 'expired':
      return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    case 'not-yet':
      return new ThemeIcon('calendar');
    case 'undated':
      return new ThemeIcon('question');
  }
}
