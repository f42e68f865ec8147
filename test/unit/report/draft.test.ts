import assert from 'node:assert/strict';
import type { ReportKind } from '../../../server/src/report/document/report-document.ts';
import { refusalOfDraft } from '../../../server/src/report/make-document.ts';
import type { ReportContext, ReportedProblem } from '../../../server/src/report/model/context.ts';
import { documentOf, engineWith } from './small-audit.ts';

const planned = 'programme: programme-2026\nstatus: completed';
const withStatus = (status: string) => engineWith([planned, `programme: programme-2026\nstatus: ${status}`]);
const problemIn = (file: string, severity: ReportedProblem['severity'] = 'error'): Partial<ReportContext> => ({
  problems: [{ rule: 'some/rule', severity, file, line: 1, message: 'Something is wrong.' }],
});
const ids: Partial<Record<ReportKind, string>> = {
  'internal-audit': 'IA-1',
  'management-summary': 'IA-1',
  'audit-plan': 'IA-1',
  programme: 'programme-2026',
  'corrective-action': 'F-1',
};
const all: readonly ReportKind[] = [
  'internal-audit',
  'management-summary',
  'programme',
  'findings',
  'soa',
  'audit-plan',
  'corrective-action',
];
const drafts = (engine = engineWith(), context: Partial<ReportContext> = {}) =>
  all.filter((kind) => documentOf(engine, kind, ids[kind], context).draft.length > 0);

describe('a report is a draft', () => {
  it('in no kind when all is done, committed and right', () => {
    assert.deepEqual(drafts(), []);
    assert.deepEqual(drafts(engineWith(), { uncommitted: [] }), []);
  });

  for (const status of ['approved', 'in-progress']) {
    it(`of an audit while it is ${status}, but not its plan`, () => {
      assert.deepEqual(drafts(withStatus(status)), ['internal-audit', 'management-summary']);
    });
  }

  it('of an audit and of its plan while that is a draft', () => {
    const engine = withStatus('draft');
    assert.deepEqual(drafts(engine), ['internal-audit', 'management-summary', 'audit-plan']);
    assert.deepEqual(documentOf(engine, 'audit-plan', 'IA-1').draft, ['The audit plan is not approved.']);
  });

  it('of an audit that was cancelled: it was never completed', () => {
    assert.deepEqual(drafts(withStatus('cancelled')), ['internal-audit', 'management-summary']);
  });

  it('of no audit that is recorded elsewhere as completed', () => {
    assert.deepEqual(documentOf(engineWith(), 'internal-audit', 'IA-0').draft, []);
  });

  it('in each kind that shows a file with errors', () => {
    const with_ = (file: string) => drafts(engineWith(), problemIn(file));
    assert.deepEqual(with_('isms.audit.yaml'), all);
    assert.deepEqual(with_('people.audit.yaml'), all);
    assert.deepEqual(with_('findings/findings.audit.yaml'), [
      'internal-audit',
      'management-summary',
      'programme',
      'findings',
      'corrective-action',
    ]);
    assert.deepEqual(with_('soa.audit.yaml'), [
      'internal-audit',
      'management-summary',
      'programme',
      'soa',
      'audit-plan',
    ]);
    assert.deepEqual(with_('audits/IA-1/report.audit.yaml'), ['internal-audit', 'management-summary', 'programme']);
    assert.deepEqual(with_('audits/IA-1/plan.audit.yaml'), [
      'internal-audit',
      'management-summary',
      'programme',
      'audit-plan',
    ]);
    assert.deepEqual(with_('audits/IA-9/plan.audit.yaml'), []);
  });

  it('for no warning', () => {
    assert.deepEqual(drafts(engineWith(), problemIn('isms.audit.yaml', 'warning')), []);
  });

  it('in each kind that shows a file with changes in no commit', () => {
    const context = { uncommitted: ['other.audit.yaml', 'soa.audit.yaml'] };
    assert.deepEqual(drafts(engineWith(), context), [
      'internal-audit',
      'management-summary',
      'programme',
      'soa',
      'audit-plan',
    ]);
    assert.deepEqual(documentOf(engineWith(), 'soa', undefined, context).draft, [
      'Changes that are in no commit yet: soa.audit.yaml.',
    ]);
  });

  it('while its foreword is in no commit', () => {
    const foreword = { file: 'reports/foreword.md', content: { kind: 'text', text: 'Hello' } } as const;
    assert.deepEqual(drafts(engineWith(), { foreword, uncommitted: [foreword.file] }), all);
  });

  it('and says so below its title, with every reason, and no more than a few files', () => {
    const files = ['1', '2', '3', '4', '5', '6', '7'].map((name) => `audits/IA-1/${name}.audit.yaml`);
    const text = engineWith([
      '# file: audits/IA-1/workpapers.audit.yaml',
      `${files.map((file, at) => `# file: ${file}\nkind: Workpaper\nid: X-${at}\naudit: IA-1\n`).join('')}# file: audits/IA-1/workpapers.audit.yaml`,
    ]);
    const { blocks, draft } = documentOf(text, 'internal-audit', 'IA-1', {
      problems: files.map((file) => ({ rule: 'a/b', severity: 'error', file, line: 1, message: '' })),
      uncommitted: ['isms.audit.yaml'],
    });
    assert.deepEqual(draft, [
      `The checks report 7 errors in the records that this report shows: ${files.slice(0, 5).join(', ')} and 2 more.`,
      'Changes that are in no commit yet: isms.audit.yaml.',
    ]);
    assert.deepEqual(blocks[1], {
      kind: 'notice',
      tone: 'draft',
      text: [{ strong: 'Draft.' }, ` ${draft.join(' ')}`],
    });
  });

  it('which can be refused', () => {
    assert.equal(refusalOfDraft(documentOf(engineWith(), 'soa')), undefined);
    assert.deepEqual(refusalOfDraft(documentOf(engineWith(), 'soa', undefined, { uncommitted: ['soa.audit.yaml'] })), {
      refusal: 'The report would be a draft: Changes that are in no commit yet: soa.audit.yaml.',
    });
  });
});
