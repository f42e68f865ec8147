import assert from 'node:assert/strict';
import { addAudits } from '../../../../server/src/planning/cycle/edit-programme.ts';
import { planCycle } from '../../../../server/src/planning/cycle/plan-cycle.ts';
import { applyEdits } from '../../../../server/src/yaml/edit/text-edit.ts';
import { absolute, diagnosticsOf, engineOver, settle } from '../../../support/judge.ts';

const programmeFile = 'programme.audit.yaml';

interface Given {
  readonly cycle?: string;
  readonly frequency?: string;
  readonly requirements?: string;
  readonly audits?: string;
  readonly external?: string;
}

/** A small ISMS with one programme. */
function filesWith(given: Given): Map<string, string> {
  return new Map([
    [
      'isms.audit.yaml',
      `apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: ISMS
standard: ISO/IEC 27001:2022
organization: ACME
scope: All
governance: { governingBody: [p.lind], seniorManagement: [m.ito] }
certification: { body: Example Cert, externalAudits: { ${given.external ?? ''} } }
`,
    ],
    [
      programmeFile,
      `apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme
title: Programme
manager: p.lind
cycle: ${given.cycle ?? '{ start: 2026-01-01, end: 2028-12-31 }'}
objectives: [Conformity]
frequency: ${given.frequency ?? 'P12M'}
methods: [interview]
requirements: ${given.requirements ?? '["4-10"]'}
reporting: To the board
${given.audits ?? ''}`,
    ],
  ]);
}

