// The view Programme: programme → audits by period → plan, sessions, workpapers, findings, reports.

import { l10n, ThemeIcon } from 'vscode';
import type { Audit, Programme, ProgrammeModel } from '../view-models/programme.ts';
import type { ViewPainter } from './audit-view.ts';
import { auditIcon, auditState } from './audit-words.ts';
import { partsOf } from './programme-parts.ts';
import type { Row, RowAction } from './row.ts';
import { tooltip } from './tooltip.ts';
import { percent, problems } from './view-counts.ts';
import { inWords, period, sideBySide } from './wording.ts';

/** Draws the view. */
export const programmePainter: ViewPainter<'programme'> = {
  name: 'programme',
  draw: (model, root) => ({ rows: programmeRows(model, root) }),
};

/** The rows of the view; `root` is the URI of the ISMS root. */
export function programmeRows({ programmes, otherAudits }: ProgrammeModel, root: string): readonly Row[] {
  const rows = programmes.map((programme) => programmeRow(programme, root));
  if (otherAudits.length === 0) return rows;
  const label = l10n.t('Audits of no programme');
  const other: Row = {
    id: 'other',
    label,
    description: `${otherAudits.length}`,
    icon: new ThemeIcon('question'),
    spoken: inWords(label, `${otherAudits.length}`),
    expanded: programmes.length === 0,
    children: () => otherAudits.map((audit) => auditRow(audit, root)),
  };
  return [...rows, other];
}

function programmeRow(programme: Programme, root: string): Row {
  const { key, id, title, current, start, end, shares, where } = programme;
  const label = title || (id ?? l10n.t('Audit programme'));
  const examined = shares && l10n.t('{0} examined', percent(shares.examined, shares.due));
  const description = sideBySide(examined, problems(programme.problems), period(start, end));
  return {
    id: key,
    label,
    description,
    icon: new ThemeIcon(current ? 'notebook' : 'archive'),
    spoken: inWords(l10n.t('Audit programme'), label, period(start, end), examined, problems(programme.problems)),
    tooltip: tooltip(label, [
      [l10n.t('Cycle'), period(start, end)],
      [l10n.t('Planned'), shares && l10n.t('{0} of {1} requirements', shares.planned, shares.due)],
      [l10n.t('Examined'), shares && l10n.t('{0} of {1} requirements', shares.examined, shares.due)],
      [l10n.t('Problems'), problems(programme.problems)],
    ]),
    place: where,
    can:
      id === undefined
        ? []
        : ['reports', 'programme', ...(programme.audits.some(isAssignable) ? (['assign'] as const) : [])],
    copies: id,
    programme: id,
    root,
    expanded: current,
    children: () => programme.audits.map((audit) => auditRow(audit, root)),
  };
}

function auditRow(audit: Audit, root: string): Row {
  const { id, title, state, start, end, inScope, examined, where } = audit;
  const progress = l10n.t('{0} of {1} examined', examined, inScope);
  const found = problems(audit.problems);
  return {
    id,
    label: id,
    description: sideBySide(...briefly(audit), found, title),
    icon: auditIcon(state),
    spoken: inWords(l10n.t('Audit {0}', id), title, auditState(audit), progress, found),
    tooltip: tooltip(`${id} ${title}`, [
      [l10n.t('State'), auditState(audit)],
      [l10n.t('Period'), period(start, end)],
      [l10n.t('Scheduled'), l10n.t('{0} of {1} requirements', audit.scheduled, inScope)],
      [l10n.t('Examined'), l10n.t('{0} of {1} requirements', examined, inScope)],
      [l10n.t('Nonconforming'), audit.nonconforming > 0 ? `${audit.nonconforming}` : undefined],
      [l10n.t('Problems'), found],
    ]),
    place: where,
    can: actionsOf(audit),
    copies: id,
    audit: id,
    root,
    children: () => partsOf(audit, root),
  };
}

/** Where an audit stands, in as few words as a narrow side bar shows. */
function briefly({ state, start, end, daysOverdue, examined, inScope }: Audit): readonly (string | undefined)[] {
  const progress = l10n.t('{0} of {1}', examined, inScope);
  const until = end === undefined ? undefined : l10n.t('until {0}', end);
  switch (state) {
    case 'planned':
      return [auditState({ state }), start];
    case 'in-progress':
      return [auditState({ state }), progress, until];
    case 'completed':
      return [auditState({ state }), progress];
    case 'overdue':
      return [auditState({ state, daysOverdue }), progress];
    case 'cancelled':
      return [auditState({ state })];
  }
}

/** An audit without a plan can only be planned. */
function actionsOf(audit: Audit): readonly RowAction[] {
  if (audit.plan)
    return ['report', 'reports', 'pack', 'finding', ...(isAssignable(audit) ? (['assign'] as const) : [])];
  return isOver(audit) ? [] : ['plan'];
}

/** Whether auditors can be assigned: there is a plan, and it is neither over nor called off. */
function isAssignable(audit: Audit): boolean {
  return audit.plan !== undefined && !isOver(audit);
}

function isOver({ state }: Audit): boolean {
  return state === 'completed' || state === 'cancelled';
}
