// The view Coverage: chapters, themes and additional sets → requirements → audits and open findings.

import { l10n } from 'vscode';
import type {
  CoverageModel,
  CoverageSection,
  CoveredRequirement,
  CoveringAudit,
  OpenFinding,
} from '../view-models/coverage.ts';
import type { Drawing, ViewPainter } from './audit-view.ts';
import type { CoverageFilter } from './coverage-filter.ts';
import { coverageState, requirementIcon, requirementState, sectionIcon, stateIcon } from './coverage-words.ts';
import { findingIcon, findingStatus, findingType } from './finding-words.ts';
import type { Row } from './row.ts';
import { tooltip } from './tooltip.ts';
import { openFindings, percent } from './view-counts.ts';
import { inWords, period, sideBySide } from './wording.ts';

/** What is shown of the coverage. */
export type CoverageShown = Pick<CoverageFilter, 'gapsOnly' | 'applicableOnly'>;

/** Draws the view; the filter may change between two drawings. */
export function coveragePainter(filter: CoverageFilter): ViewPainter<'coverage'> {
  return { name: 'coverage', draw: (model) => drawCoverage(model, filter) };
}

/** The rows of the view, and the totals or why there are no rows as its message. */
export function drawCoverage(model: CoverageModel, shown: CoverageShown): Drawing {
  const rows = model.sections.flatMap((section) => sectionRows(section, shown));
  return { rows, message: rows.length > 0 ? totalsOf(model) : emptyMessage(model, shown) };
}

function totalsOf({ programme, shares }: CoverageModel): string {
  const { due, planned, examined } = shares;
  const totals = l10n.t(
    '{0} planned, {1} examined of {2} requirements',
    percent(planned, due),
    percent(examined, due),
    due,
  );
  return programme ? `${programme.title || programme.id}: ${totals}` : totals;
}

function emptyMessage({ sections }: CoverageModel, { gapsOnly }: CoverageShown): string | undefined {
  if (sections.length === 0) return undefined;
  return gapsOnly
    ? l10n.t('No gaps: an audit of the programme covers every requirement that is due.')
    : l10n.t('No requirement applies.');
}

function isShown({ gap, duty }: CoveredRequirement, { gapsOnly, applicableOnly }: CoverageShown): boolean {
  return (!gapsOnly || gap) && (!applicableOnly || duty !== 'excluded');
}

/** A section without a requirement that is shown is left out. */
function sectionRows(section: CoverageSection, shown: CoverageShown): readonly Row[] {
  const { id, title, shares } = section;
  const requirements = section.requirements.filter((requirement) => isShown(requirement, shown));
  if (requirements.length === 0) return [];
  const gaps = section.requirements.filter(({ gap }) => gap).length;
  const planned = l10n.t('{0} planned', percent(shares.planned, shares.due));
  const examined = l10n.t('{0} examined', percent(shares.examined, shares.due));
  const gapsInWords = gaps === 0 ? '' : gaps === 1 ? l10n.t('1 gap') : l10n.t('{0} gaps', gaps);
  const nothing = shares.due === 0 ? l10n.t('nothing due') : undefined;
  return [
    {
      id: shown.gapsOnly ? `gaps ${id}` : id, // a row of its own, unfolded although the other one may be folded
      label: `${id} ${title}`,
      description: nothing ?? sideBySide(gapsInWords, examined, planned),
      icon: sectionIcon(shares, gaps),
      spoken: inWords(`${id} ${title}`, ...(nothing ? [nothing] : [planned, examined, gapsInWords])),
      tooltip: tooltip(`${id} ${title}`, [
        [l10n.t('Due'), l10n.t('{0} of {1} requirements', shares.due, section.requirements.length)],
        [l10n.t('Planned'), `${shares.planned}, ${percent(shares.planned, shares.due)}`],
        [l10n.t('Examined'), `${shares.examined}, ${percent(shares.examined, shares.due)}`],
        [l10n.t('Gaps'), gaps > 0 ? `${gaps}` : undefined],
      ]),
      copies: id,
      expanded: shown.gapsOnly,
      children: () => requirements.map(requirementRow),
    },
  ];
}

function requirementRow(requirement: CoveredRequirement): Row {
  const { id, title, audits, openFindings: findings, where } = requirement;
  const label = `${id} ${title}`;
  const state = requirementState(requirement);
  const open = findings.length > 0 ? openFindings(findings.length) : '';
  const beneath = [...audits.map(auditRow), ...findings.map(openFindingRow)];
  return {
    id,
    label,
    description: sideBySide(state, open),
    icon: requirementIcon(requirement),
    spoken: inWords(label, state, open),
    tooltip: tooltip(label, [
      [l10n.t('Coverage'), state],
      ...audits.map((audit) => [audit.audit, coverageState(audit.state)] as const),
      [l10n.t('Findings'), open],
    ]),
    place: where,
    copies: id,
    children: beneath.length > 0 ? () => beneath : undefined,
  };
}

function auditRow({ audit, title, start, end, state, inScope, where }: CoveringAudit): Row {
  const word = coverageState(state);
  const outside = inScope || state === 'excluded' ? '' : l10n.t('outside its scope');
  return {
    id: `audit ${audit}`,
    label: audit,
    description: sideBySide(word, outside, title),
    icon: stateIcon(state),
    spoken: inWords(l10n.t('Audit {0}', audit), title, word, outside),
    tooltip: tooltip(`${audit} ${title}`, [
      [l10n.t('Period'), period(start, end)],
      [l10n.t('Coverage'), inWords(word, outside)],
    ]),
    place: where,
    copies: audit,
  };
}

function openFindingRow({ id, title, type, status, audit, where }: OpenFinding): Row {
  return {
    id: `finding ${id}`,
    label: id,
    description: sideBySide(findingStatus(status), findingType(type), title),
    icon: findingIcon(status, type, false),
    spoken: inWords(l10n.t('Finding {0}', id), title, findingType(type), findingStatus(status)),
    tooltip: tooltip(`${id} ${title}`, [
      [l10n.t('Type'), findingType(type)],
      [l10n.t('Status'), findingStatus(status)],
      [l10n.t('Audit'), audit],
    ]),
    place: where,
    copies: id,
  };
}
