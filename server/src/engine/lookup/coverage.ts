import { minus } from '../../model/dates.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, type List, sound, spanOf, type Value } from '../../model/values.ts';
import { type Result, results } from '../../model/workpaper.ts';
import type { Graph } from '../graph/graph.ts';
import type { Audit, Audits } from './audits.ts';
import type { Documents } from './documents.ts';
import type { Requirements } from './requirements.ts';

/** What came out for one requirement in one audit. */
export interface Examination {
  /** The worst of its results; undefined where none could be read. */
  readonly result: Result | undefined;
  /** Whether it counts as dealt with: examined, or left out with a reason in `notes`. */
  readonly accounted: boolean;
}

/** How far an audit is: numbers of requirements, each as the audit's edition counts them. */
export interface Progress {
  /** What its scope has, less what the audit and the statement of applicability exclude. */
  readonly inScope: number;
  /** How many of these are in a session, have been examined, and do not conform. */
  readonly scheduled: number;
  readonly examined: number;
  readonly nonconforming: number;
}

/** What programmes promise and audits cover; in ids of the ISMS's own edition unless an audit's own is named. */
export class Coverage {
  readonly #documents: Documents;
  readonly #audits: Audits;
  readonly #requirements: Requirements;
  /** What an audit covers for the programme that has it: nothing when it is cancelled. */
  readonly ofAudit: (id: string) => ReadonlySet<string>;
  /** The results of an audit's workpapers by requirement, in the audit's edition. */
  readonly examined: (audit: string) => ReadonlyMap<string, Examination>;

  constructor(graph: Graph, documents: Documents, audits: Audits, requirements: Requirements) {
    this.#documents = documents;
    this.#audits = audits;
    this.#requirements = requirements;
    this.ofAudit = graph.family((id) => (audits.status(id) === 'cancelled' ? nothing : audits.scope(id).own));
    this.examined = graph.family((id) => this.#examinedIn(id));
  }

  /** What the audits of a programme cover, those that end before `since` left out. */
  ofProgramme(programme: RecordOf<'AuditProgramme'>, since?: Day): ReadonlySet<string> {
    const audits = (programme.audits?.entries ?? []).map(({ key }) => key);
    const counted = audits.filter((id) => since === undefined || (this.#audits.span(id)?.end ?? '') >= since);
    const covered = new Set<string>();
    for (const id of counted) for (const requirement of this.ofAudit(id)) covered.add(requirement);
    return covered;
  }

  /**
   * What a programme must cover: what it promises (default: everything), less what the programmes it continues cover
   * within three years of its end, less what the statement of applicability excludes. Undefined where what it says of
   * that, or the standard of the ISMS, is broken.
   */
  promised(programme: RecordOf<'AuditProgramme'>): readonly string[] | undefined {
    if (this.#requirements.soundStandardId() === undefined) return undefined;
    const cycle = spanOf(programme.cycle);
    const before = programme.continues ? this.#coveredBefore(programme, cycle?.end) : new Set<string>();
    if (!before) return undefined;
    const promised = programme.requirements
      ? sound(programme.requirements).flatMap(({ value }) => this.#requirements.idsOf(value))
      : this.#requirements.everything();
    return this.#requirements
      .sorted(new Set(promised))
      .filter((id) => !before.has(id) && !this.#requirements.excludes(id, cycle?.end));
  }

  /** How far an audit is. One that is completed without a plan has examined what it had in scope: it is kept elsewhere. */
  progress({ id, plan, entry }: Audit): Progress {
    const scope = plan ? this.#audits.scopeOfPlan(plan) : this.#audits.scope(id);
    const idsOf = (selectors: List<Value> | undefined) =>
      sound(selectors).flatMap(({ value }) => this.#audits.within(scope, value));
    const selected = idsOf(plan ? plan.scope?.requirements : entry?.value.requirements);
    const inScope = [...new Set(selected)].filter((each) => scope.requirements.has(each));
    const scheduled = new Set((plan?.sessions?.items ?? []).flatMap(({ requirements }) => idsOf(requirements)));
    const examined = this.examined(id);
    const isExamined = (each: string) => (examined.get(each)?.result ?? 'not-examined') !== 'not-examined';
    const keptElsewhere = !plan && this.#audits.status(id) === 'completed';
    return {
      inScope: inScope.length,
      scheduled: inScope.filter((each) => scheduled.has(each)).length,
      examined: keptElsewhere ? inScope.length : inScope.filter(isExamined).length,
      nonconforming: inScope.filter((each) => examined.get(each)?.result === 'nonconforming').length,
    };
  }

  #coveredBefore(programme: RecordOf<'AuditProgramme'>, end: Day | undefined): ReadonlySet<string> | undefined {
    if (end === undefined) return undefined;
    const since = minus(end, 'P3Y');
    const covered = new Set<string>();
    const seen = new Set([programme.id?.value]);
    for (let at = programme; at.continues; ) {
      const id = at.continues.value;
      const previous = id === undefined ? undefined : this.#documents.byId('AuditProgramme', id);
      if (!previous) return undefined;
      if (seen.has(id)) break;
      seen.add(id);
      for (const requirement of this.ofProgramme(previous, since)) covered.add(requirement);
      at = previous;
    }
    return covered;
  }

  #examinedIn(audit: string): ReadonlyMap<string, Examination> {
    const edition = this.#audits.edition(audit);
    const found = new Map<string, Examination>();
    for (const workpaper of this.#documents.ofAudit('Workpaper', audit)) {
      for (const { key, value } of workpaper.results?.entries ?? []) {
        const result = value.result?.value;
        const accounted = result !== 'not-examined' || value.notes !== undefined;
        for (const id of this.#requirements.idsOf(key, edition)) {
          const known = found.get(id);
          found.set(id, {
            result: known ? worst(known.result, result) : result,
            accounted: accounted || (known?.accounted ?? false),
          });
        }
      }
    }
    return found;
  }
}

const nothing: ReadonlySet<string> = new Set();

function worst(a: Result | undefined, b: Result | undefined): Result | undefined {
  return results.find((result) => result === a || result === b);
}
