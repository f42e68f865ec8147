import type { Session } from '../../model/audit-plan.ts';
import type { RecordOf } from '../../model/record.ts';
import { sound } from '../../model/values.ts';
import { scopeSelectors } from '../../rules/coverage/scope-selectors.ts';
import { child } from '../../yaml/address.ts';
import { append } from '../../yaml/edit/put.ts';
import { edit, type Fixer } from './fix.ts';
import { isAuditable } from './independence.ts';
import { selectorsFor } from './selectors.ts';
import { isAt, recordAs, type Site } from './site.ts';

/** Offers each session whose auditors may audit it to take up what is in scope and in no session. */
export const unscheduledRequirements: Fixer = {
  rules: ['coverage/not-scheduled'],
  fixes(site) {
    const plan = recordAs(site, 'AuditPlan');
    if (!plan) return [];
    const missing = unscheduledAt(site, plan);
    const edition = site.isms.audits.scopeOfPlan(plan).edition;
    const selectors = selectorsFor(missing, site.isms, edition);
    return (plan.sessions?.items ?? []).flatMap((session) => {
      if (missing.length === 0 || !session.requirements || !canTake(site, plan, session, selectors)) return [];
      const added = append(site.text, site.document, child(session.at, 'requirements'), selectors);
      const name = session.id?.value ?? session.title?.value ?? 'this session';
      return added ? [edit(site, `Add ${selectors.join(', ')} to session ${name}`, [added])] : [];
    });
  },
};

function unscheduledAt(site: Site, plan: RecordOf<'AuditPlan'>): readonly string[] {
  const { isms } = site;
  const { edition, selectors } = scopeSelectors(plan, isms);
  const here = selectors.find(({ node }) => isAt(site, { pointer: node.at, part: 'value' }));
  const scheduled = (plan.sessions?.items ?? []).flatMap(({ requirements }) =>
    sound(requirements).flatMap(({ value }) => isms.requirements.idsOf(value, edition)),
  );
  return (here?.ids ?? []).filter((id) => !scheduled.includes(id));
}

function canTake({ isms }: Site, plan: RecordOf<'AuditPlan'>, session: Session, selectors: readonly string[]) {
  const scope = isms.audits.scopeOfPlan(plan);
  const ids = selectors.flatMap((selector) => isms.audits.ownWithin(scope, selector));
  const day = session.date?.value;
  if (day === undefined) return false;
  return sound(session.auditors).every(({ value }) => isAuditable(isms, plan, value, ids, day));
}
