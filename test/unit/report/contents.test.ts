import assert from 'node:assert/strict';
import type { Block, Chart, Phrase } from '../../../server/src/report/document/blocks.ts';
import type { ReportDocument } from '../../../server/src/report/document/report-document.ts';
import { exampleEngine } from './example-engine.ts';
import { documentOf, engineWith } from './small-audit.ts';

/** The words of a phrase, without emphasis. */
function plain(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase;
  return phrase
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.emphasis))
    .join('');
}

/** What stands between a heading and the next. */
function under({ blocks }: ReportDocument, id: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  assert.ok(start >= 0, id);
  const end = blocks.findIndex((block, at) => at > start && block.kind === 'heading');
  return blocks.slice(start + 1, end < 0 ? undefined : end);
}

function rowsUnder(document: ReportDocument, id: string): readonly (readonly string[])[] {
  return under(document, id).flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(plain)) : [],
  );
}

function textUnder(document: ReportDocument, id: string): string {
  return under(document, id)
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'notice' ? [plain(block.text)] : []))
    .join('\n');
}

function factsUnder(document: ReportDocument, id: string): Readonly<Record<string, string>> {
  const facts = under(document, id).flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  return Object.fromEntries(facts.map(({ label, value }) => [label, plain(value)]));
}

function chartIn({ blocks }: ReportDocument, id: string): Chart {
  const chart = blocks.find((block) => block.kind === 'chart' && block.id === id);
  assert.ok(chart?.kind === 'chart');
  return chart;
}

const bars = ({ labels, series }: Chart) =>
  labels.map((label, at) => [label, ...series.map(({ values }) => values[at] ?? -1)]);

describe('the management summary', () => {
  const document = documentOf(engineWith(), 'management-summary');

  it('has the opinion, the counts and what is overdue, by whom and since when', () => {
    const facts = factsUnder(document, 'summary');
    assert.equal(facts['Opinion on conformity'], 'conforming with exceptions');
    assert.equal(facts.Conclusion, 'Access is under control but for leavers.');
    assert.deepEqual(rowsUnder(document, 'summary').at(-1), ['Total', '3', '2', '1']);
    assert.deepEqual(rowsUnder(document, 'open-items'), [
      [
        "F-1 Leavers' accounts stay active",
        'Corrective action CA-1: Alert on a silent feed',
        'Sana Rao (s.rao)',
        '2026-03-31',
        '91 days',
      ],
    ]);
  });

  it('draws the coverage by chapter', () => {
    assert.deepEqual(bars(chartIn(document, 'coverage-by-chapter')), [
      ['9 Performance evaluation', 0, 0, 0, 2],
      ['A.5 Organizational controls', 2, 1, 0, 0],
      ['port Port authority contract', 0, 0, 1, 0],
    ]);
  });

  it('compares the audits before it, of which one kept elsewhere tells no numbers', () => {
    const trend = rowsUnder(documentOf(exampleEngine('acme'), 'management-summary', 'IA-2025-02'), 'trend');
    assert.deepEqual(trend, [
      ['IA-2024-01 Complete internal audit', '2024-10-25', 'recorded elsewhere', '', '', '', '', '', ''],
      [
        'IA-2025-01 Context, leadership, planning, support, information and people',
        '2025-05-16',
        'conforming with exceptions',
        '0',
        '1',
        '3',
        '1',
        '0',
        '41/41',
      ],
      [
        'IA-2025-02 Operation, evaluation, improvement, access control and cryptography',
        '2025-11-14',
        'conforming with exceptions',
        '1',
        '1',
        '3',
        '2',
        '0',
        '19/19',
      ],
    ]);
  });

  it('says that there is no trend where there is no audit before', () => {
    assert.match(
      textUnder(documentOf(engineWith(), 'management-summary', 'IA-0'), 'trend'),
      /^No earlier audit is on record/,
    );
  });

  it('stays on its page: of many overdue items the longest overdue, and how many more there are', () => {
    const actions = Array.from(
      { length: 11 },
      (_, at) =>
        `  - { id: X-${at}, description: Do it, owner: s.rao, due: 2026-04-${String(30 - at).padStart(2, '0')} }`,
    );
    const many = engineWith(['correctiveActions:\n', `correctiveActions:\n${actions.join('\n')}\n`]);
    const summary = documentOf(many, 'management-summary');
    const days = rowsUnder(summary, 'open-items').map((row) => row[3]);
    assert.equal(days.length, 8);
    assert.equal(days[0], '2026-03-31');
    assert.equal(days[7], '2026-04-26');
    assert.match(textUnder(summary, 'open-items'), /^4 more items are overdue/);
  });
});

