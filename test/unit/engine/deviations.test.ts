import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver } from '../../support/judge.ts';

const file = 'example.audit.yaml';

/** Each problem as `line rule`, lines from 1, with the reason behind those that are accepted. */
function problemsIn(engine: Engine, path = file): readonly string[] {
  return engine.diagnostics(absolute(path)).map(({ range, rule, suppressed }) => {
    const accepted = suppressed && ` (${suppressed.reason}${suppressed.until ? `, ${suppressed.until}` : ''})`;
    return `${range.start.line + 1} ${rule}${accepted ?? ''}`;
  });
}

function problemsOf(text: string, today = '2026-06-30'): readonly string[] {
  return problemsIn(engineOver(filesOf(text), { today }));
}

const head =
  'apiVersion: audit-as-code/v1\nkind: Workpaper\nid: WP-1\naudit: IA-1\nauditor: d.mora\nperformedOn: 2026-02-03';

/** The problems in the results of a workpaper; the first line is line 1. */
function inResults(...lines: readonly string[]): readonly string[] {
  const engine = engineOver(new Map([[file, `${head}\nresults:\n${lines.join('\n')}\n`]]));
  return problemsIn(engine)
    .map((each) => ({ line: Number.parseInt(each, 10) - 7, rest: each.replace(/^\d+ /, '') }))
    .filter(({ line }) => line > 0)
    .map(({ line, rest }) => `${line} ${rest}`);
}

const rule = 'coverage/result-without-evidence';
const bare = '  A.5.15: { result: conforms }';
const fine = '  A.5.15: { result: conforms, evidence: [] }'.replace('[]', '[E-1]');
const unknownEvidence = 'reference/evidence';

