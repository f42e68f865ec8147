import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../server/src/engine/diagnostic.ts';
import { isOpen } from '../../../server/src/engine/diagnostic.ts';
import type { Engine } from '../../../server/src/engine/engine.ts';
import type { Isms } from '../../../server/src/engine/isms.ts';
import { planLens } from '../../../server/src/features/lenses/plan.ts';
import { internalAuditReport } from '../../../server/src/report/model/internal-audit-report.ts';
import { allViews } from '../../../server/src/views/all-views.ts';
import { auditorsModel } from '../../../server/src/views/auditors.ts';
import { coverageModel } from '../../../server/src/views/coverage.ts';
import { coverageMap } from '../../../server/src/views/coverage-map.ts';
import { findingsModel } from '../../../server/src/views/findings.ts';
import { programmeModel } from '../../../server/src/views/programme.ts';
import { currentProgramme } from '../../../server/src/views/programme-order.ts';
import { statusModel } from '../../../server/src/views/status.ts';
import type { Files } from '../../support/files.ts';
import { engineOver } from '../../support/judge.ts';
import { acme, acmeFlawed, caseWorkspaces } from '../engine/workspaces.ts';

const workspaces: ReadonlyMap<string, Files> = new Map([
  ['acme', acme()],
  ['acme-flawed', acmeFlawed()],
  ...caseWorkspaces(),
]);
const engines: readonly (readonly [string, Engine])[] = [...workspaces].map(([name, files]) => [
  name,
  engineOver(files),
]);

/** Each ISMS of each workspace, with the problems that are shown of it. */
function each(check: (isms: Isms, problems: readonly Diagnostic[], name: string) => void): void {
  for (const [name, engine] of engines) {
    for (const isms of engine.allIsms()) {
      const problems = engine.filesOf(isms).flatMap((file) => engine.diagnostics(file));
      check(isms, problems, `${name} ${isms.root}`);
    }
  }
}

/** How many problems of a rule there are, accepted ones too: views tell what is, not what is shown of it. */
function reported(problems: readonly Diagnostic[], rule: string): number {
  return problems.filter((problem) => problem.rule === rule).length;
}

