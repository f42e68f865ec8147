import assert from 'node:assert/strict';
import { standard } from '../../../../server/src/catalog/standard.ts';
import { migrateIsms } from '../../../../server/src/exchange/migrate/migrate-isms.ts';
import type { Decision } from '../../../../server/src/exchange/migrate/migration.ts';
import { comments } from '../../../../server/src/yaml/comments.ts';
import { type Files, filesOf } from '../../../support/files.ts';
import { isms2013 } from '../../../support/isms-2013.ts';
import { diagnosticsOf, engineOver, relative } from '../../../support/judge.ts';

interface Migrated {
  readonly files: Files;
  readonly changed: readonly string[];
  readonly decisions: readonly Decision[];
}

function migrate(before: Files): Migrated {
  const engine = engineOver(before);
  const [isms] = engine.allIsms();
  assert.ok(isms);
  const migration = migrateIsms(engine, isms);
  assert.ok(migration);
  const after = new Map(before);
  for (const { file, after: text } of migration.files) after.set(relative(file), text);
  return { files: after, changed: migration.files.map(({ file }) => relative(file)), decisions: migration.decisions };
}

const problems = (files: Files) =>
  diagnosticsOf(engineOver(files)).map(({ rule, file, message }) => `${rule} ${relative(file)} ${message}`);

/** An ISMS with a statement of these entries, and no more. */
function withControls(entries: string): Files {
  const files = new Map(filesOf(isms2013));
  const head = (files.get('soa.audit.yaml') ?? '').split('controls:\n')[0];
  return new Map([
    ...[...files].filter(([file]) => /^(isms|people)/.test(file)),
    ['soa.audit.yaml', `${head}controls:\n${entries}`],
  ]);
}

function statement(entries: string): { readonly text: string; readonly decisions: readonly string[] } {
  const { files, decisions } = migrate(withControls(entries));
  return {
    text: (files.get('soa.audit.yaml') ?? '').split('controls:\n')[1] ?? '',
    decisions: decisions
      .filter(({ kind }) => kind !== 'new-control' && kind !== 'approval')
      .map(({ kind, about }) => `${kind} ${about}`),
  };
}

