import { isUnchangeable } from '../model/rule-id.ts';
import type { Severity } from '../model/severity.ts';
import type { Day } from '../model/values.ts';
import type { AuditFile } from './audit-file.ts';
import { type Adopted, adopt } from './baseline/adopt.ts';
import type { BaselineEntry } from './baseline/baseline.ts';
import { acceptDeviations } from './deviations/accept.ts';
import { byPlace, type Diagnostic, isOpen } from './diagnostic.ts';
import type { Isms } from './isms.ts';
import type { Layouts } from './layouts.ts';
import { locateProblems } from './locate-problems.ts';
import { noProblems, type ProblemCounts } from './problem-tally.ts';
import type { Rule } from './rule.ts';

export interface ReportedProblemsOptions {
  readonly rules: readonly Rule[];
  /** The ids of all rules, those that judge no records included. */
  readonly ruleIds: readonly string[];
  readonly today: () => Day;
  readonly layouts: Layouts;
}

/** The problems of files as they are reported: with ranges and severities, and what comments and the baseline take on. */
export class ReportedProblems {
  readonly #options: ReportedProblemsOptions;

  constructor(options: ReportedProblemsOptions) {
    this.#options = options;
  }

  /** The diagnostics of a file of an ISMS, accepted ones included, by place, then rule. */
  diagnostics(file: AuditFile, isms: Isms | undefined): readonly Diagnostic[] {
    if (isSilent(file)) return [];
    const accepted = this.#accepted(file, isms);
    const adopted = this.#adopted(file, isms, accepted);
    return adopted.size === 0 ? accepted : accepted.map((each) => suppressedBy(adopted, each));
  }

  /** The entries of the baseline that cover problems of a file, one for each problem. */
  adoptedIn(file: AuditFile, isms: Isms | undefined): readonly BaselineEntry[] {
    return [...this.#adopted(file, isms, this.#accepted(file, isms)).values()];
  }

  /** The open problems of a file; ranges, which cost a look at the text, are found only where comments may accept some. */
  count(file: AuditFile, isms: Isms | undefined): ProblemCounts {
    const problems = [...file.problems, ...file.held.flatMap(({ problems: found }) => found)];
    const severities =
      file.deviations.length > 0 || (isms && isms.baseline.entries().size > 0 && problems.length > 0)
        ? this.diagnostics(file, isms).filter(isOpen)
        : problems.map(({ rule }) => ({ severity: this.#severityOf(rule, isms) }));
    const counts = { ...noProblems };
    for (const { severity } of severities) if (severity !== 'off') counts[severity] += 1;
    return counts;
  }

  /** Whether a rule cannot judge an ISMS, so that nobody knows whether it would report anything. */
  isBlind(rule: string, isms: Isms): boolean {
    return this.#rule(rule)?.isBlind?.(isms) ?? false;
  }

  #severityOf(rule: string, isms: Isms | undefined): Severity {
    const known = this.#rule(rule);
    if (!known || isUnchangeable(rule)) return known?.severity ?? 'error';
    return isms?.severity(rule) ?? known.severity;
  }

  #rule(id: string): Rule | undefined {
    return this.#options.rules.find((rule) => rule.id === id);
  }

  /** Marks what comments accept. */
  #accepted(file: AuditFile, isms: Isms | undefined): readonly Diagnostic[] {
    const { layouts, today, ruleIds } = this.#options;
    const severityOf = (rule: string) => this.#severityOf(rule, isms);
    const located = locateProblems(file, severityOf, layouts);
    const layout = file.deviations.length > 0 ? layouts.of(file.path) : undefined;
    if (!layout) return located;
    const isBlind = (rule: string) => isms !== undefined && this.isBlind(rule, isms);
    const terms = { today: today(), ruleIds, severityOf, isBlind };
    return [...acceptDeviations(file, located, layout, terms)].sort(byPlace);
  }

  /** What the baseline adopts of the problems of a file. */
  #adopted({ path }: AuditFile, isms: Isms | undefined, accepted: readonly Diagnostic[]): Adopted {
    const entries = isms?.baseline.entries();
    const { layouts } = this.#options;
    const layout = isms && entries && entries.size > 0 && accepted.length > 0 ? layouts.of(path) : undefined;
    return isms && entries && layout ? adopt(accepted, layout, isms, entries) : nothingAdopted;
  }
}

/** Whether a file has no problems, and no comments that could accept any. */
function isSilent({ problems, deviations, held }: AuditFile): boolean {
  return problems.length === 0 && deviations.length === 0 && held.every((each) => each.problems.length === 0);
}

const nothingAdopted: Adopted = new Map();

function suppressedBy(adopted: Adopted, diagnostic: Diagnostic): Diagnostic {
  const entry = adopted.get(diagnostic);
  if (!entry) return diagnostic;
  const { reason, until } = entry;
  return { ...diagnostic, suppressed: { reason, ...(until !== undefined && { until }), by: 'baseline' } };
}
