import assert from 'node:assert/strict';
import { internalAuditReport } from '../../../server/src/report/model/internal-audit-report.ts';
import { engineWith, problemsOf, reportOf } from './small-audit.ts';

describe('the model of the internal audit report', () => {
  const report = reportOf(engineWith());

  it('knows no report of an audit that does not exist', () => {
    const [isms] = engineWith().allIsms();
    assert.ok(isms);
    const context = { asOf: '2026-06-30', problems: [], acceptedProblems: [], version: '1' };
    assert.equal(internalAuditReport(isms, 'IA-9', context), undefined);
  });

  it('names the audit, its programme and the record that counts', () => {
    const { title } = report;
    assert.deepEqual(title.audit, { id: 'IA-1', title: 'Access to bookings' });
    assert.deepEqual(title.programme, { id: 'programme-2026', title: 'Internal audits of 2026' });
    assert.equal(title.stage, 'final');
    assert.equal(title.record?.issuedOn, '2026-02-20');
    assert.deepEqual(title.record?.preparedBy, { id: 'd.mora', name: 'Dana Mora' });
    assert.equal(title.commit, undefined);
  });

  it('takes the record that was issued last, and names the earlier ones', () => {
    const second = `---
apiVersion: audit-as-code/v1
kind: AuditReport
id: R-0
audit: IA-1
conclusion: Corrected
opinion: not-conforming
preparedBy: d.mora
issuedOn: 2026-03-20
distribution: [{ to: m.ito, deliveredOn: 2026-03-20 }]
`;
    const { title, summary, distribution } = reportOf(
      engineWith(['# file: findings/', `# file: audits/IA-1/second.audit.yaml\n${second}# file: findings/`]),
    );
    assert.equal(title.record?.id, 'R-0');
    assert.deepEqual(
      title.earlierRecords.map(({ id }) => id),
      ['R-1'],
    );
    assert.equal(summary.opinion, 'not-conforming');
    assert.equal(distribution?.deliveries.length, 1);
  });

  it('counts findings by type, withdrawn ones aside', () => {
    const counted = report.summary.counts.map(({ type, raised, open, overdue }) => [type, raised, open, overdue]);
    assert.deepEqual(counted, [
      ['major-nonconformity', 0, 0, 0],
      ['minor-nonconformity', 1, 1, 1],
      ['observation', 0, 0, 0],
      ['opportunity-for-improvement', 1, 1, 0],
      ['good-practice', 1, 0, 0],
    ]);
    assert.equal(report.summary.withdrawn, 1);
    assert.equal(report.summary.openItems, 2);
    assert.equal(report.summary.overdueItems, 1);
  });

  it('counts findings that do not say their type', () => {
    const { summary } = reportOf(
      engineWith(['type: observation', 'type: oddity'], ['status: withdrawn', 'status: open']),
    );
    assert.deepEqual(summary.counts.at(-1), { type: undefined, raised: 1, open: 1, overdue: 0 });
  });

  it('resolves criteria that name files from the ISMS root', () => {
    assert.deepEqual(report.scope.criteria, ['ISO/IEC 27001:2022', 'policies/access.md', 'Contract with the port']);
  });

  it('names the team by role, with the teams of the day, declarations and competences', () => {
    assert.deepEqual(
      report.team.members.map(({ role, person }) => `${role} ${person.id}`),
      ['lead d.mora', 'auditor j.weiss', 'expert s.rao', 'observer r.vega'],
    );
    const [lead, auditor] = report.team.members;
    assert.deepEqual(lead?.declaration, { on: '2026-01-20', statement: 'Nothing in scope is mine' });
    assert.deepEqual(auditor?.belongsTo, [{ id: 'team:audit', title: 'Internal Audit' }]);
    assert.equal(auditor?.declaration, undefined);
    assert.deepEqual(lead?.competences[0]?.evidence, { id: 'certificates/mora.txt', title: undefined });
    assert.deepEqual(
      report.team.members.flatMap(({ competences }) => competences.map(({ valid }) => valid)),
      [true, false],
    );
    assert.deepEqual(
      report.team.auditees.map(({ id }) => id),
      ['m.ito', 's.rao'],
    );
  });

  it('finds conflicts, and tells those that are validly accepted', () => {
    const found = report.conflicts.relations.map(({ person, requirements, inForce, accepted, through, occasions }) => ({
      person: person.id,
      requirements,
      inForce,
      accepted,
      through: through?.title,
      in: occasions.map((occasion) => `${occasion.in} ${occasion.id}`),
    }));
    const common = { person: 'j.weiss', inForce: false, through: 'Platform Engineering' };
    assert.deepEqual(found, [
      { ...common, requirements: ['A.5.16'], accepted: false, in: ['plan IA-1', 'workpaper WP-2'] },
      { ...common, requirements: ['A.5.18'], accepted: true, in: ['plan IA-1', 'workpaper WP-2', 'finding F-1'] },
    ]);
    assert.deepEqual(
      report.acceptedConflicts.map(({ notValid }) => notValid),
      [undefined, 'approved-by-team'],
    );
  });

  it('adds what the checks of independence report in the files of the audit, but for what it found itself', () => {
    const problem = { severity: 'warning', line: 3, message: 'x' } as const;
    const file = 'audits/IA-1/plan.audit.yaml';
    const { conflicts } = reportOf(engineWith(), 'IA-1', {
      problems: [
        { ...problem, rule: 'independence/no-declaration', file },
        { ...problem, rule: 'independence/no-declaration', file: 'audits/IA-7/plan.audit.yaml' },
        { ...problem, rule: 'independence/cooling-off', file },
        { ...problem, rule: 'plan/not-approved', file },
      ],
    });
    assert.deepEqual(conflicts.otherProblems, [{ ...problem, rule: 'independence/no-declaration', file }]);
  });

  it('shows the sessions by day with the work that was done, and the work outside of them', () => {
    const sessions = report.schedule.sessions.map(({ id, held }) => [id, held.map(({ workpaper }) => workpaper)]);
    assert.deepEqual(sessions, [
      ['S0', []],
      ['S1', ['WP-1']],
      ['S2', ['WP-2']],
    ]);
    assert.deepEqual(
      report.schedule.outsideSessions.map(({ workpaper }) => workpaper),
      ['WP-3'],
    );
  });

  it('names evidence with hash, place from the ISMS root and use; also what no register has', () => {
    const evidence = report.evidence.map(({ id, source, sha256, usedBy }) => [id, source?.text, sha256, usedBy.join()]);
    const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
    assert.deepEqual(evidence, [
      ['E-1', 'Shown on screen', undefined, 'WP-1'],
      ['E-2', 'audits/IA-1/evidence/leavers.csv', hash, 'WP-2,F-1'],
      ['E-3', 'https://tickets.example/queue', undefined, ''],
      ['E-9', undefined, undefined, 'WP-3'],
    ]);
    assert.deepEqual(
      report.evidence.filter(({ registered }) => !registered).map(({ id }) => id),
      ['E-9'],
    );
  });

  it('tells which of the two groups of management got the report', () => {
    const groups = report.distribution?.groups.map(({ group, notReached }) => [group, notReached.map(({ id }) => id)]);
    assert.deepEqual(groups, [
      ['governing-body', []],
      ['senior-management', ['r.vega']],
    ]);
    assert.deepEqual(report.distribution?.managementReview, { date: '2026-03-05', minutes: 'minutes/2026-03-05.md' });
  });

  it('lists the samples, planned and drawn', () => {
    assert.deepEqual(
      report.samples.map(({ session, workpaper, requirement, exceptions }) => [
        session,
        workpaper,
        requirement,
        exceptions,
      ]),
      [
        ['S2', undefined, undefined, undefined],
        ['S2', 'WP-2', 'A.5.18', 3],
      ],
    );
  });

  it('counts the problems of the ISMS, and lists the errors of this audit', () => {
    const engine = engineWith(['opinion: conforming-with-exceptions\n', '']);
    const { checks } = reportOf(engine, 'IA-1', { problems: problemsOf(engine) });
    const missing = checks.errorsOfAudit.find(
      ({ rule, file }) => rule === 'schema/required' && file.endsWith('report.audit.yaml'),
    );
    assert.ok(missing);
    assert.ok(checks.errors >= checks.errorsOfAudit.length);
    assert.ok(checks.errorsOfAudit.every(({ severity }) => severity === 'error'));
  });
});