describe('the way from 2013 to 2022', () => {
  const before = new Map(filesOf(isms2013));
  const { files: after, changed, decisions } = migrate(before);
  const text = (file: string) => after.get(file) ?? '';

  it('leaves no id of 2013 that is judged by 2022, and no file broken', () => {
    assert.deepEqual(
      problems(before).filter((problem) => /^(reference|syntax|schema)\//.test(problem)),
      [],
      'the ISMS before is sound',
    );
    assert.deepEqual(
      problems(after).filter((problem) => /^(reference|syntax|schema)\//.test(problem)),
      [],
    );
  });

  it('keeps every comment', () => {
    for (const file of changed) {
      const said = comments(text(file))
        .map((comment) => comment.text)
        .join('\n');
      for (const { text: comment } of comments(before.get(file) ?? '')) {
        const title = standard('ISO/IEC 27001:2013').controls.some((control) => comment === `# ${control.title}`);
        assert.ok(title || said.includes(comment.replace(/^#\s*/, '')), `${file}: ${comment}`);
      }
    }
  });

  it('keeps every line of the statement, as an entry or as a comment, unless another says the same', () => {
    const lines = text('soa.audit.yaml');
    for (const line of (before.get('soa.audit.yaml') ?? '').split('\n')) {
      const said = line.trim();
      const isKey = /^"?A\.|^status: /.test(said);
      if (!isKey) assert.ok(lines.includes(said), said);
    }
  });

  it('leaves audits that have begun with 2013, and all that belongs to them', () => {
    for (const id of ['IA-2022-01', 'IA-2023-01']) {
      assert.match(text(`audits/${id}/plan.audit.yaml`), /^standard: ISO\/IEC 27001:2013$/m);
    }
    for (const file of ['audits/IA-2022-01/workpapers.audit.yaml', 'findings/F-2022-001.audit.yaml']) {
      assert.ok(!changed.includes(file), file);
    }
    assert.deepEqual(
      decisions.filter(({ kind }) => kind === 'edition-kept').map(({ about }) => about),
      ['IA-2023-01'],
    );
  });

  it('changes the standard, programme, plans to come, and findings of external audits', () => {
    assert.match(text('isms.audit.yaml'), /^standard: ISO\/IEC 27001:2022 # certified in 2021$/m);
    assert.match(text('isms.audit.yaml'), /^ {2}"10\.2": \{ owner: p\.lind \} # nonconformity/m);
    assert.match(text('isms.audit.yaml'), /^ {2}"10\.1": \{ owner: m\.ito \} # 10\.2 in ISO\/IEC 27001:2013$/m);
    const programme = text('programme.audit.yaml');
    assert.match(programme, /^requirements: \["4-10", A\]$/m);
    assert.match(
      programme,
      /^ {4}requirements: \["9\.2", A\.5\.15-A\.5\.18, A\.8\.2-A\.8\.5, A\.8\.18\] # the whole domain$/m,
    );
    assert.match(programme, /^ {6}- A\.5\.19-A\.5\.21 # agreements$/m);
    assert.match(
      programme,
      /^ {6}- A\.5\.1 # A\.5\.1\.1 in ISO\/IEC 27001:2013\n {6}# A\.5\.1\.2 in .* named by the items above {3}# the review$/m,
    );
    assert.match(programme, /^ {6}- "10\.2" # 10\.1 in ISO\/IEC 27001:2013$/m);
    assert.match(programme, /requirements: \[A\.5\.36, A\.8\.8\] # A\.18\.2\.3 in ISO\/IEC 27001:2013$/m);
    const plan = text('audits/IA-2022-02/plan.audit.yaml');
    assert.match(plan, /^criteria: \[ISO\/IEC 27001:2022, policies\] # was ISO\/IEC 27001:2013$/m);
    assert.match(plan, /exclusions: \{ A\.5\.21: Audited with another, A\.5\.1: "Reviewed in 2021" \}/);
    assert.match(
      text('findings/F-2022-002.audit.yaml'),
      /^requirements: \[A\.5\.18, A\.5\.36, A\.8\.8\] # by the certification body$/m,
    );
  });

  it('lists the controls that are new, and each split', () => {
    const about = (kind: Decision['kind']) => decisions.filter((each) => each.kind === kind).map((each) => each.about);
    const isNew = [
      'A.5.7',
      'A.5.23',
      'A.5.30',
      'A.7.4',
      'A.8.9',
      'A.8.10',
      'A.8.11',
      'A.8.12',
      'A.8.16',
      'A.8.23',
      'A.8.28',
    ];
    assert.deepEqual(about('new-control'), isNew);
    assert.deepEqual(about('split'), ['A.18.2.3']);
    assert.deepEqual(about('approval'), ['soa']);
  });

  it('comes out the same every time, and leaves an ISMS of 2022 alone', () => {
    assert.deepEqual(migrate(before), { files: after, changed, decisions });
    const engine = engineOver(after);
    const [isms] = engine.allIsms();
    assert.equal(isms && migrateIsms(engine, isms), undefined);
  });
});

describe('a statement on the way from 2013 to 2022', () => {
  it('gives a control its new id and title', () => {
    const { text, decisions } = statement(
      '  A.6.1.1: # Information security roles and responsibilities\n    applicable: true\n',
    );
    assert.equal(
      text,
      '  A.5.2: # Information security roles and responsibilities (A.6.1.1 in ISO/IEC 27001:2013)\n    applicable: true\n',
    );
    assert.deepEqual(decisions, []);
  });

  it('makes one of two that say the same', () => {
    const { text, decisions } = statement(
      '  A.5.1.1: { applicable: true, justification: R-1 }\n  A.5.1.2: { justification: R-1, applicable: true }\n',
    );
    assert.equal(text, '  A.5.1: { applicable: true, justification: R-1 } # A.5.1.1, A.5.1.2 in ISO/IEC 27001:2013\n');
    assert.deepEqual(decisions, []);
  });

  it('lets the one that applies stand, joins who is concerned, and leaves the rest to a person', () => {
    const { text, decisions } = statement(`  A.5.1.1:
    applicable: false
    justification: None
  A.5.1.2:
    applicable: true
    justification: R-1
    owner: p.lind
`);
    assert.match(
      text,
      /^ {2}# A\.5\.1\.1 in ISO\/IEC 27001:2013, now part of A\.5\.1:\n {2}# A\.5\.1\.1:\n {2}# {3}applicable: false\n {2}# {3}justification: None\n {2}A\.5\.1: # A\.5\.1\.1, A\.5\.1\.2 in /,
    );
    assert.deepEqual(decisions, ['applicable-differs A.5.1', 'justification-differs A.5.1']);
    const joined = statement(`  A.5.1.1:
    applicable: true
    status: implemented
    owner: p.lind
    implementers: [team:it]
  A.5.1.2: { applicable: true, status: planned, owner: m.ito, implementers: [team:it, { party: d.mora, from: 2020-01-01 }], monitors: [p.lind] }
`);
    assert.match(
      joined.text,
      /status: partial\n {4}owner: p\.lind\n {4}implementers: \[team:it, \{ party: d\.mora, from: 2020-01-01 \}\]\n {4}monitors: \[p\.lind\]\n {2}# A\.5\.1\.2 in /,
    );
    assert.deepEqual(joined.decisions, ['owner-differs A.5.1', 'status-differs A.5.1']);
  });

  it('writes one that is split for both, where nothing else stands for them', () => {
    const { text, decisions } = statement('  A.18.2.3: { applicable: true, justification: R-1 }\n');
    assert.equal(
      text,
      '  A.5.36: { applicable: true, justification: R-1 } # A.18.2.3 in ISO/IEC 27001:2013\n  # A.18.2.3 in ISO/IEC 27001:2013\n  A.8.8: { applicable: true, justification: R-1 }\n',
    );
    assert.deepEqual(decisions, ['split A.18.2.3']);
  });

  it('keeps line endings, and says what it cannot write', () => {
    const { files } = migrate(withControls('  A.6.1.1:\r\n    applicable: true\r\n'));
    assert.doesNotMatch((files.get('soa.audit.yaml') ?? '').split('controls:')[1] ?? '', /[^\r]\n {4}/);
    const { decisions } = migrate(withControls('  { A.6.1.1: { applicable: true } }\n'));
    assert.ok(decisions.some(({ kind, about }) => kind === 'not-by-machine' && about === 'controls'));
  });
});
