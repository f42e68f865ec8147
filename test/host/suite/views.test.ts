import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { auditorRows } from '../../../client/src/views/auditors.ts';
import { drawCoverage } from '../../../client/src/views/coverage.ts';
import { drawFindings } from '../../../client/src/views/findings.ts';
import { programmeRows } from '../../../client/src/views/programme.ts';
import type { Row } from '../../../client/src/views/row.ts';
import { RowsProvider } from '../../../client/src/views/rows-provider.ts';
import {
  auditorsModel,
  coverageModel,
  findingsModel,
  hostile,
  manyFindings,
  place,
  programmeModel,
} from './view-models.ts';

const root = 'file:///isms';

/** A row and all beneath it, as lines of label and description, indented. */
function drawn(rows: readonly Row[], indent = ''): readonly string[] {
  return rows.flatMap((row) => [
    `${indent}${[row.label, row.description].filter((part) => part).join(' | ')}`,
    ...drawn(row.children?.() ?? [], `${indent}  `),
  ]);
}

function all(rows: readonly Row[]): readonly Row[] {
  return rows.flatMap((row) => [row, ...all(row.children?.() ?? [])]);
}

const allRows = () => [
  ...all(programmeRows(programmeModel, root)),
  ...all(drawCoverage(coverageModel, { gapsOnly: false, applicableOnly: false }).rows),
  ...all(drawFindings(findingsModel, { grouping: 'status', filter: '' }, root).rows),
  ...all(auditorRows(auditorsModel)),
];

describe('the view Programme', () => {
  it('shows programmes, their audits, and what belongs to these', () => {
    assert.deepEqual(drawn(programmeRows(programmeModel, root)), [
      'Programme 2025–2028 | 40 % examined · 1 error · 2025-03-01 – 2028-02-29',
      '  IA-2025-01 | overdue by 1 day · 4 of 10 · 2 warnings · Access control',
      '    Plan | approved · lead Dana Mora',
      '    Sessions | 1',
      '      S1 Provisioning | 2026-02-03 09:00–10:30 · Dana Mora, Jo Weiss, Lee Ito + 1',
      '    Workpapers | 1',
      '      WP-1 | 1 nonconforming, 3 conforming · Dana Mora · 2026-02-03',
      '    Findings | 1',
      "      F-1 | overdue by 12 days · open · minor nonconformity · Leavers' accounts",
      '    Report | not recorded',
      '  IA-2026-01 | planned · 2026-11-09 · Suppliers',
      '    Plan | not written',
      'Audits of no programme | 1',
      '  IA-X | cancelled · Dropped',
      '    Plan | not written',
    ]);
  });

  it('offers what can be done with an audit: reports, a pack and findings once it has a plan, a plan before', () => {
    const [programme] = programmeRows(programmeModel, root);
    const audits = programme?.children?.() ?? [];
    assert.deepEqual(
      audits.map(({ can, audit, root: of }) => ({ can, audit, root: of })),
      [
        { can: ['report', 'reports', 'pack', 'finding', 'assign'], audit: 'IA-2025-01', root },
        { can: ['plan'], audit: 'IA-2026-01', root },
      ],
    );
  });
});

describe('the view Coverage', () => {
  it('shows sections with their shares, requirements with their audits and open findings, and marks gaps', () => {
    const { rows, message } = drawCoverage(coverageModel, { gapsOnly: false, applicableOnly: false });
    assert.deepEqual(drawn(rows), [
      'A.5 Organizational controls | 1 gap · 33 % examined · 66 % planned',
      '  A.5.15 Access control | IA-2025-01 nonconforming · 1 open finding',
      '    IA-2025-01 | nonconforming · Access control',
      "    F-1 | open · minor nonconformity · Leavers' accounts",
      '  A.5.16 Identity management | IA-2026-01 planned',
      '    IA-2026-01 | planned · Suppliers',
      '  A.5.17 Authentication information | gap: no audit covers it',
      'A.7 Physical controls | nothing due',
      '  A.7.1 Physical security perimeters | not applicable',
    ]);
    assert.equal(message, 'Programme 2025–2028: 66 % planned, 33 % examined of 3 requirements');
  });

  it('can leave out all but gaps, and what does not apply', () => {
    const gaps = drawCoverage(coverageModel, { gapsOnly: true, applicableOnly: false });
    assert.deepEqual(
      all(gaps.rows).map(({ id }) => id),
      ['gaps A.5', 'A.5.17'],
    );
    const applicable = drawCoverage(coverageModel, { gapsOnly: false, applicableOnly: true });
    assert.deepEqual(
      applicable.rows.map(({ id }) => id),
      ['A.5'],
    );
  });

  it('says so when there are no gaps', () => {
    const without = { ...coverageModel, sections: coverageModel.sections.slice(1) };
    const { rows, message } = drawCoverage(without, { gapsOnly: true, applicableOnly: false });
    assert.deepEqual(rows, []);
    assert.match(message ?? '', /^No gaps/);
  });
});

