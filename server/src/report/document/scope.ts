import type { Coverage, ExcludedRow } from '../model/coverage.ts';
import type { ScopeOfAudit } from '../model/scope.ts';
import { type Block, facts, heading, list, paragraph, table, textColumn } from './blocks.ts';
import { listed, recorded, signed, titled } from './words.ts';

/** Objectives, scope with exclusions, and criteria (9.2.2 a). */
export function scopeSection(scope: ScopeOfAudit, coverage: Coverage): readonly Block[] {
  const { rows, excluded, summary } = coverage;
  return [
    heading(2, 'objectives', 'Objectives'),
    list(scope.objectives, 'The objectives of the audit are not recorded.'),
    heading(2, 'scope', 'Scope'),
    facts(
      ['Requirements', listed(scope.requirements)],
      ['Auditable requirements', `${rows.length}${rows.length === 0 ? '' : ` (${summary})`}`],
      ['Locations', listed(scope.locations)],
      ['Processes', listed(scope.processes)],
    ),
    heading(3, 'exclusions', 'Exclusions'),
    table(
      'Exclusions',
      ['Requirement', 'Excluded by', 'Reason'].map((title) => textColumn(title)),
      excluded.map((row) => [titled(row.requirement), excludedBy(row), reasonOf(row)]),
      'Nothing is excluded.',
    ),
    heading(2, 'criteria', 'Criteria'),
    paragraph(`Clauses and controls are those of ${scope.standard}. ${applicabilityOf(scope)}`),
    list(scope.criteria, 'The criteria of the audit are not recorded.'),
  ];
}

function applicabilityOf({ statement }: ScopeOfAudit): string {
  if (!statement) return 'There is no statement of applicability: all controls count as applicable.';
  const { title, version, approvedBy, approvedOn } = statement;
  return `What applies is taken from: ${recorded(title)}, version ${recorded(version)}, approval: ${signed(approvedBy, approvedOn)}.`;
}

function excludedBy({ by }: ExcludedRow): string {
  return by === 'plan' ? 'audit plan' : 'statement of applicability';
}

function reasonOf({ reason, applicableFrom }: ExcludedRow): string {
  if (applicableFrom === undefined) return recorded(reason);
  return `applicable from ${applicableFrom}${reason === undefined ? '' : `; ${reason}`}`;
}
