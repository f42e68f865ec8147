import type { Isms } from '../../engine/isms.ts';
import { coverageMap, type MapRequirement } from '../../views/coverage-map.ts';
import { inColumns } from './columns.ts';
import type { List } from './list.ts';
import { sharesInWords, spaced } from './words.ts';

/** The requirements over the cycle of the current programme; over all audits where there is no programme. */
export const coverage: List = {
  name: 'coverage',
  description: 'list the requirements with the audits of the cycle that cover them',
  tellsIsms: false,
  rows: (isms) =>
    requirementsIn(isms).map(({ requirement: { id, title, duty }, covering }) => ({
      requirement: id,
      title,
      applicable: duty !== 'excluded',
      audits: covering.map(({ audit, cell }) => ({
        audit,
        planned: cell.inScope,
        scheduled: cell.scheduled,
        result: cell.result ?? null,
        findings: cell.findings.map((finding) => finding.id),
      })),
    })),
  lines: (isms, { quiet }) => {
    const lines = inColumns(
      requirementsIn(isms).map(({ requirement, covering }) => [
        requirement.id,
        requirement.title,
        covering.map(({ audit, cell }) => `${audit} ${spaced(cell.state)}`).join(', ') || uncovered(requirement),
      ]),
    );
    return quiet ? lines : [...lines, '', `${sharesInWords(coverageMap(isms).shares)}.`];
  },
};

function requirementsIn(isms: Isms) {
  const { requirements, audits } = coverageMap(isms);
  return requirements.map((requirement) => ({
    requirement,
    covering: requirement.cells.flatMap((cell, at) => {
      const audit = audits[at]?.id;
      return cell && audit !== undefined ? [{ audit, cell }] : [];
    }),
  }));
}

function uncovered({ duty, gap }: MapRequirement): string {
  if (gap) return 'gap';
  return duty === 'excluded' ? 'not applicable' : '-';
}
