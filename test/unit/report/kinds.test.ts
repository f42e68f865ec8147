import assert from 'node:assert/strict';
import type { Engine } from '../../../server/src/engine/engine.ts';
import type { Block } from '../../../server/src/report/document/blocks.ts';
import {
  type ReportDocument,
  type ReportKind,
  reportKinds,
} from '../../../server/src/report/document/report-document.ts';
import { reportDocument } from '../../../server/src/report/make-document.ts';
import { renderMarkdown } from '../../../server/src/report/markdown/render-markdown.ts';
import { exampleEngine } from './example-engine.ts';
import { contextOf, documentOf, engineWith, ismsOf, problemsOf } from './small-audit.ts';

const examples = { acme: exampleEngine('acme'), 'acme-flawed': exampleEngine('acme-flawed') };

const ids = (engine: Engine): Partial<Record<ReportKind, string>> => ({
  'corrective-action': ismsOf(engine).documents.all('Finding')[0]?.id?.value ?? '',
});

/** A document without its words: what has to be the same in every language. */
function shapeOf({ blocks, sheets, draft }: ReportDocument) {
  const shape = (block: Block) => {
    if (block.kind === 'heading') return `heading ${block.level} ${block.id}`;
    if (block.kind === 'table') {
      return `table ${block.columns.map(({ kind, width }) => `${kind}${width}`)} of ${block.rows.length}`;
    }
    return block.kind === 'chart' ? `chart ${block.id} ${block.series.map(({ values }) => values)}` : block.kind;
  };
  const keys = sheets.map(({ columns, rows }) => [columns.map(({ key }) => key), rows.length]);
  return { blocks: blocks.map(shape), keys, draft: draft.length };
}