describe('accepted deviations', () => {
  it('accept at the end of the line reported, or alone on the line above it', () => {
    assert.deepEqual(inResults(`${bare} # audit-ignore ${rule} -- why`), [`1 ${rule} (why)`]);
    assert.deepEqual(inResults(`  # audit-ignore ${rule} -- why`, bare), [`2 ${rule} (why)`]);
    assert.deepEqual(inResults(`# audit-ignore ${rule} -- why`, bare), [`2 ${rule} (why)`]);
  });

  it('accept nothing from elsewhere', () => {
    const comment = `# audit-ignore ${rule} -- why`;
    const other = '  A.5.16: { result: not-examined, notes: later }';
    assert.deepEqual(inResults(bare, comment, other), [`1 ${rule}`, '2 deviation/unused']);
    assert.deepEqual(inResults(comment, '', bare), ['1 deviation/unused', `3 ${rule}`]);
    assert.deepEqual(inResults(comment, '# Another comment', bare), ['1 deviation/unused', `3 ${rule}`]);
    assert.deepEqual(inResults(`${other} ${comment}`, bare), ['1 deviation/unused', `2 ${rule}`]);
    assert.deepEqual(inResults(bare, `  # ${comment.slice(2)}`), [`1 ${rule}`, '2 deviation/unused']);
  });

  it('go by the first line of what is reported', () => {
    const lines = ['  A.5.15:', '    result: conforms', '    notes: seen'];
    const comment = ` # audit-ignore ${rule} -- why`;
    assert.deepEqual(inResults(`${lines[0]}${comment}`, ...lines.slice(1)), [`1 ${rule} (why)`]);
    assert.deepEqual(inResults(...lines.slice(0, 2), `${lines[2]}${comment}`), [`1 ${rule}`, '3 deviation/unused']);
  });

  it('accept all that a rule reports on a line', () => {
    const both = '  A.5.15: { result: conforms, evidence: [E-1, E-2] }';
    assert.deepEqual(inResults(`${both} # audit-ignore ${unknownEvidence} -- why`), [
      `1 ${unknownEvidence} (why)`,
      `1 ${unknownEvidence} (why)`,
    ]);
  });

  it('accept only the rules that they name', () => {
    assert.deepEqual(inResults(`${fine} # audit-ignore ${rule} -- why`), [
      `1 ${unknownEvidence}`,
      '1 deviation/unused',
    ]);
    assert.deepEqual(inResults(`${fine} # audit-ignore ${rule}, ${unknownEvidence} -- why`), [
      `1 ${unknownEvidence} (why)`,
      '1 deviation/unused',
    ]);
  });

  it('are several for one line: each for its rules, the first for the same', () => {
    const above = `  # audit-ignore ${rule} -- above`;
    assert.deepEqual(inResults(above, `${bare} # audit-ignore ${rule} -- behind`), [`2 ${rule} (above)`]);
    assert.deepEqual(inResults(above, `${fine} # audit-ignore ${unknownEvidence} -- behind`), [
      '1 deviation/unused',
      `2 ${unknownEvidence} (behind)`,
    ]);
    assert.deepEqual(inResults(above, `  # audit-ignore ${rule} -- nearer`, bare), [
      '1 deviation/unused',
      `3 ${rule} (nearer)`,
    ]);
  });

  it('hold through their last day', () => {
    const on = (today: string) =>
      problemsOf(
        `kind: AuditReport\nissuedOn: 2026-02-20 # audit-ignore communication/not-approved until 2026-06-30 -- why`,
        today,
      ).filter((each) => /deviation|not-approved/.test(each));
    assert.deepEqual(on('2026-06-30'), ['2 communication/not-approved (why, 2026-06-30)']);
    assert.deepEqual(on('2026-07-01'), ['2 communication/not-approved', '2 deviation/expired']);
  });

  it('with an error of their own accept nothing, and are not said to be unused', () => {
    const withComment = (comment: string) => inResults(`${bare} # audit-ignore ${comment}`);
    for (const [comment, ...errors] of [
      [rule, 'no-reason'],
      ['', 'no-reason'],
      ['-- why', 'unknown-rule'],
      [`${rule}, coverage/no-such-rule -- why`, 'unknown-rule'],
      [`${rule}, -- why`, 'unknown-rule'],
      ['coverage/* -- why', 'unknown-rule'],
      ['* -- why', 'unknown-rule'],
      [`${rule} until 2026-02-30 -- why`, 'unknown-rule'],
      [`${rule}, schema/value -- why`, 'unknown-rule'],
      ['syntax/yaml -- why', 'unknown-rule'],
      ['deviation/unused -- why', 'unknown-rule'],
      [`${rule} until 2026-06-29 -- why`, 'expired'],
      [`${rule} until 2026-06-29`, 'expired', 'no-reason'],
      ['no-such-rule until 2026-06-29', 'expired', 'no-reason', 'unknown-rule'],
    ] as const) {
      assert.deepEqual(withComment(comment), [`1 ${rule}`, ...errors.map((error) => `1 deviation/${error}`)], comment);
    }
  });

  it('cannot accept what is said of them', () => {
    assert.deepEqual(inResults(`  # audit-ignore deviation/unused -- why`, `${fine} # audit-ignore ${rule} -- why`), [
      '1 deviation/unknown-rule',
      `2 ${unknownEvidence}`,
      '2 deviation/unused',
    ]);
  });

  it('say how to put it right', () => {
    const messageOf = (comment: string) => {
      const engine = engineOver(new Map([[file, `${head}\nresults:\n${bare} # audit-ignore ${comment}\n`]]));
      return engine.diagnostics(absolute(file)).find((each) => each.rule.startsWith('deviation/'))?.message ?? '';
    };
    assert.match(messageOf(rule), new RegExp(`gives no reason.*"# audit-ignore ${rule} -- <reason>"`));
    assert.match(messageOf('coverage/result-without-evidense -- why'), new RegExp(`Did you mean "${rule}"\\?`));
    assert.match(messageOf('schema/value -- why'), /schema\/value cannot be accepted.*Correct what is reported/);
    assert.match(messageOf('coverage/* -- why'), /one by one/);
    assert.match(messageOf(`${rule} soa/no-owner -- why`), /comma/);
    assert.match(messageOf(`${rule} until 31.12.2026 -- why`), /"until 2026-12-31"/);
    assert.match(
      messageOf(`${rule} until 2026-06-29 -- why`),
      new RegExp(`2026-06-29 was the last day on which ${rule}`),
    );
    assert.match(messageOf('soa/no-owner -- why'), /soa\/no-owner is not reported on this line\. Remove the comment/);
    assert.match(messageOf(`soa/no-owner, ${rule} -- why`), /Take it out of the comment/);
    const many = Array.from({ length: 500 }, (_, index) => `x/${'y'.repeat(500)}${index}`);
    assert.ok(messageOf(`${many.join(', ')} -- why`).length < 500);
  });

  it('of a rule that is off have nothing to accept', () => {
    const engine = engineOver(
      filesOf(`
# file: isms.audit.yaml
kind: Isms
rules: { coverage/*: off }
# file: ${file}
kind: Workpaper
results:
${bare} # audit-ignore ${rule} -- why
`),
    );
    const [unused] = engine.diagnostics(absolute(file)).filter((each) => each.rule === 'deviation/unused');
    assert.match(unused?.message ?? '', /is switched off/);
  });

  it('keep severity, place and message of what they accept', () => {
    const text = (comment: string) => `kind: AuditReport\nissuedOn: 2026-02-20 # ${comment}\n`;
    const find = (comment: string) =>
      engineOver(filesOf(text(comment)))
        .diagnostics(absolute(file))
        .find((each) => each.rule === 'communication/not-approved');
    const { suppressed, ...accepted } = find('audit-ignore communication/not-approved -- why') ?? {};
    assert.deepEqual(suppressed, { reason: 'why' });
    assert.deepEqual(accepted, find('x'));
  });

  it('are found whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `kind: AuditReport${end}# audit-ignore communication/not-approved -- why${end}issuedOn: 2026-02-20${end}`;
      const engine = engineOver(new Map([[file, `\ufeff${text}`]]));
      assert.ok(problemsIn(engine).includes('3 communication/not-approved (why)'), JSON.stringify(end));
    }
  });

  it('are not judged in documents that are not', () => {
    const comment = 'notes: x # audit-ignore soa/no-owner';
    const documents = [`kind: Nothing\n${comment}\n`, `kind: People\na: b: c\n${comment}\n`, `${comment}\n`];
    for (const document of documents) {
      const found = problemsIn(engineOver(new Map([[file, `${document}---\nkind: People\nid: p\n${comment}\n`]])));
      assert.equal(found.filter((each) => each.endsWith('deviation/no-reason')).length, 1, document);
    }
  });

  it('are judged where there is no document', () => {
    const found = problemsIn(engineOver(new Map([[file, '# audit-ignore soa/no-owner -- why\n']])));
    assert.deepEqual(found, ['1 deviation/unused', '1 schema/kind']);
  });

  describe('after a change', () => {
    const plan = 'kind: AuditPlan\nid: IA-1\nstatus: completed # audit-ignore communication/no-report -- why\n';
    const about = (engine: Engine) => problemsIn(engine).filter((each) => /no-report|deviation/.test(each));

    it('follow what is reported, in their file and in others', () => {
      const engine = engineOver(new Map([[file, plan]]));
      assert.deepEqual(about(engine), ['3 communication/no-report (why)']);
      engine.setFile(absolute('report.audit.yaml'), 'kind: AuditReport\naudit: IA-1\n');
      assert.ok(engine.settle().has(absolute(file)));
      assert.deepEqual(about(engine), ['3 deviation/unused']);
      engine.setFile(absolute(file), plan.replace(' # audit-ignore', '\n# audit-ignore'));
      engine.removeFile(absolute('report.audit.yaml'));
      assert.ok(engine.settle().has(absolute(file)));
      assert.deepEqual(about(engine), ['3 communication/no-report', '4 deviation/unused']);
    });

    it('follow severities', () => {
      const engine = engineOver(new Map([[file, plan]]));
      engine.setFile(absolute('isms.audit.yaml'), 'kind: Isms\nrules: { communication/no-report: off }\n');
      assert.ok(engine.settle().has(absolute(file)));
      assert.deepEqual(about(engine), ['3 deviation/unused']);
    });

    it('from a rule that looks at a history are not unused while nobody knows it', () => {
      const rule = 'independence/changed-implementation';
      const files = filesOf(`
# file: soa.audit.yaml
kind: StatementOfApplicability
controls: { A.5.15: { applicable: true, paths: ["infra/**"] } }
# file: ${file}
kind: AuditPlan
id: IA-1 # audit-ignore ${rule}, soa/no-owner -- why
`);
      const unused = (engine: Engine) =>
        engine.diagnostics(absolute(file)).find((each) => each.rule === 'deviation/unused')?.message ?? '';
      const engine = engineOver(files);
      const [isms] = engine.allIsms();
      engine.setHistory(isms?.root ?? '', 'off');
      engine.settle();
      assert.match(unused(engine), /^There is nothing to accept: soa\/no-owner is not reported/);
      engine.setHistory(isms?.root ?? '', { commits: [] });
      assert.ok(engine.settle().has(absolute(file)));
      assert.match(unused(engine), new RegExp(`^There is nothing to accept: ${rule} and soa/no-owner are`));
      const withoutPaths = engineOver(new Map([[file, files.get(file) ?? '']]));
      assert.match(unused(withoutPaths), new RegExp(rule));
    });

    it('of the day are told for the files in which others hold, and no more', () => {
      const until = (day: string) => plan.replace('no-report --', `no-report until ${day} --`);
      const engine = engineOver(
        new Map([
          [file, until('2026-07-31')],
          ['later.audit.yaml', until('2026-08-31').replace('IA-1', 'IA-2')],
          ['always.audit.yaml', plan.replace('IA-1', 'IA-3')],
        ]),
      );
      const changedOn = (day: string) => {
        engine.setToday(day);
        return [...engine.settle()];
      };
      assert.deepEqual(changedOn('2026-07-31'), []);
      assert.deepEqual(changedOn('2026-08-01'), [absolute(file)]);
      assert.deepEqual(about(engine), ['3 communication/no-report', '3 deviation/expired']);
      assert.deepEqual(changedOn('2026-08-02'), []);
      assert.deepEqual(changedOn('2026-07-01'), [absolute(file)]);
      assert.deepEqual(about(engine), ['3 communication/no-report (why, 2026-07-31)']);
    });
  });
});
