import assert from 'node:assert/strict';
import type { Kind } from '../../../server/src/model/kinds.ts';
import { judgeKind } from '../../../server/src/model/schema/kind.ts';
import { validate } from '../../../server/src/model/schema/validate.ts';
import type { Place } from '../../../server/src/yaml/address.ts';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import type { YamlDocument } from '../../../server/src/yaml/tree.ts';

const ruleIds = [
  ...['syntax/yaml', 'schema/kind', 'schema/required', 'schema/unknown-key', 'schema/value'],
  ...['schedule/audit-overdue', 'schedule/outside-cycle', 'evidence/no-hash', 'evidence/unused', 'deviation/unused'],
];

export interface Judgement {
  readonly document: YamlDocument;
  readonly rule: string;
  readonly place: Place;
  readonly message: string;
}

/** All that the schemas say of a text. */
export function judge(text: string): Judgement[] {
  return parseYaml(text).flatMap((document) => {
    const { kind, problems } = judgeKind(document.root);
    const found = kind ? validate(document.root, kind, { ruleIds }) : [];
    return [...problems, ...found].map((problem) => ({ ...problem, document }));
  });
}

/** The keys that a document of each kind must have, with values in flow style, and nothing else. */
const required: Record<Kind, Record<string, string>> = {
  Isms: {
    title: 'ISMS',
    standard: 'ISO/IEC 27001:2022',
    organization: 'ACME GmbH',
    scope: 'Everything',
    governance: '{ governingBody: [p.lind], seniorManagement: [m.ito] }',
  },
  People: { people: '{}' },
  StatementOfApplicability: { controls: '{}' },
  AuditProgramme: {
    title: 'Programme',
    manager: 'p.lind',
    cycle: '{ start: 2025-03-01, end: 2028-02-29 }',
    objectives: '[Confirm conformity]',
    frequency: 'P6M',
    methods: '[interview]',
    reporting: 'To management',
    audits: '{}',
  },
  AuditPlan: {
    title: 'Access control',
    programme: 'programme',
    status: 'draft',
    objectives: '[Determine conformity]',
    criteria: '[ISO/IEC 27001:2022]',
    scope: '{ requirements: [A.5.15] }',
    period: '{ start: 2026-02-02, end: 2026-02-13 }',
    team: '{ lead: d.mora }',
  },
  Workpaper: { audit: 'IA-1', auditor: 'd.mora', performedOn: '2026-02-03', results: '{}' },
  Finding: {
    title: 'Leavers',
    audit: 'IA-1',
    type: 'observation',
    requirements: '[A.5.18]',
    raisedBy: 'd.mora',
    raisedOn: '2026-02-04',
    status: 'open',
    condition: 'Three of 25',
  },
  EvidenceRegister: { items: '{}' },
  AuditReport: {
    audit: 'IA-1',
    conclusion: 'Effective',
    opinion: 'conforming',
    preparedBy: 'd.mora',
    issuedOn: '2026-02-20',
    distribution: '[{ to: governing-body, deliveredOn: 2026-02-20 }]',
  },
};

export const kinds = Object.keys(required) as Kind[];

/** A document with the required keys of its kind; keys can be set to other values, added, or left out (`undefined`). */
export function written(kind: Kind, changes: Record<string, string | undefined> = {}): string {
  const entries = { apiVersion: 'audit-as-code/v1', kind, id: 'x', ...required[kind], ...changes };
  return Object.entries(entries)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
}

/** What is wrong with a document: `rule pointer`, and `(key)` where the key is meant. */
export function wrong(kind: Kind, changes: Record<string, string | undefined> = {}): string[] {
  return judge(written(kind, changes)).map(
    ({ rule, place }) => `${rule} ${place.pointer}${place.part === 'key' ? ' (key)' : ''}`,
  );
}

/** Asserts that nothing is said of a document. */
export function assertSound(kind: Kind, changes: Record<string, string | undefined> = {}): void {
  assert.deepEqual(
    judge(written(kind, changes)).map(({ message }) => message),
    [],
  );
}

/** The only message about a document. */
export function message(kind: Kind, changes: Record<string, string | undefined>): string {
  const [first, ...more] = judge(written(kind, changes)).map((judgement) => judgement.message);
  assert.ok(first !== undefined && more.length === 0, `${first} and ${more.length} more`);
  return first;
}
