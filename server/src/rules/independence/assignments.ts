import type { StandardId } from '../../catalog/standard.ts';
import type { Isms } from '../../engine/isms.ts';
import type { RecordOf } from '../../model/record.ts';
import { type Day, sound, type Value } from '../../model/values.ts';

/** Somebody audits requirements on a day: in a session, by a workpaper that they sign, by a finding that they raise. */
export interface Assignment {
  /** The scalar that names the person. */
  readonly node: Value;
  readonly person: string;
  /** Where they do it, in words: "in session S1". */
  readonly occasion: string;
  readonly audit: string | undefined;
  /** The requirements, as ids of the ISMS's own edition. */
  readonly requirements: readonly string[];
  readonly day: Day;
}

/** Whom a record lets audit what, where all of that is sound and the person is known. */
export function assignmentsIn(
  record: RecordOf<'AuditPlan' | 'Workpaper' | 'Finding'>,
  isms: Isms,
): readonly Assignment[] {
  const all =
    record.kind === 'AuditPlan'
      ? inPlan(record, isms)
      : record.kind === 'Workpaper'
        ? inWorkpaper(record, isms)
        : inFinding(record, isms);
  return all.filter(({ person }) => isms.parties.hasPerson(person));
}

function inPlan(plan: RecordOf<'AuditPlan'>, isms: Isms): readonly Assignment[] {
  const scope = isms.audits.scopeOfPlan(plan);
  return (plan.sessions?.items ?? []).flatMap((session) => {
    const day = session.date?.value;
    if (day === undefined) return [];
    const selectors = sound(session.requirements).map(({ value }) => value);
    const requirements = unique(selectors.flatMap((selector) => isms.audits.ownWithin(scope, selector)));
    return sound(session.auditors).map((node) => ({
      node,
      person: node.value,
      occasion: session.id?.value === undefined ? 'in a session' : `in session ${session.id.value}`,
      audit: plan.id?.value,
      requirements,
      day,
    }));
  });
}

function inWorkpaper(workpaper: RecordOf<'Workpaper'>, isms: Isms): readonly Assignment[] {
  const keys = (workpaper.results?.entries ?? [])
    .filter(({ value }) => value.result?.value !== undefined && value.result.value !== 'not-examined')
    .map(({ key }) => key);
  const occasion = `in workpaper ${workpaper.id?.value ?? ''}`.trimEnd();
  return signed(workpaper.auditor, workpaper.performedOn, workpaper.audit, keys, isms, occasion);
}

function inFinding(finding: RecordOf<'Finding'>, isms: Isms): readonly Assignment[] {
  const keys = sound(finding.requirements).map(({ value }) => value);
  const occasion = `with finding ${finding.id?.value ?? ''}`.trimEnd();
  return signed(finding.raisedBy, finding.raisedOn, finding.audit, keys, isms, occasion);
}

/** A workpaper or finding: a clause with sub-clauses stands for what is beneath it, less what the audit excludes. */
function signed(
  node: Value | undefined,
  on: Value | undefined,
  audit: Value | undefined,
  selectors: readonly string[],
  isms: Isms,
  occasion: string,
): readonly Assignment[] {
  const person = node?.value;
  const day = on?.value;
  if (!node || person === undefined || day === undefined) return [];
  const id = audit?.value;
  const scope = id !== undefined && isms.audits.exists(id) ? isms.audits.scope(id) : undefined;
  const edition: StandardId = scope?.edition ?? isms.requirements.standardId();
  const single = selectors.filter((each) => isms.requirements.idsAt('single', each, edition).length > 0);
  const requirements = single.flatMap((selector) =>
    scope ? isms.audits.ownWithin(scope, selector) : isms.requirements.ownIdsOf(selector, edition),
  );
  return [{ node, person, occasion, audit: id, requirements: unique(requirements), day }];
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
