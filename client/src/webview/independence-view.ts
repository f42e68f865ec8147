// The independence map in words.

import { l10n } from 'vscode';
import type {
  IndependenceAuditor,
  IndependenceCell,
  IndependenceMap,
  IndependenceRequirement,
  MapPlace,
  Obstacle,
} from './map-requests.ts';
import type { MapCell, MapColumn, MapRow, MapView } from './map-view.ts';
import { chosenOptions, mapTexts } from './map-words.ts';

/** Words an independence map, which belongs to the ISMS root with this URI. */
export function independenceView(map: IndependenceMap, root: string): MapView {
  return {
    kind: 'independence',
    root,
    heading: l10n.t('Independence Map'),
    isms: map.isms,
    ...(map.audit === undefined
      ? {}
      : { choice: { label: l10n.t('Audit'), selected: map.audit, options: chosenOptions(map.audits) } }),
    summary: summaryOf(map),
    corner: l10n.t('Requirement'),
    totalHead: l10n.t('Free'),
    columns: map.auditors.map(columnOf),
    sections: map.sections.map(({ id, title }) => ({ id, title: `${id} ${title}`, total: '' })),
    rows: map.requirements.map((requirement) => rowOf(requirement, map)),
    sums: sumsOf(map.auditors),
    legend: legend(),
    mark: { example: l10n.t('audits'), words: l10n.t('audits it, by a session, a workpaper or a finding') },
    filters: [
      { id: 'all', label: l10n.t('All requirements') },
      { id: 'conflict', label: l10n.t('Audited in conflict') },
      { id: 'nobody', label: l10n.t('Nobody of the team is free') },
      { id: 'unassigned', label: l10n.t('Nobody audits it yet') },
    ],
    nothing: l10n.t('nothing is known'),
    ...(map.requirements.length > 0 && map.auditors.length > 0 ? {} : { empty: emptyOf(map) }),
    texts: mapTexts(),
  };
}

/**
 * Where one can go from a requirement and an auditor of a map, each named by its id, or from one of them alone; in the
 * order in which the view names these places.
 */
export function independencePlaces(
  map: IndependenceMap,
  row: string | null,
  column: string | null,
): readonly MapPlace[] {
  const requirement = map.requirements.find(({ id }) => id === row);
  const at = map.auditors.findIndex(({ id }) => id === column);
  const auditor = map.auditors[at];
  if (row === null) return auditor ? auditorPlaces(auditor) : [];
  if (column === null) return requirement ? requirementPlaces(requirement) : [];
  const cell = requirement?.cells[at];
  return cell && auditor ? placesOf(cell, auditor.name) : [];
}

function auditorPlaces({ name, where }: IndependenceAuditor): readonly MapPlace[] {
  return where ? [{ words: l10n.t('Open where {0} is named', name), where }] : [];
}

function requirementPlaces({ where }: IndependenceRequirement): readonly MapPlace[] {
  return where ? [{ words: l10n.t('Open where it is planned'), where }] : [];
}

function placesOf({ obstacles, audits }: IndependenceCell, person: string): readonly MapPlace[] {
  return [
    ...obstacles.flatMap((obstacle) => (obstacle.where ? { words: placeOf(obstacle), where: obstacle.where } : [])),
    ...(audits ? [{ words: l10n.t('Open where {0} audits it', person), where: audits }] : []),
  ];
}

function emptyOf({ audit, auditors }: IndependenceMap): MapView['empty'] {
  if (audit === undefined) {
    return {
      text: l10n.t('This ISMS has no audit yet. Make a plan, and see who may audit what.'),
      action: l10n.t('New Audit Plan…'),
    };
  }
  return auditors.length === 0
    ? {
        text: l10n.t(
          'The audit {0} has no team, and no person is known to be competent to audit. Name the team in the plan, or give persons a competence in “auditing”.',
          audit,
        ),
      }
    : { text: l10n.t('The audit {0} has nothing in scope. Name requirements in the scope of its plan.', audit) };
}

function summaryOf(map: IndependenceMap): readonly string[] {
  const pairs = map.auditors.reduce((sum, { totals }) => sum + totals.conflicts, 0);
  const helpless = map.requirements.filter(({ freeOnTeam }) => freeOnTeam === 0).length;
  return [
    map.hasPlan ? '' : l10n.t('There is no plan yet: everybody who can audit is shown.'),
    pairs === 0
      ? l10n.t('Nobody audits in conflict.')
      : pairs === 1
        ? l10n.t('1 conflict.')
        : l10n.t('{0} conflicts.', pairs),
    map.hasPlan && helpless > 0
      ? l10n.t('For {0} of {1} requirements nobody of the team is free.', helpless, map.requirements.length)
      : '',
    map.history === 'missing' ? l10n.t('The git history is not known, so commits are not taken into account.') : '',
  ].filter((sentence) => sentence !== '');
}

function roleOf(role: IndependenceAuditor['role']): string {
  if (role === 'lead') return l10n.t('lead auditor');
  return role === 'auditor' ? l10n.t('auditor') : l10n.t('not of the team');
}

function columnOf(auditor: IndependenceAuditor): MapColumn {
  const { id, name, role, totals } = auditor;
  return {
    id,
    title: name,
    lines: [roleOf(role)],
    words: [
      `${name} ${roleOf(role)}`,
      id,
      l10n.t('audits {0}, {1} of them in conflict; free for {2}', totals.audits, totals.conflicts, totals.free),
    ].join('; '),
    places: auditorPlaces(auditor).map(({ words }) => words),
  };
}