describe('the view Findings', () => {
  const groups = (grouping: 'status' | 'type' | 'owner' | 'audit' | 'requirement') =>
    drawFindings(findingsModel, { grouping, filter: '' }, root).rows.map(({ label, description }) => [
      label,
      description,
    ]);

  it('groups by what the user chose: what is overdue first, then in an order that suits it', () => {
    assert.deepEqual(groups('status'), [
      ['Open', '2 · 1 overdue'],
      ['Closed', '1'],
    ]);
    assert.deepEqual(groups('type'), [
      ['Minor nonconformity', '1 · 1 overdue'],
      ['Major nonconformity', '1'],
      ['Without a type', '1'],
    ]);
    assert.deepEqual(groups('owner'), [
      ['Sam Rao', '2 · 1 overdue'],
      ['Lee Ito', '1'],
      ['Without an owner', '1'],
    ]);
    assert.deepEqual(groups('audit'), [
      ['IA-2025-01 Access control', '2 · 1 overdue'],
      ['Without an audit', '1'],
    ]);
    assert.deepEqual(groups('requirement'), [
      ['A.5.15 Access control', '2 · 1 overdue'],
      ['A.5.9', '1'],
    ]);
  });

  it('tells by how many days a finding is overdue, and when another one is due', () => {
    const [open] = drawFindings(findingsModel, { grouping: 'status', filter: '' }, root).rows;
    assert.deepEqual(drawn(open?.children?.() ?? []), [
      "F-1 | overdue by 12 days · Leavers' accounts · Sam Rao",
      'F-2 | due 2026-09-01 · No reviews · Lee Ito, Sam Rao',
    ]);
  });

  it('filters by words in what is shown, and tells how many are left', () => {
    const { rows, message } = drawFindings(findingsModel, { grouping: 'status', filter: 'ito REVIEWS' }, root);
    assert.deepEqual(
      all(rows).map(({ id }) => id),
      ['status open', 'F-2'],
    );
    assert.equal(message, '1 of 3 findings contain "ito REVIEWS"');
  });

  it('counts overdue actions in its badge, filtered out or not', () => {
    const badge = { value: 2, tooltip: '2 overdue actions' };
    assert.deepEqual(drawFindings(findingsModel, { grouping: 'type', filter: 'nothing has this' }, root).badge, badge);
    assert.equal(
      drawFindings({ ...findingsModel, overdueActions: 0 }, { grouping: 'type', filter: '' }, root).badge,
      undefined,
    );
  });

  it('makes no row before it is wanted, and shows a long group in parts', () => {
    let asked = 0;
    const model = manyFindings(10_000, () => {
      asked += 1;
    });
    const { rows } = drawFindings(model, { grouping: 'status', filter: '' }, root);
    assert.equal(asked, 0);
    assert.equal(rows[0]?.expanded, false);
    const parts = rows[0]?.children?.() ?? [];
    assert.equal(asked, 0);
    assert.deepEqual([parts.length, parts[0]?.label, parts[9]?.label], [10, '1 – 1000', '9001 – 10000']);
    assert.equal(parts[9]?.children?.().length, 1_000);
    assert.equal(asked, 1_000);
  });
});

