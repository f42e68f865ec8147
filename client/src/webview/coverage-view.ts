// The coverage map in words.

import { l10n } from 'vscode';
import type {
  CoverageAudit,
  CoverageCell,
  CoverageMap,
  CoverageRequirement,
  MapPlace,
  Shares,
} from './map-requests.ts';
import type { MapCell, MapColumn, MapRow, MapView } from './map-view.ts';
import { auditStatus, chosenOptions, mapTexts, periodLines, share } from './map-words.ts';

/** Words a coverage map, which belongs to the ISMS root with this URI. */
export function coverageView(map: CoverageMap, root: string): MapView {
  return {
    kind: 'coverage',
    root,
    heading: l10n.t('Coverage Map'),
    isms: map.isms,
    ...(map.programme === undefined
      ? {}
      : {
          choice: {
            label: l10n.t('Audit programme'),
            selected: map.programme,
            options: chosenOptions(map.programmes),
          },
        }),
    summary: summaryOf(map),
    corner: l10n.t('Requirement'),
    totalHead: l10n.t('Examined / planned'),
    columns: map.audits.map(columnOf),
    sections: map.sections.map(({ id, title, shares }) => ({ id, title: `${id} ${title}`, total: sharesOf(shares) })),
    rows: map.requirements.map((requirement) => rowOf(requirement, map.audits)),
    sums: sumsOf(map.audits),
    legend: legend(),
    mark: { example: l10n.t('{0} open', 2), words: l10n.t('so many findings are not closed') },
    filters: [
      { id: 'all', label: l10n.t('All requirements') },
      { id: 'gap', label: l10n.t('Gaps: in no audit') },
      { id: 'open', label: l10n.t('Not examined yet') },
      { id: 'nonconforming', label: l10n.t('Nonconforming') },
      { id: 'due', label: l10n.t('Only applicable') },
    ],
    nothing: l10n.t('not in this audit'),
    ...(map.audits.length > 0 ? {} : { empty: emptyOf(map) }),
    texts: mapTexts(),
  };
}

/**
 * Where one can go from a requirement and an audit of a map, each named by its id, or from the audit alone; in the order
 * in which the view names these places.
 */
export function coveragePlaces(map: CoverageMap, row: string | null, column: string | null): readonly MapPlace[] {
  const at = map.audits.findIndex(({ id }) => id === column);
  const audit = map.audits[at];
  if (row === null) return audit ? auditPlaces(audit) : [];
  const cell = map.requirements.find(({ id }) => id === row)?.cells[at];
  return cell ? placesOf(cell) : [];
}

function auditPlaces({ where }: CoverageAudit): readonly MapPlace[] {
  return [{ words: l10n.t('Open the audit'), where }];
}

function placesOf({ state, where, findings }: CoverageCell): readonly MapPlace[] {
  return [
    { words: placeOf(state), where },
    ...findings.flatMap(({ id, where }) => (where ? { words: l10n.t('Open finding {0}', id), where } : [])),
  ];
}

function emptyOf({ programme }: CoverageMap): MapView['empty'] {
  return programme === undefined
    ? {
        text: l10n.t(
          'This ISMS has neither an audit programme nor an audit yet. A programme says what is audited when.',
        ),
        action: l10n.t('New Audit Programme…'),
      }
    : {
        text: l10n.t(
          'The programme {0} has no audits yet. Add them under its key “audits”, or make a plan.',
          programme,
        ),
        action: l10n.t('New Audit Plan…'),
      };
}

function summaryOf({ shares, requirements, programme }: CoverageMap): readonly string[] {
  const gaps = requirements.filter(({ gap }) => gap).length;
  const { due, planned, examined } = shares;
  return [
    programme === undefined
      ? l10n.t('There is no audit programme: all audits are shown, and everything that applies is to be covered.')
      : l10n.t('{0} requirements are to be covered.', due),
    l10n.t(
      '{0} are in the scope of an audit ({1}), {2} have been examined ({3}).',
      planned,
      share(planned, due),
      examined,
      share(examined, due),
    ),
    gaps === 0
      ? l10n.t('There are no gaps.')
      : gaps === 1
        ? l10n.t('1 gap: no audit covers it.')
        : l10n.t('{0} gaps: no audit covers them.', gaps),
  ];
}

function columnOf(audit: CoverageAudit): MapColumn {
  const { id, title, totals } = audit;
  const lines = [auditStatus(audit.status), ...periodLines(audit)].filter((line) => line !== '');
  return {
    id,
    title: id,
    lines,
    words: [
      [id, ...lines].join(' '),
      title,
      l10n.t(
        '{0} in scope, {1} scheduled, {2} examined, {3} nonconforming',
        totals.planned,
        totals.scheduled,
        totals.examined,
        totals.nonconforming,
      ),
    ].join('; '),
    places: auditPlaces(audit).map(({ words }) => words),
  };
}

