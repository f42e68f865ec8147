import type { Isms } from '../../engine/isms.ts';
import { daysBetween, minus } from '../../model/dates.ts';
import { type Day, sound } from '../../model/values.ts';
import { type PlanningWeights, planningWeights } from './weights.ts';

/** How urgent it is to audit a requirement, and why. */
export interface Priority {
  readonly weight: number;
  /** What of the weight comes of findings. */
  readonly failures: number;
  /** The findings, by their ids. */
  readonly findings: readonly string[];
  /** In how many months since it was last audited its implementation was changed. */
  readonly changedMonths: number;
}

/** What is never audited counts as if that were so long ago, in years. */
const neverAudited = 5;

/** The priorities of requirements (own ids): findings, changes and time, each by its weight (9.2.2; ISO 19011 5.3). */
export function prioritiesOf(isms: Isms, requirements: readonly string[]): ReadonlyMap<string, Priority> {
  const weights = planningWeights(isms);
  const audited = lastAudited(isms);
  const failed = failures(isms, weights);
  return new Map(
    requirements.map((id) => {
      const last = audited.get(id);
      const years = last === undefined ? neverAudited : Math.max(0, daysBetween(last, isms.today())) / 365;
      const changedMonths = monthsChanged(isms, id, last);
      const { weight: failures = 0, findings = [] } = failed.get(id) ?? {};
      const weight = failures + weights.change * changedMonths + weights.year * Math.floor(years);
      return [id, { weight, failures, findings, changedMonths }] as const;
    }),
  );
}

/** The last day on which an internal audit of a requirement ended, not after today. */
function lastAudited(isms: Isms): ReadonlyMap<string, Day> {
  const last = new Map<string, Day>();
  for (const id of isms.audits.ids()) {
    const end = isms.audits.span(id)?.end;
    if (end === undefined || end > isms.today() || isms.audits.status(id) === 'cancelled') continue;
    for (const requirement of isms.coverage.ofAudit(id)) {
      if (end > (last.get(requirement) ?? '')) last.set(requirement, end);
    }
  }
  return last;
}

interface Failure {
  readonly weight: number;
  readonly findings: readonly string[];
}

function failures(isms: Isms, weights: PlanningWeights): ReadonlyMap<string, Failure> {
  const found = new Map<string, Failure>();
  for (const finding of isms.documents.all('Finding')) {
    if (finding.status?.value === 'withdrawn') continue;
    const type = finding.type?.value;
    const own =
      type === 'major-nonconformity'
        ? weights.majorNonconformity
        : type === 'minor-nonconformity'
          ? weights.minorNonconformity
          : 0;
    if (own === 0) continue;
    const weight = own + (finding.repeats ? weights.recurrence : 0);
    const edition = isms.audits.edition(finding.audit?.value ?? '');
    const ids = new Set(sound(finding.requirements).flatMap(({ value }) => isms.requirements.ownIdsOf(value, edition)));
    for (const id of ids) {
      const before = found.get(id) ?? { weight: 0, findings: [] };
      found.set(id, { weight: before.weight + weight, findings: [...before.findings, finding.id?.value ?? ''] });
    }
  }
  return found;
}

/** Commits of all persons to the paths of a control, counted by months: a busy day is no risk of its own. */
function monthsChanged(isms: Isms, id: string, last: Day | undefined): number {
  if (!isms.history.isKnown() || !isms.history.implemented().has(id)) return 0;
  const from = last ?? minus(isms.today(), isms.history.lookback());
  const people = isms.documents.all('People').flatMap(({ people }) => (people?.entries ?? []).map(({ key }) => key));
  const commits = people.flatMap((person) => isms.history.changes(person, id, from, isms.today()));
  return new Set(commits.map(({ authoredAt }) => authoredAt.slice(0, 'YYYY-MM'.length))).size;
}
