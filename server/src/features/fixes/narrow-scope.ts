import { sound } from '../../model/values.ts';
import type { Fix, Fixer } from './fix.ts';
import { selectorsFor } from './selectors.ts';
import { recordAs } from './site.ts';
import { widenPlan } from './widen-scope.ts';

/** Adds to the scope of a plan what its programme promises for it. */
export const narrowScope: Fixer = {
  rules: ['plan/narrower-than-programme'],
  fixes(site): readonly Fix[] {
    const { isms, engine } = site;
    const plan = recordAs(site, 'AuditPlan');
    const entry = plan && isms.programmes.entry(plan.programme?.value ?? '', plan.id?.value ?? '');
    if (!plan || !entry) return [];
    const scope = isms.audits.scopeOfPlan(plan);
    const promised = sound(entry.value.requirements).flatMap(({ value }) => isms.requirements.idsOf(value));
    const missing = [...new Set(promised)].filter(
      (id) => !scope.own.has(id) && !isms.requirements.excludes(id, scope.end),
    );
    const edits = widenPlan(engine, isms, plan, missing);
    if (!edits || missing.length === 0) return [];
    const title = `Add ${selectorsFor(missing, isms).join(', ')} to the scope`;
    return [{ title, edits: [edits], creates: [], preferred: true, mechanical: false }];
  },
};