describe('the programme report', () => {
  const document = documentOf(exampleEngine('acme'), 'programme');

  it('has the audits of the cycle, by day', () => {
    const audits = rowsUnder(document, 'audits');
    assert.equal(audits.length, 6);
    assert.deepEqual(audits[0]?.slice(1), [
      '2025-05-12 to 2025-05-16',
      'completed',
      'Ines Sommer (i.sommer)',
      '41',
      '41',
      '4',
      '1',
      'conforming with exceptions',
    ]);
  });

  it('has the intervals, and the audits of the certification body with the internal audit before each', () => {
    assert.deepEqual(rowsUnder(document, 'intervals')[0]?.slice(1), ['IA-2025-01', '178', '2026-01-16', 'yes']);
    assert.deepEqual(rowsUnder(document, 'external-audits')[2], [
      'recertification-2028',
      'recertification audit',
      '2028-01-18',
      'IA-2027-02',
    ]);
  });

  it('tells an audit that begins too late', () => {
    const late = documentOf(
      engineWith(['status: completed\n    reason', 'x-status: completed\n    reason']),
      'programme',
    );
    assert.deepEqual(rowsUnder(late, 'intervals'), [
      ['IA-1 Access to bookings', 'IA-0', '360', '2025-08-07', 'no, late by 179 days'],
      ['IA-2 Suppliers', 'IA-1', '213', '2026-08-06', 'no, late by 32 days'],
    ]);
    assert.match(textUnder(late, 'summary'), /2 audits begin later after the one before than the programme allows\.$/);
  });

  it('has a matrix of requirements by audits, and gaps by chapter', () => {
    assert.deepEqual(rowsUnder(document, 'coverage-A.6')[4], [
      'A.6.5 Responsibilities after termination or change of employment',
      'nonconforming',
      'nonconforming',
      '',
      '',
      '',
      '',
    ]);
    assert.match(textUnder(document, 'gaps'), /^Everything that the programme must cover/);
    const small = documentOf(engineWith(), 'programme');
    assert.match(textUnder(small, 'summary'), / 87 requirements are in the scope of no audit\./);
    assert.deepEqual(
      rowsUnder(small, 'gaps').map(([chapter, missing]) => [chapter?.split(' ')[0], missing?.split(', ').length]),
      [
        ['A.5', 33],
        ['A.6', 8],
        ['A.7', 14],
        ['A.8', 32],
      ],
    );
    assert.deepEqual(bars(chartIn(small, 'coverage-by-chapter')).at(-1), ['port Port authority contract', 1, 0, 0]);
    assert.equal(rowsUnder(small, 'coverage-A.6')[0]?.[0], 'A.6.1 Screening gap');
  });

  it('parts the matrix of a long cycle into tables that fit', () => {
    const audits = Array.from(
      { length: 9 },
      (_, at) =>
        `  IB-${at}: { title: More, period: { start: 2027-0${at + 1}-01, end: 2027-0${at + 1}-02 }, requirements: ["4"] }`,
    );
    const long = documentOf(engineWith(['audits:\n  IA-1:', `audits:\n${audits.join('\n')}\n  IA-1:`]), 'programme');
    const tables = under(long, 'coverage-4').filter((block) => block.kind === 'table');
    assert.deepEqual(
      tables.map((table) => (table.kind === 'table' ? table.columns.length - 1 : 0)),
      [7, 5],
    );
  });
});

describe('the findings register', () => {
  const document = documentOf(engineWith(), 'findings');

  it('has all findings by the day they were raised, with what is next', () => {
    assert.deepEqual(
      rowsUnder(document, 'findings').map(([finding, audit, , , raised, status, due, next]) => [
        finding?.split(' ')[0],
        audit,
        raised,
        status,
        due,
        next,
      ]),
      [
        ['F-OLD', 'IA-0', '2025-02-05', 'closed', '', 'nothing to do'],
        ['F-2', 'IA-1', '2026-02-03', '', '', 'nothing to do'],
        ['F-4', 'IA-1', '2026-02-03', 'open', '', 'Decide what is to be done'],
        [
          'F-1',
          'IA-1',
          '2026-02-04',
          'action planned',
          '2026-03-31 overdue',
          'Corrective action CA-1: Alert on a silent feed',
        ],
        ['F-3', 'IA-1', '2026-02-04', 'withdrawn', '', 'nothing to do'],
      ],
    );
  });

  it('has a sheet with everything that is recorded', () => {
    const [sheet] = document.sheets;
    assert.ok(sheet);
    const row = sheet.rows.find(([id]) => id === 'F-1');
    const cells = Object.fromEntries(sheet.columns.map(({ key }, at) => [key, row?.[at]]));
    assert.equal(cells.condition, '3 of 25 sampled leavers kept access');
    assert.equal(cells['correction.completedOn'], '2026-02-05');
    assert.equal(cells.nextDue, '2026-03-31');
    assert.equal(cells.overdueDays, 91);
    assert.equal(String(cells.correctiveActions).split('\n').length, 3);
    assert.equal(cells.closedOn, undefined);
  });
});

