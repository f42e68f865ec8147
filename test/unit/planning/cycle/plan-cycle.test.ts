import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { addAudits } from '../../../../server/src/planning/cycle/edit-programme.ts';
import { planCycle } from '../../../../server/src/planning/cycle/plan-cycle.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { absolute, diagnosticsOf, engineOver, settle } from '../../../support/judge.ts';

const example = path.resolve(import.meta.dirname, '../../../../examples/acme');
const files = new Map(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => [path.relative(example, file).split(path.sep).join('/'), readFileSync(file, 'utf8')]),
);
const programmeFile = 'programme.audit.yaml';
const id = 'programme-2025-2028';

/** The example without some of the audits that are to come. */
function without(audits: readonly string[]): ReadonlyMap<string, string> {
  const text = audits.reduce(
    (rest, audit) => rest.replace(new RegExp(`^  ${audit}:\\n(?: {4}.*\\n)+`, 'm'), ''),
    files.get(programmeFile) ?? '',
  );
  return new Map([...files, [programmeFile, text]]);
}

function planned(given: ReadonlyMap<string, string>, budget?: number) {
  const engine = engineOver(given);
  const [isms] = engine.allIsms();
  const programme = isms?.documents.byId('AuditProgramme', id);
  assert.ok(isms && programme);
  const plan = planCycle(isms, programme, budget);
  if ('refusal' in plan) return { plan, text: '', problems: [] };
  const document = engine.layoutOf(programme.file)?.documents[programme.index];
  assert.ok(document);
  const before = engine.textOf(programme.file) ?? '';
  const edits = addAudits(before, document, plan.audits);
  assert.ok(edits);
  const text = applyEdits(before, edits);
  engine.setFile(absolute(programmeFile), text);
  settle(engine, given);
  const problems = diagnosticsOf(engine).filter(({ file }) => file === absolute(programmeFile));
  return { plan, text, problems: problems.map(({ rule }) => rule) };
}

describe('planning the cycle of a programme', function () {
  this.timeout(60_000);

  it('proposes nothing where nothing is missing', () => {
    assert.deepEqual(planned(files).plan, { audits: [], days: 0, unmet: [], notes: [] });
  });

  it('leaves no problem of coverage or schedule, whatever is missing', () => {
    fc.assert(
      fc.property(fc.subarray(['IA-2026-02', 'IA-2027-01', 'IA-2027-02'], { minLength: 1 }), (missing) => {
        const { plan, problems, text } = planned(without(missing));
        assert.ok('audits' in plan && plan.audits.length > 0);
        assert.deepEqual(problems, [], text);
        assert.deepEqual(planned(without(missing)).plan, plan, 'the same every time');
      }),
      { numRuns: 7 },
    );
  });

  it('takes up 9.2, 9.3 and what has failed more than once, with a reason', () => {
    const { plan } = planned(without(['IA-2026-02', 'IA-2027-01', 'IA-2027-02']));
    assert.ok('audits' in plan);
    assert.ok(plan.audits.length >= 2);
    for (const { rationale } of plan.audits.slice(1))
      assert.match(rationale, /9\.2.*A\.5\.18.* again; findings .*F-2025-/);
  });

  it('keeps to a budget by leaving out what comes again, and says when that is not enough', () => {
    const missing = without(['IA-2026-02', 'IA-2027-01', 'IA-2027-02']);
    const { plan } = planned(missing);
    assert.ok('audits' in plan);
    const smaller = planned(missing, plan.days - 2);
    assert.ok('audits' in smaller.plan && smaller.plan.days <= plan.days - 2);
    assert.deepEqual(smaller.problems, []);
    const { plan: none } = planned(missing, 1);
    assert.match('refusal' in none ? none.refusal : '', /To cover everything takes \d+ days, and the budget is 1\./);
  });
});
