import assert from 'node:assert/strict';
import {
  codeLenses,
  type LensAction,
  type LensSubject,
  lensSubjects,
} from '../../../server/src/features/code-lenses.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';
import { smallIsms } from './small-isms.ts';

/** The lenses of a file, as `line title`, lines from 1. */
function lensesOf(file: string, text = smallIsms, on: readonly LensSubject[] = lensSubjects): readonly string[] {
  const engine = engineOver(filesOf(text));
  return codeLenses(engine, absolute(file), new Set(on)).map(
    ({ range, title, action }) => `${range.start.line + 1} ${title}${action ? aim(action) : ''}`,
  );
}

function aim(action: LensAction): string {
  if (action.does === 'report') return ` of ${action.audit} in ${action.root}`;
  if ('root' in action) return ` to ${'audit' in action ? action.audit : action.programme} in ${action.root}`;
  return ` for ${action.requirement ?? 'a result'} of document ${action.document} in ${action.file}`;
}

describe('code lenses', () => {
  it('tell how far an audit is, and offer its report', () => {
    assert.deepEqual(lensesOf('audits/IA-1/plan.audit.yaml'), [
      '1 5 requirements in scope · 3 scheduled · 1 examined · 0 conflicts',
      '1 Generate report of IA-1 in /workspace',
    ]);
    const conflicted = smallIsms.replace('[ *lead ]', '[s.rao]');
    assert.match(lensesOf('audits/IA-1/plan.audit.yaml', conflicted)[0] ?? '', / · 1 conflict$/);
  });

  it('count no conflicts of a cancelled audit, and offer no report of one without an id', () => {
    const plan = (text: string) => lensesOf('plan.audit.yaml', `# file: plan.audit.yaml\nkind: AuditPlan\n${text}`);
    assert.deepEqual(plan('id: IA\nstatus: cancelled\nscope: { requirements: [A.6] }\n'), [
      '1 8 requirements in scope · 0 scheduled · 0 examined',
      '1 Generate report of IA in /workspace',
    ]);
    assert.deepEqual(plan('scope: { requirements: [4.1] }\n'), [
      '1 1 requirement in scope · 0 scheduled · 0 examined · 0 conflicts',
    ]);
  });

  it('tell what a programme covers', () => {
    assert.deepEqual(lensesOf('programme.audit.yaml'), [
      '1 Covered by its audits: clauses 3 % · controls 11 % · additional requirements 50 %',
      '1 Plan Programme… to programme-1 in /workspace',
    ]);
    const over = '# file: p.audit.yaml\nkind: AuditProgramme\nid: P\ncycle: { start: 2023-07-01, end: 2026-06-29 }\n';
    assert.ok(lensesOf('p.audit.yaml', over).every((lens) => !lens.includes('Plan Programme')));
  });

  it('offer to assign auditors where an audit is open and has sessions', () => {
    const offered = (text: string) => {
      const programme = '# file: programme.audit.yaml\nkind: AuditProgramme\nid: P\naudits: { IA: {} }\n';
      const all = `${programme}# file: plan.audit.yaml\nkind: AuditPlan\nid: IA\n${text}`;
      const lenses = [...lensesOf('programme.audit.yaml', all), ...lensesOf('plan.audit.yaml', all)];
      return lenses.filter((lens) => /Assign/.test(lens));
    };
    assert.deepEqual(offered('status: draft\nsessions: [{ id: S1 }]\n'), [
      '1 Assign Auditors… to P in /workspace',
      '1 Assign Auditors… to IA in /workspace',
    ]);
    assert.deepEqual(offered('sessions: []\n'), []);
    assert.deepEqual(offered('status: completed\nsessions: [{ id: S1 }]\n'), []);
  });

  it('offer to draw and to verify the samples of a workpaper', () => {
    const results = [
      '  A.5.15: { result: conforms }',
      '  A.5.16: { result: conforms, sample: { population: 9, size: 3 } }',
      '  A.5.18:',
      '    result: conforms',
      '    sample: # drawn',
      '      seed: 1',
      '      source: people.csv',
      '',
    ];
    const text = `# file: wp.audit.yaml\nkind: Finding\n---\nkind: Workpaper\nid: WP-1\nresults:\n${results.join('\n')}`;
    const of = (what: string) => `for ${what} of document 1 in /workspace/wp.audit.yaml`;
    assert.deepEqual(lensesOf('wp.audit.yaml', text), [
      `3 Draw Sample… ${of('a result')}`,
      `7 Draw Sample… ${of('A.5.16')}`,
      `10 Verify Sample ${of('A.5.18')}`,
      `10 Draw Sample… ${of('A.5.18')}`,
    ]);
    assert.deepEqual(lensesOf('wp.audit.yaml', '# file: wp.audit.yaml\nkind: Workpaper\nresults: {}\n'), []);
  });

  it('tell how old a finding is, and what is due next', () => {
    assert.deepEqual(lensesOf('findings/F-1.audit.yaml'), ['1 Open for 146 days · CA-1 due in 4 days']);
    const finding = (text: string) => lensesOf('f.audit.yaml', `# file: f.audit.yaml\nkind: Finding\nid: F\n${text}`);
    const open = 'status: open\nraisedOn: 2026-06-29\n';
    assert.deepEqual(finding(open), ['1 Open for 1 day']);
    assert.deepEqual(finding(`${open}correction: { description: X, due: 2026-06-28 }\n`), [
      '1 Open for 1 day · correction 2 days overdue',
    ]);
    assert.deepEqual(
      finding(`${open}correctiveActions: [{ id: CA-2, due: 2026-06-30 }, { id: CA-1, due: 2026-07-30 }]\n`),
      ['1 Open for 1 day · CA-2 due today'],
    );
    assert.deepEqual(finding('status: closed\nraisedOn: 2026-01-01\nclosedOn: 2026-01-31\n'), [
      '1 Closed after 30 days',
    ]);
    assert.deepEqual(finding('type: good-practice\nraisedOn: 2026-06-01\n'), ['1 Raised 29 days ago']);
    assert.deepEqual(finding('status: withdrawn\nraisedOn: 2026-06-01\n'), []);
    assert.deepEqual(finding('status: open\n'), []);
  });

  it('tell how the controls stand', () => {
    assert.deepEqual(lensesOf('soa.audit.yaml'), [
      '1 92 of 93 controls applicable · 1 implemented · 1 audited this cycle',
    ]);
  });

  it('can each be switched off', () => {
    const files = {
      plan: 'audits/IA-1/plan',
      programme: 'programme',
      workpaper: 'audits/IA-1/work',
      finding: 'findings/F-1',
      statementOfApplicability: 'soa',
    };
    for (const subject of lensSubjects) {
      const others = lensSubjects.filter((each) => each !== subject);
      assert.deepEqual(lensesOf(`${files[subject]}.audit.yaml`, smallIsms, others), [], subject);
    }
  });

  it('are none in other files, and stand at the documents they are about', () => {
    assert.deepEqual(lensesOf('people.audit.yaml'), []);
    assert.deepEqual(lensesOf('not-there.audit.yaml'), []);
    const two =
      '# file: f.audit.yaml\n# a comment\nkind: Finding\nid: F-1\nraisedOn: 2026-06-30\n---\n\n{ kind: Finding, id: F-2, raisedOn: 2026-06-29 }\n';
    assert.deepEqual(lensesOf('f.audit.yaml', two), ['2 Raised today', '7 Raised 1 day ago']);
  });
});
