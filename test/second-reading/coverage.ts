/**
 * A second reading of docs/rules-explained.md, Coverage and The scope of an audit, that rests on the text alone: plain
 * loops over the documents, slow and short.
 */
import type { CoverageWorkspace } from './coverage-workspaces.ts';
import type { Period, Plan, Programme, Result } from './documents.ts';
import type { Reading } from './reading.ts';
import { allBeneath, auditable, isControl, isOneRequirement, named } from './requirements.ts';
import type { Place } from './writing.ts';

/** A control without an entry is applicable; `applicableFrom` excludes it from an audit or a cycle that ends before. */
function isApplicable({ soa }: CoverageWorkspace, id: string, { end }: Period): boolean {
  const { applicable, applicableFrom } = soa?.controls[id] ?? {};
  return applicable !== 'false' && (applicableFrom === undefined || applicableFrom <= end);
}

/** What an audit is about, and when. */
interface Scope {
  readonly period: Period;
  readonly excluded: ReadonlySet<string>;
  /** "Its `requirements` less its `exclusions`, in every rule". */
  readonly ids: ReadonlySet<string>;
}

function scopeOfPlan({ period, scope }: Plan): Scope {
  const excluded = allBeneath(Object.keys(scope.exclusions));
  const ids = [...allBeneath(scope.requirements)].filter((id) => !excluded.has(id));
  return { period, excluded, ids: new Set(ids) };
}

/** That of the plan; an audit that "is only an entry of a programme" has the entry's requirements and period. */
function scopeOf({ plans, programmes }: CoverageWorkspace, audit: string): Scope | undefined {
  const plan = plans.find(({ id }) => id === audit);
  if (plan) return scopeOfPlan(plan);
  const entry = programmes.flatMap(({ audits }) => audits[audit] ?? [])[0];
  return entry && { period: entry.period, excluded: new Set(), ids: allBeneath(entry.requirements) };
}

function namedIn(workspace: CoverageWorkspace, { excluded, period }: Scope, selector: string): readonly string[] {
  return named(selector, excluded, (id) => isApplicable(workspace, id, period));
}

function isCancelled({ plans, programmes }: CoverageWorkspace, audit: string): boolean {
  const plan = plans.find(({ id }) => id === audit);
  return (plan ?? programmes.flatMap(({ audits }) => audits[audit] ?? [])[0])?.status === 'cancelled';
}

/** What the audits of a programme cover that end on a day or later; a cancelled one covers nothing. */
function coveredBy(workspace: CoverageWorkspace, { audits }: Programme, since: string): ReadonlySet<string> {
  const covered = Object.keys(audits).flatMap((audit) => {
    const scope = scopeOf(workspace, audit);
    return scope && scope.period.end >= since && !isCancelled(workspace, audit) ? [...scope.ids] : [];
  });
  return new Set(covered);
}

/** The programmes that one continues, "directly or through others". */
function continued({ programmes }: CoverageWorkspace, programme: Programme): readonly Programme[] {
  const all: Programme[] = [];
  for (let at: Programme | undefined = programme; at; ) {
    const { continues }: Programme = at;
    at = programmes.find(({ id }) => id === continues);
    if (at) all.push(at);
  }
  return all;
}

/** "What a programme must cover", less what its own audits do; those it `continues` count from `cycle.end` − P3Y on. */
function uncovered(workspace: CoverageWorkspace, programme: Programme): readonly string[] {
  const { cycle, requirements } = programme;
  const threeYearsBefore = `${Number(cycle.end.slice(0, 4)) - 3}${cycle.end.slice(4)}`;
  const covered = [
    ...coveredBy(workspace, programme, ''),
    ...continued(workspace, programme).flatMap((before) => [...coveredBy(workspace, before, threeYearsBefore)]),
  ];
  const promised = requirements ? [...allBeneath(requirements)] : auditable;
  return promised.filter((id) => !covered.includes(id) && isApplicable(workspace, id, cycle));
}

