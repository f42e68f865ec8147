import type { Coverage, ExcludedRow } from '../model/coverage.ts';
import type { ScopeOfAudit } from '../model/scope.ts';
import { type Block, facts, heading, list, longColumn, paragraph, table, textColumn } from './blocks.ts';
import { titled, type Wording } from './wording.ts';

/** Objectives, scope with exclusions, and criteria (9.2.2 a). */
export function scopeSection(scope: ScopeOfAudit, coverage: Coverage, say: Wording): readonly Block[] {
  const { rows, excluded, summary } = coverage;
  const words = say.words.audit;
  return [
    heading(2, 'objectives', words.objectives),
    list(scope.objectives, words.noObjectives),
    heading(2, 'scope', words.scope),
    facts(
      [words.requirements, say.listed(scope.requirements)],
      [words.auditable, `${rows.length}${rows.length === 0 ? '' : ` (${summary})`}`],
      [words.locations, say.listed(scope.locations)],
      [words.processes, say.listed(scope.processes)],
    ),
    heading(3, 'exclusions', words.exclusions),
    table(
      words.exclusions,
      [textColumn(say.words.results.requirement, 4), textColumn(words.excludedBy), longColumn(words.reason, 5)],
      excluded.map((row) => [titled(row.requirement), excludedBy(row, say), reasonOf(row, say)]),
      words.nothingExcluded,
    ),
    heading(2, 'criteria', words.criteria),
    paragraph(`${words.edition(scope.standard)}${applicabilityOf(scope, say)}`),
    list(scope.criteria, words.noCriteria),
  ];
}

function applicabilityOf({ statement }: ScopeOfAudit, say: Wording): string {
  const words = say.words.audit;
  if (!statement) return words.noStatement;
  const { title, version, approvedBy, approvedOn } = statement;
  return words.statementTaken(say.recorded(title), say.recorded(version), say.signed(approvedBy, approvedOn));
}

function excludedBy({ by }: ExcludedRow, { words }: Wording): string {
  return by === 'plan' ? words.audit.byPlan : words.audit.byStatement;
}

function reasonOf({ reason, applicableFrom }: ExcludedRow, say: Wording): string {
  if (applicableFrom === undefined) return say.recorded(reason);
  return `${say.words.audit.applicableFrom(applicableFrom)}${reason === undefined ? '' : `; ${reason}`}`;
}
