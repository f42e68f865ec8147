// The view Auditors: who audits, how competent they are, what they are assigned, and what stands against it.

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { AssignedAudit, Auditor, AuditorsModel, Competence } from '../view-models/auditors.ts';
import type { ViewPainter } from './audit-view.ts';
import { auditIcon, auditState } from './audit-words.ts';
import { competenceIcon, competenceState } from './competence-words.ts';
import { conflictRow } from './conflicts.ts';
import { groupRow, type Row } from './row.ts';
import { tooltip } from './tooltip.ts';
import { audits, conflicts, hours, sessions } from './view-counts.ts';
import { inWords, period, sideBySide } from './wording.ts';

/** Draws the view. */
export const auditorsPainter: ViewPainter<'auditors'> = {
  name: 'auditors',
  draw: (model) => ({ rows: auditorRows(model) }),
};

/** The rows of the view. */
export function auditorRows({ auditors }: AuditorsModel): readonly Row[] {
  return auditors.map(auditorRow);
}

function auditorRow(auditor: Auditor): Row {
  const { id, name, known, competences, minutes, where } = auditor;
  const counted = auditor.audits.filter(({ state }) => state !== 'cancelled').length;
  const open = auditor.conflicts.filter(({ accepted }) => !accepted).length;
  const accepted = auditor.conflicts.length - open;
  const expired = competences.filter(({ state }) => state === 'expired').length;
  const expiring = competences.filter(({ state }) => state === 'expiring').length;
  const unknown = known ? '' : l10n.t('not among the people');
  const matters = [
    unknown,
    open > 0 ? conflicts(open) : '',
    accepted > 0 ? l10n.t('{0} accepted', conflicts(accepted)) : '',
    expired > 0 ? l10n.t('{0} expired', expired) : '',
    expiring > 0 ? l10n.t('{0} expiring', expiring) : '',
  ];
  const work = [audits(counted), minutes > 0 ? hours(minutes) : ''];
  return {
    id,
    label: name,
    description: sideBySide(...matters, ...work),
    icon: auditorIcon(open > 0 || !known, expired + expiring > 0),
    spoken: inWords(l10n.t('Auditor {0}', name), ...work, ...matters),
    tooltip: tooltip(name, [
      [l10n.t('Person'), id],
      [l10n.t('Audits'), inWords(...work)],
      [l10n.t('Conflicts'), inWords(unknown, matters[1], matters[2])],
      [l10n.t('Competences'), inWords(`${competences.length}`, matters[3], matters[4])],
    ]),
    place: where,
    copies: id,
    children: () => partsOf(auditor, open > 0),
  };
}

function auditorIcon(grave: boolean, worth: boolean): ThemeIcon {
  if (grave) return new ThemeIcon('person', new ThemeColor('list.errorForeground'));
  return worth ? new ThemeIcon('person', new ThemeColor('list.warningForeground')) : new ThemeIcon('person');
}

function partsOf(
  { competences, audits: assigned, conflicts: all }: Auditor,
  hasOpenConflicts: boolean,
): readonly Row[] {
  const groups = [
    {
      id: 'competences',
      label: l10n.t('Competences'),
      icon: new ThemeIcon('mortar-board'),
      count: competences.length,
      rows: () => competences.map(competenceRow),
    },
    {
      id: 'audits',
      label: l10n.t('Audits'),
      icon: new ThemeIcon('notebook'),
      count: assigned.length,
      rows: () => assigned.map(assignedRow),
    },
    {
      id: 'conflicts',
      label: l10n.t('Conflicts'),
      icon: new ThemeIcon('law'),
      count: all.length,
      rows: () => all.map(conflictRow),
      expanded: hasOpenConflicts,
    },
  ];
  return groups.flatMap(groupRow);
}

function competenceRow(competence: Competence): Row {
  const { key, name, subjects, issuer, obtained, expires, state, where } = competence;
  const word = competenceState(competence);
  return {
    id: key,
    label: name || l10n.t('Competence'),
    description: sideBySide(word, subjects.join(', ')),
    icon: competenceIcon(state),
    spoken: inWords(name, word, subjects.join(', ')),
    tooltip: tooltip(name, [
      [l10n.t('Subjects'), subjects.join(', ')],
      [l10n.t('Issuer'), issuer],
      [l10n.t('Obtained'), obtained],
      [l10n.t('Expires'), expires],
      [l10n.t('State'), word],
    ]),
    place: where,
  };
}

function assignedRow(assigned: AssignedAudit): Row {
  const { audit, title, state, start, end, role, minutes, where } = assigned;
  const as = role === 'lead' ? l10n.t('lead') : role === 'auditor' ? l10n.t('auditor') : l10n.t('not of the team');
  const work = [sessions(assigned.sessions), minutes > 0 ? hours(minutes) : ''];
  return {
    id: audit,
    label: audit,
    description: sideBySide(as, ...work, auditState(assigned), title),
    icon: auditIcon(state),
    spoken: inWords(l10n.t('Audit {0}', audit), title, as, ...work, auditState(assigned)),
    tooltip: tooltip(`${audit} ${title}`, [
      [l10n.t('Role'), as],
      [l10n.t('Sessions'), inWords(...work)],
      [l10n.t('Period'), period(start, end)],
      [l10n.t('State'), auditState(assigned)],
    ]),
    place: where,
    copies: audit,
  };
}