describe('reports of all kinds', () => {
  for (const [name, engine] of Object.entries(examples)) {
    for (const kind of reportKinds) {
      const of = (language: string): ReportDocument => {
        const isms = exampleEngine(name, language);
        return documentOf(isms, kind, ids(engine)[kind], { problems: problemsOf(isms) });
      };

      it(`can be made of ${name}: ${kind}`, () => {
        const document = of('en');
        const text = renderMarkdown(document);
        assert.equal(document.kind, kind);
        assert.match(text, /^# \S/);
        assert.doesNotMatch(text, /\bundefined\b|\bNaN\b|\[object/);
        assert.deepEqual(document, documentOf(engine, kind, ids(engine)[kind], { problems: problemsOf(engine) }));
      });

      it(`is sound of ${name}, and the same in German but for the words: ${kind}`, () => {
        const [english, german] = [of('en'), of('de')];
        for (const document of [english, german]) assertSound(document);
        assert.deepEqual(shapeOf(german), shapeOf(english));
        assert.notEqual(german.title, english.title);
      });
    }
  }

  it('are final of acme, whose records are right, but of the audit that goes on', () => {
    const drafts = reportKinds.filter((kind) => {
      const engine = examples.acme;
      return documentOf(engine, kind, ids(engine)[kind], { problems: problemsOf(engine) }).draft.length > 0;
    });
    assert.deepEqual(drafts, ['internal-audit', 'management-summary']);
  });

  it('are drafts of acme-flawed, whose records have errors', () => {
    const engine = examples['acme-flawed'];
    const final = reportKinds.filter(
      (kind) => documentOf(engine, kind, ids(engine)[kind], { problems: problemsOf(engine) }).draft.length === 0,
    );
    assert.deepEqual(final, []);
  });

  it('are made of an ISMS in which next to nothing can be read', () => {
    const engine = engineWith(
      ['kind: Isms', 'kind: People'],
      ['cycle: { start: 2026-01-01, end: 2028-12-31 }', 'cycle: soon'],
      ['frequency: P6M', 'frequency: often'],
      ['type: minor-nonconformity', 'type: [bad]'],
      ['raisedOn: 2026-02-04', 'raisedOn: 2026-02-30'],
      ['A.5.16: { applicable: true, implementers: [team:platform] }', 'A.5.16: yes'],
      ['sessions:\n', 'sessions: none\nx-sessions:\n'],
    );
    for (const kind of reportKinds) {
      const document = documentOf(engine, kind, kind === 'corrective-action' ? 'F-1' : undefined);
      assertSound(document);
      assert.doesNotMatch(renderMarkdown(document), /\bundefined\b|\bNaN\b|\[object/);
    }
  });
});

describe('the report that is meant', () => {
  const refusal = (kind: ReportKind, id?: string, engine = engineWith()) => {
    const made = reportDocument(ismsOf(engine), kind, id, contextOf());
    return 'refusal' in made ? made.refusal : made.id;
  };
  const on = (asOf: string, kind: ReportKind) => documentOf(engineWith(), kind, undefined, { asOf }).id;

  it('is on the audit under way, else on the last, else on the next', () => {
    for (const kind of ['internal-audit', 'management-summary'] as const) {
      assert.equal(on('2026-02-03', kind), 'IA-1');
      assert.equal(on('2026-06-30', kind), 'IA-1');
      assert.equal(on('2025-06-30', kind), 'IA-0');
      assert.equal(on('2026-09-08', kind), 'IA-2');
      assert.equal(on('2024-06-30', kind), 'IA-0');
    }
  });

  it('is on the programme whose cycle holds the day, else on the latest', () => {
    const two = engineWith([
      '# file: audits/IA-1/plan.audit.yaml',
      '# file: later.audit.yaml\nkind: AuditProgramme\nid: later\ncycle: { start: 2029-01-01, end: 2029-12-31 }\n# file: audits/IA-1/plan.audit.yaml',
    ]);
    const of = (asOf: string) => documentOf(two, 'programme', undefined, { asOf }).id;
    assert.equal(of('2026-06-30'), 'programme-2026');
    assert.equal(of('2029-06-30'), 'later');
    assert.equal(of('2035-06-30'), 'later');
  });

  it('is refused where there is none, with what there is', () => {
    assert.equal(
      refusal('internal-audit', 'IA-3'),
      'There is no audit IA-3. Did you mean IA-1? The audits are IA-0, IA-1, IA-2.',
    );
    assert.equal(
      refusal('audit-plan', 'IA-2'),
      'There is no audit plan of IA-2: only the audit programme has this audit. Write its plan first.',
    );
    assert.match(refusal('programme', 'x'), /^There is no audit programme x\. .*programme-2026\.$/);
    assert.match(
      refusal('corrective-action'),
      /^Name the finding to report on\. The findings are F-1, F-2, F-3, F-4, F-OLD\.$/,
    );
    assert.match(refusal('corrective-action', 'F-9'), /^There is no finding F-9\./);
    assert.match(refusal('soa', 'x'), /takes no id/);
    assert.match(refusal('findings', 'x'), /takes no id/);
    const empty = engineWith(
      ['kind: StatementOfApplicability', 'kind: People'],
      ['kind: AuditProgramme', 'kind: People'],
    );
    assert.match(refusal('soa', undefined, empty), /^There is no statement of applicability/);
    assert.equal(refusal('programme', undefined, empty), 'There are no audit programmes.');
  });
});

/** What every format relies on. */
function assertSound({ title, blocks, sheets }: ReportDocument): void {
  const [first] = blocks;
  assert.deepEqual(first, { kind: 'heading', level: 1, id: 'report', text: title });
  const anchors = blocks.flatMap((block) => (block.kind === 'heading' || block.kind === 'chart' ? [block.id] : []));
  assert.equal(new Set(anchors).size, anchors.length);
  for (const anchor of anchors) assert.match(anchor, /^[A-Za-z0-9._-]+$/);
  for (const block of blocks) {
    if (block.kind === 'table') {
      assert.ok(block.rows.length > 0 && block.caption !== '');
      for (const row of block.rows) assert.equal(row.length, block.columns.length, block.caption);
    }
    if (block.kind === 'chart') {
      for (const { values } of block.series) {
        assert.equal(values.length, block.labels.length);
        assert.ok(values.every((value) => Number.isInteger(value) && value >= 0));
      }
    }
    if (block.kind === 'list') assert.ok(block.items.length > 0);
    if (block.kind === 'facts') assert.ok(block.facts.length > 0);
  }
  for (const { name, columns, rows } of sheets) {
    assert.ok(name.length > 0 && name.length <= 31);
    for (const row of rows) {
      assert.equal(row.length, columns.length);
      for (const [at, cell] of row.entries()) {
        if (cell === undefined) continue;
        assert.equal(typeof cell, columns[at]?.kind === 'number' ? 'number' : 'string');
      }
    }
  }
}
