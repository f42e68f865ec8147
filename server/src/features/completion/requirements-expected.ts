import type { StandardId } from '../../catalog/standard.ts';
import type { RecordOf } from '../../model/record.ts';
import { type List, sound, type Value } from '../../model/values.ts';
import type { Place } from './place.ts';

/** A requirement or selector that is likely in a place, and why. */
export interface Expected {
  readonly id: string;
  readonly note: string;
}

/** What the document and its audit lead one to expect in the place of a requirement, the likeliest first. */
export function expectedAt(place: Place, edition: StandardId): readonly Expected[] {
  const { record } = place;
  switch (record?.kind) {
    case 'AuditPlan':
      return inPlan(record, place, edition);
    case 'AuditProgramme':
      return noted(uncovered(record, place), 'in no audit of the programme');
    case 'Workpaper':
      return inWorkpaper(record, place, edition);
    case 'Finding':
      return inFinding(record, place, edition);
    default:
      return [];
  }
}

function noted(ids: Iterable<string>, note: string): readonly Expected[] {
  return [...ids].map((id) => ({ id, note }));
}

function texts(list: List<Value> | undefined): readonly string[] {
  return sound(list).map(({ value }) => value);
}

function inPlan(plan: RecordOf<'AuditPlan'>, place: Place, edition: StandardId): readonly Expected[] {
  const { isms, site } = place;
  const [first, second] = site.path;
  const scope = isms.audits.scopeOfPlan(plan);
  const inScope = isms.requirements.sorted(scope.requirements, edition);
  if (first === 'scope' && second === 'requirements') return promisedFor(plan, place, edition);
  if (first !== 'sessions') return noted(inScope, 'in scope');
  const selectors = (plan.sessions?.items ?? []).flatMap(({ requirements }) => texts(requirements));
  const scheduled = new Set(selectors.flatMap((selector) => isms.audits.within(scope, selector)));
  return [
    ...noted(
      inScope.filter((id) => !scheduled.has(id)),
      'not yet scheduled',
    ),
    ...noted(inScope, 'in scope'),
  ];
}

/** What the programme promises for this audit and its scope lacks, as written there; then what no audit covers. */
function promisedFor(plan: RecordOf<'AuditPlan'>, place: Place, edition: StandardId): readonly Expected[] {
  const { isms } = place;
  const programme = plan.programme?.value ?? '';
  const entry = isms.programmes.entry(programme, plan.id?.value ?? '');
  const { requirements: inScope } = isms.audits.scopeOfPlan(plan);
  const lacking = texts(entry?.value.requirements).filter((selector) =>
    isms.requirements.idsOf(selector, edition).some((id) => !inScope.has(id)),
  );
  const record = isms.documents.byId('AuditProgramme', programme);
  const others = record ? uncovered(record, place).filter((id) => !inScope.has(id)) : [];
  return [...noted(lacking, 'promised by the programme'), ...noted(others, 'in no audit of the programme')];
}

function uncovered(programme: RecordOf<'AuditProgramme'>, { isms }: Place): readonly string[] {
  const covered = isms.coverage.ofProgramme(programme);
  return (isms.coverage.promised(programme) ?? []).filter((id) => !covered.has(id));
}

function inWorkpaper(workpaper: RecordOf<'Workpaper'>, { isms }: Place, edition: StandardId): readonly Expected[] {
  const audit = workpaper.audit?.value;
  if (audit === undefined) return [];
  const scope = isms.audits.scope(audit);
  const examined = isms.coverage.examined(audit);
  const session = isms.audits
    .plan(audit)
    ?.sessions?.items.find(({ id }) => id?.value !== undefined && id.value === workpaper.session?.value);
  const taken = texts(session?.requirements).flatMap((selector) => isms.audits.within(scope, selector));
  const open = isms.requirements.sorted(scope.requirements, edition).filter((id) => !examined.has(id));
  return [
    ...noted(
      taken.filter((id) => !examined.has(id)),
      'in this session, no result yet',
    ),
    ...noted(taken, 'in this session'),
    ...noted(open, 'in scope, no result yet'),
    ...noted(scope.requirements, 'in scope'),
  ];
}

function inFinding(finding: RecordOf<'Finding'>, { isms }: Place, edition: StandardId): readonly Expected[] {
  const audit = finding.audit?.value;
  if (audit === undefined || !isms.audits.exists(audit)) return [];
  const examined = isms.coverage.examined(audit);
  const failed = [...examined].filter(([, { result }]) => result === 'nonconforming').map(([id]) => id);
  return [
    ...noted(isms.requirements.sorted(failed, edition), 'nonconforming in a workpaper'),
    ...noted(isms.requirements.sorted(isms.audits.scope(audit).requirements, edition), 'in scope'),
  ];
}