function rowOf(requirement: CoverageRequirement, audits: readonly CoverageAudit[]): MapRow {
  const { id, title, section, gap, duty, planned, examined } = requirement;
  const nonconforming = requirement.cells.some((cell) => cell?.state === 'nonconforming');
  const isOpen = duty === 'due' && examined === 0;
  return {
    id,
    title,
    section,
    note: gap
      ? l10n.t('gap')
      : duty === 'excluded'
        ? l10n.t('not applicable')
        : duty === 'elsewhere'
          ? l10n.t('not due in this programme')
          : undefined,
    tone: gap ? 'warning' : duty === 'due' ? 'plain' : 'faint',
    filters: [
      'all',
      ...(gap ? ['gap'] : []),
      ...(isOpen ? ['open'] : []),
      ...(nonconforming ? ['nonconforming'] : []),
      ...(duty === 'excluded' ? [] : ['due']),
    ],
    places: [],
    cells: requirement.cells.map((cell, at) => cell && cellOf(cell, `${id} ${title}`, audits[at]?.id ?? '')),
    total: `${examined} / ${planned}`,
  };
}

function cellOf(cell: CoverageCell, requirement: string, audit: string): MapCell {
  const { word } = wordsOf(cell.state);
  const open = cell.findings.filter(({ open }) => open !== false).length;
  const mark = open > 0 ? l10n.t('{0} open', open) : undefined;
  const findings = cell.findings.map((finding) =>
    finding.open === false ? l10n.t('{0} (closed)', finding.id) : finding.id,
  );
  return {
    state: cell.state,
    word,
    mark,
    words: [
      `${requirement}, ${audit}: ${[word, mark].filter((part) => part !== undefined).join(' ')}`,
      ...(cell.inScope || cell.state === 'excluded' ? [] : [l10n.t('outside of the scope')]),
      ...(findings.length > 0 ? [l10n.t('findings: {0}', findings.join(', '))] : []),
    ].join('; '),
    places: placesOf(cell).map(({ words }) => words),
  };
}

function placeOf(state: CoverageCell['state']): string {
  if (state === 'planned') return l10n.t('Open the scope');
  if (state === 'scheduled') return l10n.t('Open the session');
  return state === 'excluded' ? l10n.t('Open the exclusion') : l10n.t('Open the result');
}

function wordsOf(state: CoverageCell['state']): { readonly word: string; readonly words: string } {
  switch (state) {
    case 'planned':
      return { word: l10n.t('Planned'), words: l10n.t('planned, in no session yet') };
    case 'scheduled':
      return { word: l10n.t('Scheduled'), words: l10n.t('scheduled in a session') };
    case 'examined':
      return {
        word: l10n.t('Examined'),
        words: l10n.t('examined, with no conformity to tell (not applicable, or kept elsewhere)'),
      };
    case 'conforming':
      return { word: l10n.t('Conforms'), words: l10n.t('examined, and conforms') };
    case 'nonconforming':
      return { word: l10n.t('Nonconforming'), words: l10n.t('examined, and nonconforming') };
    case 'not-examined':
      return { word: l10n.t('Left out'), words: l10n.t('not examined, as a workpaper says') };
    case 'excluded':
      return { word: l10n.t('Excluded'), words: l10n.t('excluded from the audit, or not applicable') };
  }
}

const states = ['planned', 'scheduled', 'examined', 'conforming', 'nonconforming', 'not-examined', 'excluded'] as const;

function legend(): MapView['legend'] {
  return states.map((state) => ({ state, ...wordsOf(state) }));
}

function sumsOf(audits: readonly CoverageAudit[]): MapView['sums'] {
  const sum = (label: string, figure: (totals: CoverageAudit['totals']) => number) => {
    const values = audits.map(({ totals }) => figure(totals));
    return { label, values: values.map(String), total: String(values.reduce((a, b) => a + b, 0)) };
  };
  return [
    sum(l10n.t('In scope'), ({ planned }) => planned),
    sum(l10n.t('Scheduled'), ({ scheduled }) => scheduled),
    sum(l10n.t('Examined'), ({ examined }) => examined),
    sum(l10n.t('Nonconforming'), ({ nonconforming }) => nonconforming),
  ];
}

function sharesOf({ due, planned, examined }: Shares): string {
  if (due === 0) return l10n.t('nothing due');
  return l10n.t('{0} planned, {1} examined', share(planned, due), share(examined, due));
}