function rowOf(requirement: IndependenceRequirement, map: IndependenceMap): MapRow {
  const { id, title, section, free, freeOnTeam, cells } = requirement;
  const inConflict = cells.some(({ audits, state }) => audits && (state === 'conflict' || state === 'cooling-off'));
  const nobody = map.hasPlan && freeOnTeam === 0;
  const unassigned = cells.every(({ audits }) => !audits);
  return {
    id,
    title,
    section,
    note: inConflict ? l10n.t('conflict') : nobody ? l10n.t('nobody free') : undefined,
    tone: inConflict || nobody ? 'warning' : 'plain',
    filters: [
      'all',
      ...(inConflict ? ['conflict'] : []),
      ...(nobody ? ['nobody'] : []),
      ...(unassigned ? ['unassigned'] : []),
    ],
    places: requirementPlaces(requirement).map(({ words }) => words),
    cells: cells.map((cell, at) => cellOf(cell, `${id} ${title}`, map.auditors[at]?.name ?? '')),
    total: `${free} / ${cells.length}`,
  };
}

function cellOf(cell: IndependenceCell, requirement: string, person: string): MapCell {
  const { word } = wordsOf(cell.state);
  const mark = cell.audits ? l10n.t('audits') : undefined;
  return {
    state: cell.state,
    word,
    mark,
    words: [
      `${requirement}, ${person}: ${[word, mark].filter((part) => part !== undefined).join(' ')}`,
      ...cell.obstacles.map(sentence),
      l10n.t('on {0}', cell.day),
    ]
      .filter((part) => part !== '')
      .join('; '),
    places: placesOf(cell, person).map(({ words }) => words),
  };
}

/** What stands in the way, in words. */
function sentence(obstacle: Obstacle): string {
  if (obstacle.kind === 'line-of-report') return l10n.t('reports to {0}, who owns it', obstacle.owner);
  if (obstacle.kind === 'commits') {
    return obstacle.count === 1
      ? l10n.t('has changed what implements it, in commit {0} of {1}', obstacle.newest, obstacle.day)
      : l10n.t(
          'has changed what implements it, in {0} commits, the newest {1} of {2}',
          obstacle.count,
          obstacle.newest,
          obstacle.day,
        );
  }
  const role =
    obstacle.through === undefined
      ? verb(obstacle.role)
      : l10n.t('{0}, as a member of {1}', verb(obstacle.role), obstacle.through);
  if (obstacle.kind === 'cooling-off') {
    return l10n.t('{0}, until {1}: free again from {2} on', role, obstacle.until ?? '?', obstacle.freeFrom ?? '?');
  }
  if (obstacle.from !== undefined && obstacle.until !== undefined)
    return l10n.t('{0}, from {1} until {2}', role, obstacle.from, obstacle.until);
  if (obstacle.until !== undefined) return l10n.t('{0}, until {1}', role, obstacle.until);
  return obstacle.from === undefined ? role : l10n.t('{0}, since {1}', role, obstacle.from);
}

function verb(role: 'owner' | 'implementers' | 'operators' | 'monitors'): string {
  switch (role) {
    case 'owner':
      return l10n.t('owner');
    case 'implementers':
      return l10n.t('implements it');
    case 'operators':
      return l10n.t('operates it');
    case 'monitors':
      return l10n.t('monitors it');
  }
}

function placeOf(obstacle: Obstacle): string {
  if (obstacle.kind === 'commits') return l10n.t('Open the paths that implement it');
  return obstacle.kind === 'line-of-report' ? l10n.t('Open the owner') : l10n.t('Open the responsibility');
}

function wordsOf(state: IndependenceCell['state']): { readonly word: string; readonly words: string } {
  switch (state) {
    case 'free':
      return { word: l10n.t('Free'), words: l10n.t('free to audit it') };
    case 'accepted':
      return { word: l10n.t('Accepted'), words: l10n.t('in conflict, which the plan accepts') };
    case 'line-of-report':
      return { word: l10n.t('Reports to'), words: l10n.t('reports to the owner') };
    case 'commits':
      return { word: l10n.t('Commits'), words: l10n.t('has committed to what implements it') };
    case 'cooling-off':
      return { word: l10n.t('Cooling off'), words: l10n.t('was responsible for it not long ago') };
    case 'conflict':
      return { word: l10n.t('Conflict'), words: l10n.t('responsible for it') };
  }
}

const states = ['free', 'conflict', 'cooling-off', 'commits', 'line-of-report', 'accepted'] as const;

function legend(): MapView['legend'] {
  return states.map((state) => ({ state, ...wordsOf(state) }));
}

function sumsOf(auditors: readonly IndependenceAuditor[]): MapView['sums'] {
  const sum = (label: string, figure: (totals: IndependenceAuditor['totals']) => number, withTotal: boolean) => {
    const values = auditors.map(({ totals }) => figure(totals));
    return { label, values: values.map(String), total: withTotal ? String(values.reduce((a, b) => a + b, 0)) : '' };
  };
  return [
    sum(l10n.t('Audits'), ({ audits }) => audits, true),
    sum(l10n.t('In conflict'), ({ conflicts }) => conflicts, true),
    sum(l10n.t('Free for'), ({ free }) => free, false),
  ];
}