/** Plans the programme on a day, puts the audits in, and tells what is wrong then. */
function planned(given: Given, today: string, budget?: number) {
  const files = filesWith(given);
  const engine = engineOver(files, { today });
  const [isms] = engine.allIsms();
  const programme = isms?.documents.byId('AuditProgramme', 'programme');
  assert.ok(isms && programme);
  const plan = planCycle(isms, programme, budget);
  assert.ok('audits' in plan, 'refusal' in plan ? plan.refusal : '');
  const document = engine.layoutOf(programme.file)?.documents[programme.index];
  assert.ok(document);
  const edits = addAudits(engine.textOf(programme.file) ?? '', document, plan.audits);
  assert.ok(edits);
  const text = applyEdits(engine.textOf(programme.file) ?? '', edits);
  engine.setFile(absolute(programmeFile), text);
  settle(engine, files);
  const rules = diagnosticsOf(engine).map(({ rule }) => rule);
  return { plan, text, problems: rules.filter((rule) => /^(syntax|schema|coverage|schedule)\//.test(rule)) };
}

const completed = (id: string, start: string, end: string, requirements: string) =>
  `  ${id}:
    title: Before
    period: { start: ${start}, end: ${end} }
    requirements: ${requirements}
    status: completed
    record: https://files.example/${id}
`;

const externals = (surveillance: string, recertification: string) =>
  `s: { type: surveillance, date: ${surveillance} }, r: { type: recertification, date: ${recertification} }`;

describe('the calendar of a cycle', () => {
  it('has an audit wherever one is called for, though nothing is left to be covered and nothing comes again', () => {
    const audits = `audits:\n${completed('IA-1', '2026-01-12', '2026-01-16', '[A.5]')}`;
    const external = 's: { type: surveillance, date: 2027-02-10 }';
    const { plan, problems } = planned({ requirements: '[A.5]', audits, external }, '2026-06-30');
    assert.deepEqual(
      plan.audits.map(({ period }) => period.end),
      ['2027-01-01', '2027-12-17', '2028-12-01'],
    );
    assert.ok(plan.audits.every(({ requirements }) => requirements.length > 0));
    assert.deepEqual([plan.unmet, problems], [[], []]);
  });

  it('keeps every audit that is called for under a budget, and names what is left out', () => {
    const audits = `audits:\n${completed('IA-1', '2026-01-12', '2026-01-16', '["4-10"]')}`;
    const { plan, problems } = planned({ audits, frequency: 'P6M' }, '2026-03-01', 6);
    assert.deepEqual([plan.days, plan.audits.length, problems], [6, 6, []]);
    const { plan: narrow } = planned({ audits: '', requirements: '["9"]', frequency: 'P24M' }, '2026-03-01', 2);
    assert.equal(narrow.days <= 2, true);
    const many = planned({ audits: '', requirements: '["4-10", A.5]' }, '2026-03-01', 9);
    assert.match(many.plan.notes.join(' '), /^To keep to 9 days, IA-2026-01 does not take up 9\.2.* again.*\.$/);
  });

  it('counts audits of other programmes before an external one', () => {
    const other = `---
apiVersion: audit-as-code/v1
kind: AuditProgramme
id: before
title: The one before
manager: p.lind
cycle: { start: 2023-01-01, end: 2025-12-31 }
objectives: [Conformity]
frequency: P12M
methods: [interview]
requirements: ["9.2"]
reporting: To the board
audits:
${completed('IA-0', '2025-12-01', '2025-12-05', '["9.2"]')}`;
    const external = 's: { type: surveillance, date: 2026-02-10 }';
    const { plan, problems } = planned({ audits: other, external }, '2026-01-05');
    assert.deepEqual([plan.unmet, problems], [[], []]);
    assert.ok(plan.audits.every(({ rationale }) => !rationale.includes('before s on')));
  });

  it('gives shorter notice before an external audit rather than to have none before it', () => {
    const external = 's: { type: surveillance, date: 2026-08-05 }';
    const { plan, problems } = planned({ external }, '2026-06-30');
    assert.match(plan.audits[0]?.rationale ?? '', /^The week ends 26 days before s on 2026-08-05, at shorter notice/);
    assert.deepEqual([plan.unmet, problems], [[], []]);
    const later = planned({ external: 's: { type: surveillance, date: 2026-08-25 }' }, '2026-06-30');
    assert.match(
      later.plan.audits[0]?.rationale ?? '',
      /^The week ends 18 days before s on 2026-08-25, no earlier one/,
    );
  });

  it('names what cannot be had any more, and what is for the programme that follows', () => {
    const tooNear = planned({ external: 's: { type: surveillance, date: 2026-07-03 }' }, '2026-06-30');
    assert.match(tooNear.plan.unmet.join(' '), /^No week is left for an audit before s on 2026-07-03\. Hold one/);
    assert.deepEqual(tooNear.problems, ['schedule/no-audit-before-external-audit']);
    const audits = `audits:\n${completed('IA-1', '2026-01-12', '2026-01-16', '["9"]')}`;
    const overdue = planned({ requirements: '["9"]', audits }, '2027-06-30');
    assert.match(
      overdue.plan.unmet.join(' '),
      /begins later than P12M after .* 2026-01-16: it was to begin by 2027-01-16/,
    );
    assert.match(overdue.plan.audits[0]?.rationale ?? '', /^The week is the first that can be announced; P12M after/);
    assert.deepEqual(overdue.problems, ['schedule/interval-too-long']);
    const after = planned({ external: externals('2028-12-20', '2029-06-01') }, '2026-06-30');
    assert.deepEqual(after.plan.unmet, []);
    assert.deepEqual(after.plan.notes, [
      'r on 2029-06-01 comes after the cycle: the programme that follows has to plan for it.',
    ]);
    const justAfter = planned({ external: externals('2028-12-15', '2029-02-01') }, '2026-06-30');
    assert.deepEqual([justAfter.plan.notes, justAfter.problems], [[], []]);
  });

  it('ends though the cycle has no end to speak of', () => {
    const { plan } = planned({ cycle: '{ start: 9990-01-01, end: 9999-12-31 }' }, '9990-01-01');
    assert.ok(plan.audits.length >= 9);
  });

  it('is written below the key "audits", whatever nothing stands there', () => {
    for (const audits of [
      '',
      'audits:\n',
      'audits: # none yet\n',
      'audits: ~\n',
      'audits: {}\n',
      'audits: { } # none yet\n',
      'audits : {}\nnotes: After\n',
      'audits: {}\r\n',
    ]) {
      const { text, problems } = planned({ requirements: '["9"]', audits }, '2026-06-30');
      assert.match(text, /^audits ?: *(# none yet)?\r?\n {2}IA-2026-01:\r?\n {4}title:/m, audits);
      assert.deepEqual(problems, [], audits);
      for (const line of audits.split(/\r?\n/)) {
        assert.ok(text.includes(/#.*|notes:.*/.exec(line)?.[0] ?? ''), 'nothing is lost');
      }
    }
    const anchored = planned({ requirements: '["9"]', audits: 'audits: &a {\n  # to come\n  }\n' }, '2026-06-30');
    assert.match(anchored.text, /^audits: &a \{\n {2}# to come\n {2} IA-2026-01: \{/m);
    assert.deepEqual(anchored.problems, []);
  });
});
