import { quote } from '../../catalog/malformed.ts';
import { type Address, addressOf } from '../../engine/address.ts';
import type { Row, TableName } from '../../engine/row.ts';
import { folded } from '../../engine/row-hash.ts';
import { defineRule, type Reporter } from '../../engine/rule.ts';
import { kinds } from '../../model/kinds.ts';
import { type Mention, one } from '../../model/mentions/mention.ts';
import type { AuditRecord } from '../../model/record.ts';
import type { List, Value } from '../../model/values.ts';
import { reportMention } from './report-mention.ts';

export const duplicateId = defineRule({
  id: 'reference/duplicate-id',
  severity: 'error',
  clause: '7.5.2',
  title: 'Two things of one kind share an id, upper and lower case aside.',
  why: 'Who names the id means one of the two, and nobody can tell which; files that are named after ids overwrite each other.',
  remedy: 'Give the second one an id of its own, and correct the places that mean it.',
  examples: {
    bad: `
kind: Finding
id: F-1
---
kind: Finding
id: f-1   # expect: reference/duplicate-id
---
kind: People
id: people-1
people:
  d.mora: { name: Dana Mora }
---
kind: People
id: people-2
people:
  d.mora:   # expect: reference/duplicate-id
    name: Dana Mora
---
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
  - id: S1   # expect: reference/duplicate-id
`,
    good: `
kind: Finding
id: F-1
---
kind: Finding
id: F-2
---
kind: AuditPlan
id: IA-1
sessions:
  - id: S1
---
kind: AuditPlan
id: IA-2
sessions:
  - id: S1
---
kind: AuditProgramme
id: programme
audits:
  IA-1: { title: The same audit as the plan }
`,
  },
  judges: kinds,
  check(record, isms, report) {
    for (const row of isms.rowsOf(record)) {
      if (!isOfId(row)) continue;
      const first = isms.tables.rows(row.table, row.key)[0];
      if (!first || isSame(first, row)) continue;
      const noun = nouns[row.table] ?? record.kind;
      reportSecond(report, row, noun, first.id, addressOf(first.record, first, first.part));
    }
    if (record.kind === 'AuditPlan') judgeWithin(record, record.sessions, 'session', report);
    if (record.kind === 'Finding') judgeWithin(record, record.correctiveActions, 'corrective action', report);
  },
});

type IdTable = Extract<TableName, 'id' | 'person' | 'team' | 'firm' | 'evidence' | 'programme-audit'>;

/** What the entries of a table are called; documents are called by their kind. */
const nouns: Readonly<Record<IdTable, string | undefined>> = {
  id: undefined,
  person: 'person',
  team: 'team',
  firm: 'firm',
  evidence: 'piece of evidence',
  'programme-audit': 'audit of a programme',
};

function isOfId(row: Row): row is Row<IdTable> {
  return Object.hasOwn(nouns, row.table);
}

function isSame(a: Row, b: Row): boolean {
  return a.source.path === b.source.path && a.source.index === b.source.index && a.at === b.at;
}

/** Ids that are unique within their document alone. */
function judgeWithin(
  record: AuditRecord,
  list: List<{ readonly id?: Value }> | undefined,
  noun: string,
  report: Reporter,
): void {
  if ((list?.items.length ?? 0) < 2) return;
  const firsts = new Map<string, Mention>();
  for (const id of (list?.items ?? []).flatMap((item) => one(item.id))) {
    const first = firsts.get(folded(id.id));
    if (first) reportSecond(report, id, noun, first.id, addressOf(record, first));
    else firsts.set(folded(id.id), id);
  }
}

function reportSecond(report: Reporter, second: Mention, noun: string, firstId: string, first: Address): void {
  const spelt = firstId === second.id ? '' : `, written ${firstId}: upper and lower case make no difference`;
  const another = `There is another ${noun} ${quote(second.id)} before this one${spelt}. Give this one an id of its own.`;
  reportMention(report, second, another, [{ where: first, message: 'the first' }]);
}
