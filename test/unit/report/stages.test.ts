import assert from 'node:assert/strict';
import { engineWith, markdownOf, reportOf } from './small-audit.ts';

const completed = 'programme: programme-2026\nstatus: completed';
const withStatus = (status: string) => engineWith([completed, `programme: programme-2026\nstatus: ${status}`]);
const withoutRecord = ['kind: AuditReport', 'kind: Workpaper'] as const;

describe('an internal audit report on an audit that is not completed and reported', () => {
  it('is a draft without an AuditReport, and says what is not recorded', () => {
    const engine = engineWith(withoutRecord);
    const report = reportOf(engine);
    assert.equal(report.title.stage, 'unreported');
    assert.equal(report.distribution, undefined);
    const text = markdownOf(engine);
    assert.match(text, /^> \*\*Draft\.\*\*/m);
    assert.match(text, /^- \*\*Opinion on conformity:\*\* not recorded$/m);
    assert.match(text, /^- \*\*Conclusion:\*\* not recorded$/m);
  });

  it('is marked as interim while the audit is in progress', () => {
    const text = markdownOf(withStatus('in-progress'));
    assert.match(text, /^# Interim internal audit report IA-1: Access to bookings$/m);
    assert.match(text, /^> \*\*Draft\.\*\* The audit is in progress/m);
  });

  for (const status of ['draft', 'approved']) {
    it(`is marked as interim when the plan is ${status}`, () => {
      const text = markdownOf(withStatus(status));
      assert.match(text, /^> \*\*Draft\.\*\* The audit has not begun/m);
    });
  }

  it('says that sessions after the as-of date are still to come', () => {
    const text = markdownOf(engineWith(), 'IA-1', { asOf: '2026-02-01' });
    assert.match(text, /^\| S0 Opening meeting \|.*\| not yet \|$/m);
  });

  it('shows what the programme promises for an audit without a plan', () => {
    const engine = engineWith();
    const report = reportOf(engine, 'IA-2');
    assert.equal(report.title.stage, 'not-begun');
    assert.equal(report.title.status, 'planned');
    assert.deepEqual(
      report.coverage.rows.map(({ requirement }) => requirement.id),
      ['A.5.19'],
    );
    assert.match(markdownOf(engine, 'IA-2'), /^The audit team is not recorded\.$/m);
  });

  it('says where the record of an audit is that is kept elsewhere', () => {
    const text = markdownOf(engineWith(), 'IA-0');
    assert.match(text, /^> \*\*Recorded elsewhere\.\*\* .*archive\/IA-0\\\.pdf\. Reason: Kept as a scan\.$/m);
  });

  it('says that an audit was cancelled', () => {
    assert.match(markdownOf(withStatus('cancelled')), /^> \*\*Cancelled\.\*\*/m);
    const entry = engineWith([
      'requirements: [A.5.19]',
      'requirements: [A.5.19]\n    status: cancelled\n    reason: Supplier left',
    ]);
    assert.match(markdownOf(entry, 'IA-2'), /Reason: Supplier left\.$/m);
  });

  it('is made of whatever can be read', () => {
    const broken = engineWith(
      [completed, 'status: done'],
      ['period: { start: 2026-02-02, end: 2026-02-06 }\nteam:', 'period: { start: soon }\nteam:'],
      ['lead: d.mora', 'lead: nobody'],
      ['type: minor-nonconformity', 'type: [bad]'],
      ['conclusion: Access is under control but for leavers.\n', ''],
      ['raisedBy: j.weiss\nraisedOn: 2026-02-04\nstatus: action-planned', 'raisedOn: 2026-02-30'],
    );
    const report = reportOf(broken);
    assert.equal(report.title.stage, 'unknown');
    assert.equal(report.title.period, undefined);
    const text = markdownOf(broken);
    assert.match(text, /nobody \(name not recorded\)/);
    assert.match(text, /^- \*\*Period:\*\* not recorded$/m);
    assert.match(text, /^- \*\*Raised:\*\* not recorded$/m);
    assert.doesNotMatch(text, /undefined|null|NaN|\[object/);
  });

  it('needs no Isms document', () => {
    const text = markdownOf(engineWith(['kind: Isms', 'kind: People']));
    assert.match(text, /^- \*\*Organization:\*\* not recorded$/m);
  });
});