describe('what views say', () => {
  it('is data that JSON carries whole', () => {
    each((isms, _problems, name) => {
      for (const [view, modelOf] of Object.entries(allViews)) {
        const model: unknown = modelOf(isms);
        assert.deepEqual(JSON.parse(JSON.stringify(model)), withoutUndefined(model), `${view} of ${name}`);
      }
    });
  });

  it('agrees with the lenses of plans', () => {
    let plans = 0;
    each((isms, _problems, name) => {
      const { programmes, otherAudits } = programmeModel(isms);
      const conflicts = auditorsModel(isms).auditors.flatMap(({ id, conflicts }) =>
        conflicts.map((of) => ({ id, of })),
      );
      for (const audit of [...programmes.flatMap(({ audits }) => audits), ...otherAudits]) {
        const plan = isms.audits.plan(audit.id);
        if (!plan || plan.status?.value === 'cancelled') continue;
        plans += 1;
        const pairs = conflicts
          .filter(({ of }) => of.audit === audit.id && !of.accepted)
          .filter(({ of }) => of.kind === 'relation' || of.kind === 'cooling-off')
          .flatMap(({ id, of }) => of.requirements.map((requirement) => `${id} ${requirement}`));
        const { inScope, scheduled, examined } = audit;
        const told = /^(\d+) requirements? in scope · (\d+) scheduled · (\d+) examined · (\d+) conflicts?$/
          .exec(planLens(plan, isms))
          ?.slice(1)
          .map(Number);
        assert.deepEqual([inScope, scheduled, examined, new Set(pairs).size], told, `${name} ${audit.id}`);
      }
    });
    assert.ok(plans > 100, `${plans} plans`);
  });

  it('agrees with the rules on overdue audits and actions, and on gaps', () => {
    const sums = { actions: 0, audits: 0, gaps: 0 };
    each((isms, problems, name) => {
      // A file with an error of syntax is shown as far as it can be read, and judged by nobody.
      if (reported(problems, 'syntax/yaml') > 0 || reported(problems, 'reference/duplicate-id') > 0) return;
      const { overdueActions } = findingsModel(isms);
      if (isms.severity('finding/action-overdue') !== 'off') {
        assert.equal(overdueActions, reported(problems, 'finding/action-overdue'), name);
        sums.actions += overdueActions;
      }
      const { programmes, otherAudits } = programmeModel(isms);
      const audits = new Map([...programmes.flatMap(({ audits }) => audits), ...otherAudits].map((of) => [of.id, of]));
      const overdue = [...audits.values()].filter(({ state }) => state === 'overdue');
      if (isms.severity('schedule/audit-overdue') !== 'off') {
        assert.equal(overdue.length, reported(problems, 'schedule/audit-overdue'), name);
        sums.audits += overdue.length;
      }
      const current = currentProgramme(isms);
      const promised = current && isms.coverage.promised(current);
      if (!current || !promised) return;
      const covered = isms.coverage.ofProgramme(current);
      const gaps = coverageModel(isms).sections.flatMap(({ requirements }) => requirements.filter(({ gap }) => gap));
      assert.deepEqual(
        gaps.map(({ id }) => id),
        promised.filter((id) => !covered.has(id)),
        name,
      );
      sums.gaps += gaps.length;
    });
    assert.ok(sums.actions > 0 && sums.audits > 3 && sums.gaps > 50, JSON.stringify(sums));
  });

  it('agrees with the report on results and conflicts', () => {
    let [rows, relations] = [0, 0];
    each((isms, _problems, name) => {
      const map = coverageMap(isms);
      const auditors = new Map(auditorsModel(isms).auditors.map((auditor) => [auditor.id, auditor]));
      for (const [at, { id, status }] of map.audits.entries()) {
        const report = internalAuditReport(isms, id, context);
        if (!report || isms.audits.edition(id) !== isms.requirements.standardId() || status === 'cancelled') continue;
        for (const { requirement, result } of report.coverage.rows) {
          const cell = map.requirements.find((each) => each.id === requirement.id)?.cells[at];
          const isExamined = result !== undefined && result !== 'not-examined';
          const told = ['examined', 'conforming', 'nonconforming'].includes(cell?.state ?? '');
          if (isms.audits.hasPlan(id)) assert.equal(told, isExamined, `${name} ${id} ${requirement.id}`);
          rows += 1;
        }
        for (const { person, role, accepted, requirements } of report.conflicts.relations) {
          const known = auditors.get(person.id)?.conflicts.filter((of) => of.audit === id && of.role === role) ?? [];
          const told = known.filter((of) => of.accepted === accepted).flatMap((of) => of.requirements);
          for (const each of requirements) assert.ok(told.includes(each), `${name} ${id} ${person.id} ${role} ${each}`);
          relations += 1;
        }
      }
    });
    assert.ok(rows > 1_000 && relations > 20, `${rows} rows, ${relations} relations`);
  });

  it('counts the same of a programme in every view', () => {
    let programmes = 0;
    each((isms, _problems, name) => {
      for (const { id, shares } of programmeModel(isms).programmes) {
        if (id === undefined || !shares) continue;
        assert.deepEqual(shares, coverageMap(isms, id).shares, `${name} ${id}`);
        programmes += 1;
      }
    });
    assert.ok(programmes > 20, `${programmes} programmes`);
  });

  it('counts the problems that are shown', () => {
    for (const [name, engine] of engines) {
      for (const isms of engine.allIsms()) {
        const counts = { error: 0, warning: 0, information: 0, hint: 0 };
        const problems = engine.filesOf(isms).flatMap((file) => engine.diagnostics(file).filter(isOpen));
        for (const { severity } of problems) counts[severity] += 1;
        assert.deepEqual(statusModel(isms).problems, counts, name);
      }
    }
  });
});

const context = { asOf: '2026-06-30', problems: [], acceptedProblems: [], version: '0' };

/** A model without the keys that are undefined: the client reads what is missing as undefined. */
function withoutUndefined(model: unknown): unknown {
  if (Array.isArray(model)) return model.map(withoutUndefined);
  if (typeof model !== 'object' || model === null) return model;
  const kept = Object.entries(model).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutUndefined(value)]));
}