/** The chapter, theme or set of a requirement. */
function partOf(id: string): string {
  if (id.includes(':')) return id.slice(0, id.indexOf(':'));
  return id
    .split('.')
    .slice(0, isControl(id) ? 2 : 1)
    .join('.');
}

/** "A result other than a `not-examined` without `notes`". */
const accountsFor = ({ result, notes }: Result) => result !== 'not-examined' || notes !== undefined;

/** All that the rules of coverage report. */
export function readCoverage(workspace: CoverageWorkspace): readonly Reading[] {
  return [
    ...workspace.programmes.flatMap((programme) => readProgramme(workspace, programme)),
    ...workspace.plans.flatMap((plan) => (plan.status === 'cancelled' ? [] : readPlan(workspace, plan))),
    ...readWorkpapers(workspace),
  ];
}

/** `clause-not-covered` and `control-not-covered`: one for each chapter, theme and set. */
function readProgramme(workspace: CoverageWorkspace, programme: Programme): readonly Reading[] {
  const parts = new Map(uncovered(workspace, programme).map((id) => [partOf(id), isControl(id)]));
  return [...parts.values()].map((ofControls) => ({
    rule: ofControls ? 'coverage/control-not-covered' : 'coverage/clause-not-covered',
    document: programme.id,
    path: ['audits'],
    at: 'key',
  }));
}

/** `not-applicable-control`, or else `not-scheduled` and `not-examined`, of the scope; `outside-scope`, of sessions. */
function readPlan(workspace: CoverageWorkspace, plan: Plan): readonly Reading[] {
  const told: Reading[] = [];
  const tell = (rule: string, ...path: Place['path']) => told.push({ rule, document: plan.id, path, at: 'value' });
  const scope = scopeOfPlan(plan);
  const { sessions = [] } = plan;
  const scheduled = allBeneath(sessions.flatMap(({ requirements = [] }) => requirements));
  const results = workspace.workpapers
    .filter(({ audit }) => audit === plan.id)
    .flatMap((one) => Object.entries(one.results));
  const examined = allBeneath(results.filter(([, result]) => accountsFor(result)).map(([key]) => key));

  for (const [number, selector] of plan.scope.requirements.entries()) {
    const place = ['scope', 'requirements', number];
    const asked = namedIn(workspace, scope, selector).filter((id) => scope.ids.has(id));
    const [only] = asked;
    if (isOneRequirement(selector) && only !== undefined && !isApplicable(workspace, only, plan.period)) {
      tell('coverage/not-applicable-control', ...place);
      continue;
    }
    if (sessions.length > 0 && asked.some((id) => !scheduled.has(id))) tell('coverage/not-scheduled', ...place);
    if (plan.status === 'completed' && asked.some((id) => !examined.has(id))) tell('coverage/not-examined', ...place);
  }
  for (const [number, { requirements = [] }] of sessions.entries())
    for (const [at, selector] of requirements.entries())
      if (namedIn(workspace, scope, selector).some((id) => !scope.ids.has(id)))
        tell('coverage/outside-scope', 'sessions', number, 'requirements', at);
  return told;
}

/** Results; those of a cancelled plan "as usual" (docs/rules-explained.md, Which documents are judged). */
function readWorkpapers(workspace: CoverageWorkspace): readonly Reading[] {
  const told: Reading[] = [];
  for (const { id, audit, results } of workspace.workpapers) {
    const scope = scopeOf(workspace, audit);
    for (const [key, { result, evidence = [] }] of Object.entries(results)) {
      const place = { document: id, path: ['results', key], at: 'key' } as const;
      if (scope && namedIn(workspace, scope, key).some((one) => !scope.ids.has(one)))
        told.push({ rule: 'coverage/result-outside-scope', ...place });
      if ((result === 'conforms' || result === 'nonconforming') && evidence.length === 0)
        told.push({ rule: 'coverage/result-without-evidence', ...place });
    }
  }
  return told;
}