describe('the statement of applicability', () => {
  const document = documentOf(exampleEngine('acme'), 'soa');

  it('counts what applies, and has all controls by theme', () => {
    assert.match(
      textUnder(document, 'summary'),
      /^Of 96 controls and additional requirements, 91 apply and 5 do not\. Of those that apply: 89 implemented, 2 partially implemented\.$/,
    );
    assert.deepEqual(
      ['A.5', 'A.6', 'A.7', 'A.8', 'customers'].map((theme) => rowsUnder(document, `controls-${theme}`).length),
      [37, 8, 14, 34, 3],
    );
    assert.equal(document.sheets[0]?.rows.length, 96);
    assert.deepEqual(bars(chartIn(document, 'status-by-theme'))[2], ['A.7 Physical controls', 11, 0, 0, 0, 0, 3]);
  });

  it('tells what it says nothing of, and what applies later', () => {
    const small = documentOf(engineWith(), 'soa');
    assert.match(textUnder(small, 'summary'), /^Of 93 controls, 3 apply and 2 do not\. Nothing is stated on 88\./);
    const rows = rowsUnder(small, 'controls-A.8');
    const of = (id: string) => rows.find(([control]) => control?.startsWith(`${id} `))?.[1];
    assert.deepEqual(['A.8.1', 'A.8.30', 'A.8.31'].map(of), ['not stated', 'no', 'yes, from 2026-09-01']);
  });
});

describe('the audit plan', () => {
  it('tells auditees when they are wanted', () => {
    const document = documentOf(engineWith(), 'audit-plan');
    assert.deepEqual(rowsUnder(document, 'participants'), [
      ['Mika Ito (m.ito)', '2026-02-02: S0 Opening meeting; 2026-02-03: S1 Policy and contract'],
      ['Sana Rao (s.rao)', '2026-02-04, 09:00 to 10:30: S2 Rights'],
    ]);
    assert.equal(rowsUnder(document, 'schedule')[0]?.[3], 'meeting');
  });

  it('tells of no competence and no result', () => {
    const ids = documentOf(engineWith(), 'audit-plan').blocks.flatMap((block) =>
      block.kind === 'heading' ? block.id : [],
    );
    assert.deepEqual(ids, [
      'report',
      'objectives',
      'scope',
      'exclusions',
      'criteria',
      'team',
      'schedule',
      'participants',
    ]);
  });
});

describe('the corrective action report', () => {
  it('has cause, correction, actions, effectiveness and what is left', () => {
    const document = documentOf(engineWith(), 'corrective-action', 'F-1');
    assert.equal(document.title, "Corrective action report F-1: Leavers' accounts stay active");
    assert.equal(factsUnder(document, 'cause')['Root cause'], 'The feed has failed silently');
    assert.equal(factsUnder(document, 'correction').Status, 'completed on 2026-02-05');
    assert.deepEqual(
      rowsUnder(document, 'actions').map(([id, , , due, status]) => [id, due, status]),
      [
        ['CA-1', '2026-03-31', 'overdue'],
        ['CA-2', '2026-03-31', 'completed on 2026-03-20'],
        ['CA-3', '2026-09-30', 'open'],
      ],
    );
    assert.deepEqual(
      rowsUnder(document, 'effectiveness').map(([, result]) => result),
      ['not reviewed', 'not reviewed', 'not reviewed'],
    );
    assert.equal(rowsUnder(document, 'open-items').length, 3);
  });

  it('is made of a finding of an external audit too', () => {
    const document = documentOf(exampleEngine('acme'), 'corrective-action', 'F-2026-001');
    assert.equal(factsUnder(document, 'report').Audit, 'surveillance-2026');
  });
});
