import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import type { Isms } from '../../../server/src/engine/isms.ts';
import { newFileChoices } from '../../../server/src/features/new-files/choices.ts';
import type { NewFile } from '../../../server/src/features/new-files/new-file.ts';
import { filesFor, filesForIsms, type Order } from '../../../server/src/features/new-files/order.ts';
import { nextId } from '../../../server/src/features/next-id.ts';
import { applyFix } from '../../support/apply-fix.ts';
import type { Files } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver, relative } from '../../support/judge.ts';
import { plan } from './fixes/cases/case.ts';
import { spoilt, worldWith } from './fixes/world.ts';

function ismsOf(engine: Engine): Isms {
  const [isms] = engine.allIsms();
  assert.ok(isms);
  return isms;
}

/** What is made of an order, and which errors it brings. */
function made(
  files: Files,
  order: Order,
): { readonly files: readonly string[]; readonly text: string; readonly errors: readonly string[] } {
  const engine = engineOver(files);
  const created = filesFor(engine, ismsOf(engine), order);
  assert.ok(!('refused' in created), JSON.stringify(created));
  const errors = (all: Files) =>
    diagnosticsOf(engineOver(all))
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  const before = errors(files);
  const after = errors(applyFix(files, { edits: [], creates: created }));
  return {
    files: created.map(({ file }) => relative(file)),
    text: created[0]?.text ?? '',
    errors: after.filter((message) => !before.includes(message)),
  };
}

function refused(files: Files, order: Order): string {
  const engine = engineOver(files);
  const answer = filesFor(engine, ismsOf(engine), order);
  assert.ok('refused' in answer);
  return answer.refused;
}

