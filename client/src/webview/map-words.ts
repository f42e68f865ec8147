// Words that both maps use.

import { l10n } from 'vscode';
import type { MapChoice } from './map-requests.ts';
import type { MapTexts } from './map-view.ts';

/** A part of a whole in percent, rounded down, so that 100 % means all of it. */
export function share(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}

/** From a day to a day; nothing where neither is known. */
function period({ start, end }: Pick<MapChoice, 'start' | 'end'>): string {
  return start === undefined && end === undefined ? '' : `${start ?? '?'} – ${end ?? '?'}`;
}

/** The same on two short lines. */
export function periodLines({ start, end }: Pick<MapChoice, 'start' | 'end'>): readonly string[] {
  return start === undefined && end === undefined ? [] : [`${start ?? '?'} –`, end ?? '?'];
}

/** The state of an audit; nothing where that is not known. */
export function auditStatus(status: string | undefined): string {
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
    default:
      return '';
  }
}

/** What there is to choose from, each with its title and days. */
export function chosenOptions(
  choices: readonly MapChoice[],
): readonly { readonly id: string; readonly label: string }[] {
  return choices.map((choice) => {
    const parts = [
      choice.title === '' ? choice.id : `${choice.id}: ${choice.title}`,
      period(choice),
      auditStatus(choice.status),
    ];
    return { id: choice.id, label: parts.filter((part) => part !== '').join(' · ') };
  });
}

/** The words of the page around a map. */
export function mapTexts(): MapTexts {
  return {
    search: l10n.t('Search requirements'),
    filter: l10n.t('Show'),
    words: l10n.t('Words'),
    copy: l10n.t('Copy as Markdown'),
    save: l10n.t('Save as SVG…'),
    legend: l10n.t('Legend'),
    hint: l10n.t('Arrow keys move through the map, Enter opens the place, / searches.'),
    shown: l10n.t('{0} of {1} requirements shown', '{0}', '{1}'),
    noneShown: l10n.t('No requirement matches. Clear the search, or show all requirements.'),
  };
}
