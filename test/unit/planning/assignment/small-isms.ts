import { editsOfPlan } from '../../../../server/src/planning/assignment/edit-plan.ts';
import { propose } from '../../../../server/src/planning/assignment/propose.ts';
import type { Solve } from '../../../../server/src/planning/assignment/solver.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { filesOf } from '../../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, settle } from '../../../support/judge.ts';

/** Persons: a lead and an auditor in the team, one more who is competent, one who is not. */
export const people = `
# file: people.audit.yaml
apiVersion: audit-as-code/v1
kind: People
id: people
people:
  d.mora:
    name: Dana Mora
    competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2024-05-02 }]
  j.weiss:
    name: Jo Weiss
    competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2024-05-02 }]
  x.berg:
    name: Xenia Berg
    competence: [{ subject: [auditing, iso27001], name: Lead auditor, obtained: 2024-05-02, expires: 2026-09-30 }]
  s.rao: { name: Sana Rao }
# file: isms.audit.yaml
apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ACME
standard: ISO/IEC 27001:2022
organization: ACME GmbH
scope: The platform
governance: { governingBody: [s.rao], seniorManagement: [s.rao] }
`;

/** A plan that has not begun on 2026-06-30. */
export const plan = (team: string, sessions: string, more = '') => `
# file: plan.audit.yaml
apiVersion: audit-as-code/v1
kind: AuditPlan
id: IA-1
title: Logging
programme: programme
status: draft
objectives: [Conformity]
criteria: [ISO/IEC 27001:2022]
scope: { requirements: [A.8.15, A.8.16] }
period: { start: 2026-07-06, end: 2026-07-10 }
${team}
${more}
sessions:
${sessions}
`;

/** Who has to do with which control. */
export const statement = (controls: string) => `
# file: soa.audit.yaml
apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
controls:
${controls}
`;

/** Proposes for the audit IA-1 of a fixture, and applies it in memory. */
export function assigned(fixture: string, solve: Solve, today = '2026-06-30') {
  const files = filesOf(fixture);
  const engine = engineOver(files, { today });
  const [isms] = engine.allIsms();
  const record = isms?.audits.plan('IA-1');
  if (!isms || !record) throw new Error('The fixture has no plan IA-1.');
  const outcome = propose(isms, [record], solve);
  if (!('kind' in outcome) || outcome.kind === 'none') return { outcome, text: '', problems: [] };
  const document = engine.layoutOf(record.file)?.documents[record.index];
  if (!document) throw new Error('The plan cannot be found in its file.');
  const before = engine.textOf(record.file) ?? '';
  const edits = editsOfPlan(before, document, outcome.plans[0] ?? never());
  if ('refusal' in edits) return { outcome: edits, text: '', problems: [] };
  const text = applyEdits(before, edits);
  engine.setFile(absolute('plan.audit.yaml'), text);
  settle(engine, files);
  const problems = diagnosticsOf(engine).map(({ rule }) => rule);
  return {
    outcome,
    text,
    problems: problems.filter((rule) => /^(independence|competence|schedule\/double)/.test(rule)),
  };
}

function never(): never {
  throw new Error('There is no plan in the proposal.');
}