describe('new files', () => {
  it('plan an audit as its programme promises it', () => {
    const files = worldWith(
      spoilt(
        'programme.audit.yaml',
        'audits:\n',
        'audits:\n  IA-2: { title: "Second: keys", period: { start: 2026-09-01, end: 2026-09-02 }, requirements: [A.5.17, "9.2"] }\n',
      ),
    );
    const { files: paths, text, errors } = made(files, { what: 'AuditPlan', audit: 'IA-2', lead: 'd.mora' });
    assert.deepEqual(paths, ['audits/IA-2/plan.audit.yaml']);
    assert.deepEqual(errors, []);
    assert.match(text, /title: "Second: keys"\nprogramme: programme\nstatus: draft\n/);
    assert.match(
      text,
      /scope:\n {2}requirements: \[A\.5\.17, "9\.2"\]\nperiod: \{ start: 2026-09-01, end: 2026-09-02 \}/,
    );
  });

  it('raise a finding with the next id, in a file of its own', () => {
    const order = {
      what: 'Finding',
      audit: 'IA-1',
      type: 'observation',
      requirement: '9.2.1',
      title: 'A # title',
    } as const;
    const { files: paths, text, errors } = made(worldWith({}), order);
    assert.deepEqual(paths, ['findings/F-2026-001.audit.yaml']);
    assert.deepEqual(errors, []);
    assert.match(
      text,
      /title: "A # title"\naudit: IA-1\ntype: observation\nrequirements: \[9\.2\.1\]\nraisedBy: d\.mora\nraisedOn: 2026-06-30\n/,
    );
    const next = made(worldWith({ 'findings/F-2026-001.audit.yaml': text }), order);
    assert.deepEqual(next.files, ['findings/F-2026-002.audit.yaml']);
  });

  it('begin a programme of three years', () => {
    const {
      files: paths,
      text,
      errors,
    } = made(worldWith({}), { what: 'AuditProgramme', manager: 'p.lind', start: '2028-02-29' });
    assert.deepEqual(paths, ['programme-2028.audit.yaml']);
    assert.deepEqual(errors, []);
    assert.match(text, /cycle: \{ start: 2028-02-29, end: 2031-02-27 \}/);
  });

  it('hold every control of the standard in a statement of applicability', () => {
    const files = new Map([...worldWith({})].filter(([file]) => file !== 'soa.audit.yaml'));
    const { files: paths, text, errors } = made(files, { what: 'StatementOfApplicability' });
    assert.deepEqual(paths, ['soa.audit.yaml']);
    assert.deepEqual(errors, []);
    assert.equal(text.match(/^ {2}A\./gm)?.length, 93);
  });

  it('start an ISMS that has no error', () => {
    for (const standard of ['ISO/IEC 27001:2022', 'ISO/IEC 27001:2013']) {
      const answers = { organization: 'Żółw: 100 % "safe"', standard, today: '2026-06-30' };
      const created = filesForIsms(engineOver(new Map()), absolute('isms'), answers);
      assert.ok(!('refused' in created));
      const files = new Map(created.map(({ file, text }: NewFile) => [relative(file), text]));
      assert.deepEqual(
        [...files.keys()],
        [
          'isms/isms.audit.yaml',
          'isms/people.audit.yaml',
          'isms/soa.audit.yaml',
          'isms/programme.audit.yaml',
          'isms/audits/IA-2026-01/plan.audit.yaml',
        ],
      );
      const engine = engineOver(files);
      const errors = diagnosticsOf(engine).filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ message }) => message),
        [],
      );
      assert.equal(ismsOf(engine).documents.first('Isms')?.organization?.value, answers.organization);
    }
  });

  it('never take the place of what is there, and say why', () => {
    const files = worldWith({});
    assert.match(refused(files, { what: 'AuditPlan', audit: 'IA-1', lead: 'd.mora' }), /has a plan already/);
    assert.match(refused(files, { what: 'AuditPlan', audit: '../x', lead: 'd.mora' }), /cannot be an id/);
    assert.match(refused(files, { what: 'StatementOfApplicability' }), /already/);
    assert.match(refused(files, { what: 'AuditProgramme', manager: 'p.lind', start: '2026-02-30' }), /no day/);
    const finding = { what: 'Finding', type: 'observation', requirement: '9.2', title: 'T' } as const;
    assert.match(refused(files, { ...finding, audit: 'IA-9' }), /no audit "IA-9"/);
    assert.match(refused(files, { ...finding, audit: 'IA-1', type: 'bad' }), /no type/);
    const again = filesForIsms(engineOver(files), absolute('').slice(0, -1), {
      organization: 'A',
      standard: 'ISO/IEC 27001:2022',
      today: '2026-06-30',
    });
    assert.ok('refused' in again);
    const taken = made(worldWith({ 'programme-2028.audit.yaml': '# mine\n' }), {
      what: 'AuditProgramme',
      manager: 'p.lind',
      start: '2028-01-01',
    });
    assert.deepEqual(taken.files, ['programme-2028-2.audit.yaml']);
  });

  it('offer what there is to choose from', () => {
    const engine = engineOver(
      worldWith(
        spoilt(
          'programme.audit.yaml',
          'audits:\n',
          'audits:\n  IA-2: { title: Second, period: { start: 2026-09-01, end: 2026-09-02 }, requirements: ["9.2"] }\n',
        ),
      ),
    );
    const choices = newFileChoices(ismsOf(engine));
    assert.deepEqual(
      choices.audits.map(({ id, hasPlan }) => [id, hasPlan]),
      [
        ['IA-2', false],
        ['IA-1', true],
      ],
    );
    assert.deepEqual(
      choices.audits[1]?.requirements.map(({ id }) => id),
      ['9.2.1', '9.2.2', 'A.5.15'],
    );
    assert.deepEqual(
      choices.people.map(({ id, auditor }) => [id, auditor]),
      [
        ['s.rao', true],
        ['d.mora', true],
        ['j.weiss', true],
        ['p.lind', false],
        ['m.ito', false],
      ],
    );
    assert.equal(choices.nextAudit, 'IA-2026-01');
    assert.equal(choices.nextFinding, 'F-2026-001');
    assert.ok(choices.hasStatement);
    assert.ok(engine.textOf(absolute(plan)));
  });
});

describe('the next id', () => {
  it('follows the highest of the year, in the way of the others', () => {
    assert.equal(nextId([], 'F-2026-001'), 'F-2026-001');
    assert.equal(nextId(['F-2026-001', 'F-2026-003'], 'F-2026-001'), 'F-2026-004');
    assert.equal(nextId(['F-2025-017'], 'F-2026-001'), 'F-2026-001');
    assert.equal(nextId(['NC/2025-07', 'nc-2025-07'], 'F-2026-001'), 'nc-2026-01');
    assert.equal(nextId(['f-2026-1', 'F-2026-2'], 'F-2026-001'), 'F-2026-3');
    assert.equal(nextId(['whatever', 'F-2026-99999999999999'], 'F-2026-001'), 'F-2026-001');
  });
});
