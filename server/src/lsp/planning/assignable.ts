import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { isOpenPlan } from '../../engine/lookup/open-plan.ts';
import { ismsTitle } from '../../features/isms-title.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Uris } from '../uris.ts';
import type { Assignable } from './assign-requests.ts';

/**
 * What auditors can be assigned to: what a document holds first, then audits by their first day, then programmes with an
 * open audit that has a plan. Of plans with the same id the first counts.
 */
export function assignableIn(engine: Engine, uris: Uris, document: string | undefined): readonly Assignable[] {
  const all = engine.allIsms().flatMap((isms) => {
    const plans = openPlans(isms);
    const of = (file: string) => ({ root: uris.toUri(isms.root), isms: ismsTitle(isms), own: file === document });
    return [...plans.map((plan) => ofPlan(isms, plan, of)), ...ofProgrammes(isms, plans, of)];
  });
  return all.toSorted(
    (a, b) =>
      Number(b.own) - Number(a.own) ||
      Number(a.kind === 'programme') - Number(b.kind === 'programme') ||
      byText(a.start ?? '', b.start ?? '') ||
      byText(a.id, b.id),
  );
}

type Surrounding = Pick<Assignable, 'root' | 'isms' | 'own'>;

function openPlans(isms: Isms): readonly RecordOf<'AuditPlan'>[] {
  return isms.documents.all('AuditPlan').filter((plan) => {
    const id = plan.id?.value;
    return id !== undefined && isOpenPlan(plan) && isms.audits.plan(id) === plan;
  });
}

function ofPlan(isms: Isms, plan: RecordOf<'AuditPlan'>, of: (file: string) => Surrounding): Assignable {
  const id = plan.id?.value ?? '';
  const start = isms.audits.span(id)?.start ?? null;
  return { kind: 'audit', id, title: plan.title?.value ?? '', start, audits: 1, ...of(plan.file) };
}

function ofProgrammes(
  isms: Isms,
  plans: readonly RecordOf<'AuditPlan'>[],
  of: (file: string) => Surrounding,
): readonly Assignable[] {
  return isms.documents.all('AuditProgramme').flatMap((programme): readonly Assignable[] => {
    const id = programme.id?.value;
    const named = new Set((programme.audits?.entries ?? []).map(({ key }) => key));
    const audits = plans.filter((plan) => named.has(plan.id?.value ?? '')).length;
    if (id === undefined || audits === 0) return [];
    return [{ kind: 'programme', id, title: programme.title?.value ?? '', start: null, audits, ...of(programme.file) }];
  });
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