describe('the view Auditors', () => {
  it('shows competences, audits and conflicts, and of a conflict both places', () => {
    const rows = auditorRows(auditorsModel);
    assert.deepEqual(drawn(rows), [
      'Sam Rao | 1 conflict · 1 conflict accepted · 1 expired · 1 expiring · 1 audit · 7.5 h',
      '  Competences | 2',
      '    Lead Auditor | expired on 2026-01-31 · auditing, iso27001',
      '    Course | expires on 2026-07-31 · iso27001',
      '  Audits | 1',
      '    IA-2025-01 | lead · 3 sessions · 7.5 h · completed · Access control',
      '  Conflicts | 2',
      '    operates A.5.15, A.5.16, A.5.17 + 1 | IA-2025-01',
      '      audits A.5.15, A.5.16, A.5.17 + 1 | IA-2025-01',
      '      operates A.5.15, A.5.16, A.5.17 + 1 | through Platform · /isms/file.audit.yaml',
      '    owned A.5.18 until 2026-01-01 | accepted · IA-2025-01 · free from 2027-01-02',
      '      audits A.5.18 | IA-2025-01',
      '      owned A.5.18 until 2026-01-01 | /isms/file.audit.yaml',
    ]);
    const conflict = all(rows).find(({ label }) => label.startsWith('operates'));
    const places = conflict?.children?.().map(({ place: where }) => where?.pointer);
    assert.deepEqual(places, ['/sessions/0/auditors/0', '/controls/A.5.15/operators/0']);
  });
});

describe('the rows of all views', () => {
  it('say in words what they are', () => {
    for (const { label, spoken } of allRows()) assert.ok(spoken.length >= label.length, label);
  });

  it('show texts of files as texts, and trust nothing in them', () => {
    const [row] = programmeRows(hostile(programmeModel), root);
    const tip = row?.tooltip;
    assert.ok(tip);
    assert.ok(!tip.isTrusted && !tip.supportHtml);
    assert.doesNotMatch(tip.value, /(?<!\\)\[x\]\(command:/);
    assert.doesNotMatch(tip.value, /(?<!\\)!\[/);
  });
});

describe('the provider of rows', () => {
  const row = (id: string, children?: () => readonly Row[]): Row => ({
    id,
    label: id,
    spoken: id,
    place,
    copies: id,
    can: ['report'],
    children,
  });

  it('gives rows the same handles again, so that they stay expanded and selected', async () => {
    const provider = new RowsProvider();
    const handles = async () => {
      provider.show([row('a/b', () => [row('c')]), row('a', () => [row('b')])]);
      const roots = await provider.getChildren();
      const beneath = await Promise.all(roots.map((each) => provider.getChildren(each)));
      return [...roots, ...beneath.flat()].map((each) => provider.getTreeItem(each).id);
    };
    const first = await handles();
    assert.equal(new Set(first).size, 4);
    assert.deepEqual(await handles(), first);
  });

  it('tells duplicates apart', async () => {
    const provider = new RowsProvider();
    provider.show([row('F-1'), row('F-1'), row('F-1')]);
    const ids = (await provider.getChildren()).map((each) => provider.getTreeItem(each).id);
    assert.equal(new Set(ids).size, 3);
  });

  it('knows parents, makes children once, and tells what can be done with a row', async () => {
    let made = 0;
    const provider = new RowsProvider();
    const parent = row('parent', () => {
      made += 1;
      return [row('child')];
    });
    provider.show([parent]);
    const [child] = await provider.getChildren(parent);
    await provider.getChildren(parent);
    assert.equal(made, 1);
    assert.ok(child);
    assert.equal(provider.getParent(child), parent);
    const item = provider.getTreeItem(child);
    assert.equal(item.contextValue, 'open copy report');
    assert.equal(item.command?.command, 'auditAsCode.openRow');
    assert.equal(item.accessibilityInformation?.label, 'child');
    assert.equal(item.collapsibleState, vscode.TreeItemCollapsibleState.None);
  });

  it('waits until there is something to show, and then tells changes', async () => {
    const provider = new RowsProvider();
    let given = false;
    const rows = provider.getChildren().then((roots) => {
      given = true;
      return roots;
    });
    await new Promise((resolve) => setTimeout(resolve));
    assert.equal(given, false);
    let changes = 0;
    provider.onDidChangeTreeData(() => {
      changes += 1;
    });
    provider.show([row('a')]);
    assert.deepEqual(
      (await rows).map(({ id }) => id),
      ['a'],
    );
    assert.equal(changes, 1);
  });
});
