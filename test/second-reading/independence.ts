/**
 * A second reading of docs/rules-explained.md, Independence, that rests on the text alone: plain loops over the documents,
 * slow and short. What needs the git history is left out.
 */
import type { Finding, Plan } from './documents.ts';
import type { IndependenceWorkspace } from './independence-workspaces.ts';
import type { Reading } from './reading.ts';
import { errorsOf, reportsToOwner } from './relations.ts';
import { allBeneath, beneath, named } from './requirements.ts';
import type { Place } from './writing.ts';

const teamOf = ({ team }: Plan) => [team.lead, ...(team.auditors ?? [])];

/** Those of an approver who is neither lead nor auditor, approved no later than `period.start`; others accept nothing. */
function validAcceptances(plan: Plan) {
  return (plan.acceptedConflicts ?? []).filter(
    ({ approvedBy, approvedOn }) => !teamOf(plan).includes(approvedBy) && approvedOn <= plan.period.start,
  );
}

/** Accepted conflicts "silence the relation rules for that person and those requirements". */
function isAccepted(plan: Plan, person: string, requirement: string): boolean {
  return validAcceptances(plan).some(
    (one) => one.person === person && one.requirements.flatMap(beneath).includes(requirement),
  );
}

/** What a selector of the audit names; see `named`. */
function namedBy({ plan, soa }: IndependenceWorkspace, selector: string): readonly string[] {
  const excluded = allBeneath(Object.keys(plan.scope.exclusions));
  return named(selector, excluded, (id) => soa.controls[id]?.applicable !== 'false');
}

/** All that the rules report; of a cancelled plan itself, nothing (docs/rules-explained.md, Which documents are judged). */
export function readIndependence(workspace: IndependenceWorkspace): readonly Reading[] {
  const { plan } = workspace;
  const ofPlan = [readSessions(workspace), readScope(workspace), readAcceptances(plan), readDeclarations(plan)];
  return [...readWork(workspace), ...(plan.status === 'cancelled' ? [] : ofPlan.flat())];
}

/** What an auditor audits by a workpaper that they sign, and by a finding that they raise, unless it is withdrawn. */
function readWork(workspace: IndependenceWorkspace): readonly Reading[] {
  return [
    ...workspace.workpapers.flatMap(({ id, auditor, performedOn, results }) => {
      const examined = Object.keys(results).filter((key) => results[key]?.result !== 'not-examined');
      return readAuditor(workspace, auditor, examined, performedOn, inDocument(id, 'auditor'));
    }),
    ...workspace.findings
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap((finding) => [...readRaiser(workspace, finding), ...readClosing(finding)]),
  ];
}

function readRaiser(workspace: IndependenceWorkspace, finding: Finding): readonly Reading[] {
  const { id, raisedBy, raisedOn, requirements } = finding;
  return readAuditor(workspace, raisedBy, requirements, raisedOn, inDocument(id, 'raisedBy'));
}

/** `reviews-own-action`, of an action and of "the actions it stands for", those without a review; `closes-own-finding`. */
function readClosing({ id, correction, correctiveActions = [], effectiveness, closedBy }: Finding): readonly Reading[] {
  const told: Reading[] = [];
  for (const [number, { owner, effectiveness: own }] of correctiveActions.entries())
    if (own?.reviewedBy === owner)
      told.push({
        rule: 'independence/reviews-own-action',
        ...inDocument(id, 'correctiveActions', number, 'effectiveness', 'reviewedBy'),
      });
  const stoodFor = correctiveActions.filter((action) => action.effectiveness === undefined);
  if (stoodFor.some(({ owner }) => owner === effectiveness?.reviewedBy))
    told.push({ rule: 'independence/reviews-own-action', ...inDocument(id, 'effectiveness', 'reviewedBy') });
  const owners = [correction?.owner, ...correctiveActions.map(({ owner }) => owner)];
  if (closedBy !== undefined && owners.includes(closedBy))
    told.push({ rule: 'independence/closes-own-finding', ...inDocument(id, 'closedBy') });
  return told;
}

/** What an auditor audits in sessions, and who is auditor and auditee of one. */
function readSessions(workspace: IndependenceWorkspace): readonly Reading[] {
  const { id, sessions = [] } = workspace.plan;
  return sessions.flatMap(({ date, requirements = [], auditors, auditees = [] }, number) => [
    ...auditors.flatMap((auditor, at) =>
      readAuditor(workspace, auditor, requirements, date, inDocument(id, 'sessions', number, 'auditors', at)),
    ),
    ...auditees.flatMap((auditee, at) =>
      auditors.includes(auditee)
        ? [{ rule: 'independence/audits-own-session', ...inDocument(id, 'sessions', number, 'auditees', at) }]
        : [],
    ),
  ]);
}

/** The relation rules: "each gives one diagnostic for a scalar"; and `not-on-team`, at the same scalar. */
function readAuditor(
  workspace: IndependenceWorkspace,
  person: string,
  selectors: readonly string[],
  day: string,
  place: Place,
): readonly Reading[] {
  const found = new Set<string>();
  if (!teamOf(workspace.plan).includes(person)) found.add('independence/not-on-team');
  for (const requirement of selectors.flatMap((selector) => namedBy(workspace, selector))) {
    if (isAccepted(workspace.plan, person, requirement)) continue;
    const errors = errorsOf(workspace, person, requirement, day);
    for (const rule of errors) found.add(rule);
    if (errors.size === 0 && reportsToOwner(workspace, person, requirement, day))
      found.add('independence/reports-to-owner');
  }
  return [...found].map((rule) => ({ rule, ...place }));
}

/** "Everyone in `team.lead` and `team.auditors`" depends "to the same requirement of this selector". */
function readScope(workspace: IndependenceWorkspace): readonly Reading[] {
  const { plan } = workspace;
  const excluded = allBeneath(Object.keys(plan.scope.exclusions));
  const isDependent = (person: string, requirement: string) =>
    !isAccepted(plan, person, requirement) && errorsOf(workspace, person, requirement, plan.period.start).size > 0;
  return plan.scope.requirements.flatMap((selector, number) =>
    namedBy(workspace, selector)
      .filter((id) => !excluded.has(id))
      .some((id) => teamOf(plan).every((person) => isDependent(person, id)))
      ? [{ rule: 'independence/no-independent-auditor', ...inDocument(plan.id, 'scope', 'requirements', number) }]
      : [],
  );
}

/** `acceptance-not-valid`: see `validAcceptances`. */
function readAcceptances(plan: Plan): readonly Reading[] {
  const valid = validAcceptances(plan);
  return (plan.acceptedConflicts ?? []).flatMap((one, number) =>
    valid.includes(one)
      ? []
      : [
          {
            rule: 'independence/acceptance-not-valid',
            ...inDocument(plan.id, 'acceptedConflicts', number, 'approvedBy'),
          },
        ],
  );
}

/** `no-declaration`: of a plan that is no draft, "no declaration of theirs dated on or before `period.start`". */
function readDeclarations(plan: Plan): readonly Reading[] {
  if (plan.status === 'draft') return [];
  return teamOf(plan).flatMap((person, number) => {
    const declaredOn = plan.declarations?.[person]?.declaredOn;
    if (declaredOn !== undefined && declaredOn <= plan.period.start) return [];
    const place =
      number === 0 ? inDocument(plan.id, 'team', 'lead') : inDocument(plan.id, 'team', 'auditors', number - 1);
    return [{ rule: 'independence/no-declaration', ...place }];
  });
}

function inDocument(document: string, ...path: Place['path']): Place {
  return { document, path, at: 'value' };
}
