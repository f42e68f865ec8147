import assert from 'node:assert/strict';
import { plainOf } from '../../../server/src/features/completion/snippet.ts';
import { kinds } from '../../../server/src/model/kinds.ts';
import { judge } from '../schema/judge.ts';
import { completing } from './completing.ts';

const head = 'apiVersion: audit-as-code/v1\nkind: AuditPlan\nid: IA-1\n';
const plan = (text: string) => completing(`${head}${text}`);
/** What stands below the head once an entry is accepted. */
const planWith = async (text: string, label: string) => (await plan(text)).accepted(label).slice(head.length);

describe('the completion of keys', () => {
  it('offers every kind as a skeleton in an empty file and in an empty document', async () => {
    for (const text of ['^', '# a comment\n^\n', '\ufeff^', `${head}---\n^\n`, `${head}---\n^\n---\n${head}`]) {
      const { labels } = await completing(`# file: new.audit.yaml\n${text}`);
      assert.deepEqual(labels.slice(0, kinds.length).toSorted(), [...kinds].sort(), JSON.stringify(text));
      assert.deepEqual(labels.slice(kinds.length), ['apiVersion', 'kind']);
    }
  });

  it('makes a document that fits its schema of a skeleton, but for what is to be chosen', async () => {
    for (const kind of kinds) {
      const { entry } = await completing('# file: new.audit.yaml\n^\n');
      assert.match(entry(kind).snippet, /2026-06-30|version|PLAN/i);
      const chosen = entry(kind).snippet.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
      assert.deepEqual(judge(plainOf(chosen)), [], kind);
    }
  });

  it('puts the kind first that the name of the file speaks of', async () => {
    assert.equal((await completing('# file: audits/IA-1/plan.audit.yaml\n^\n')).labels[0], 'AuditPlan');
    assert.equal((await completing('# file: findings/F-1.audit.yaml\n^\n')).labels[0], 'Finding');
  });

  it('offers what a document lacks, required keys first and notes last', async () => {
    const { labels, entry } = await plan('title: Access\n^\nstatus: draft\n');
    assert.deepEqual(labels.slice(0, 6), ['programme', 'objectives', 'criteria', 'scope', 'period', 'team']);
    assert.equal(labels.at(-1), 'notes');
    for (const there of ['apiVersion', 'kind', 'id', 'title', 'status']) assert.ok(!labels.includes(there), there);
    assert.equal(entry('scope').note, 'required');
    assert.match(entry('scope').tell?.() ?? '', /^What is audited, and where\.\n\n\*ISO\/IEC 27001, 9\.2\.2 a\*$/);
  });

  it('inserts keys with what their values must have, indented', async () => {
    assert.equal(await planWith('^\n', 'scope'), 'scope:\n  requirements: []\n');
    assert.equal(await planWith('sc^\n', 'scope'), 'scope:\n  requirements: []\n');
    assert.equal(await planWith('^\n', 'period'), 'period: { start: , end:  }\n');
    assert.equal(await planWith('^\n', 'sessions'), 'sessions:\n  - id: \n    date: \n    auditors: []\n');
    assert.equal(
      (await plan('^\n')).entry('status').snippet,
      `status: \${1|draft,approved,in-progress,completed,cancelled|}`,
    );
    assert.equal((await plan('sessions:\n  - id: S1\n    ^\n')).entry('start').snippet, 'start: "$1"');
  });

  for (const [about, text, label, after] of [
    ['below its key', 'scope:\n  ^\n', 'exclusions', 'scope:\n  exclusions:\n    \n'],
    ['behind its key', 'scope: ^\n', 'requirements', 'scope: \n  requirements: []\n'],
    [
      'in braces',
      'scope: { requirements: [A.5], ^ }\n',
      'exclusions',
      'scope: { requirements: [A.5], exclusions: {  } }\n',
    ],
    ['in braces that are not closed', 'team: {^\nstatus: draft\n', 'lead', 'team: {lead: \nstatus: draft\n'],
    [
      'between keys',
      'team:\n  lead: d.mora\n  ^\n  experts: []\n',
      'auditors',
      'team:\n  lead: d.mora\n  auditors: []\n  experts: []\n',
    ],
    ['after a half-typed line', 'team:\n  lead\n  au^\n', 'auditors', 'team:\n  lead\n  auditors: []\n'],
    [
      'in an item',
      'sessions:\n  - id: S1\n    da^\nstatus: draft\n',
      'date',
      'sessions:\n  - id: S1\n    date: \nstatus: draft\n',
    ],
    ['as the first of an item', 'sessions:\n  - d^\n    id: S1\n', 'date', 'sessions:\n  - date: \n    id: S1\n'],
    ['over a key', 'ti^tle: Access\n', 'title', 'title: Access\n'],
    ['over a key that is no key', 'sta^te: draft\n', 'status', 'status: draft\n'],
    ['behind an anchor', 'team: &team\n  ^\nx-copy: *team\n', 'lead', 'team: &team\n  lead: \nx-copy: *team\n'],
    ['in quotes', 'scope:\n  "^"\n', 'locations', 'scope:\n  "locations": []\n'],
  ] as const) {
    it(`works ${about}`, async () => assert.equal(await planWith(text, label), after));
  }

  it('begins an item where the dash is not typed yet', async () => {
    const text = 'sessions:\n  - id: S1\n    date: 2026-01-02\n  ^\nstatus: draft\n';
    const { labels, entry } = await plan(text);
    assert.deepEqual(labels.slice(0, 2), ['id, date, auditors', 'id']);
    assert.match(entry('id, date, auditors').snippet, /^- id: \$\{1:S2\}\n {4}title: /);
    assert.equal(await planWith(text, 'date'), text.replace('^', '- date: '));
  });

  it('counts on the ids that are there', async () => {
    const items = 'kind: EvidenceRegister\nitems:\n  E-2026-009: { title: Log }\n  ^\n';
    assert.match((await completing(items)).entry('E-2026-010').snippet, /^\$\{1:E-2026-010\}:\n {4}title: /);
    assert.match(
      (await plan('sessions:\n  - id: S1\n  - ^\n')).entry('id, date, auditors').snippet,
      /^id: \$\{1:S2\}\n/,
    );
  });

  it('offers one of the keys that exclude each other', async () => {
    const evidence = (keys: string) =>
      completing(`kind: EvidenceRegister\nitems:\n  E-1:\n    title: Log\n${keys}    ^\n`);
    assert.ok((await evidence('')).labels.includes('uri'));
    assert.ok(!(await evidence('    file: log.txt\n')).labels.includes('uri'));
  });

  it('passes over keys that a merge brings in', async () => {
    const { labels } = await completing(
      'kind: People\npeople:\n  a: &a { name: Ann, emails: [] }\n  b:\n    <<: *a\n    ^\n',
    );
    assert.ok(labels.includes('team'));
    assert.ok(!labels.includes('name') && !labels.includes('emails'));
  });

  it('offers nothing in texts, in free keys and in files of others', async () => {
    for (const text of [
      'title: Access\n  con^\n',
      'notes: |\n  one\n  tw^\n',
      'notes: >-\n  ^\n',
      'x-own:\n  ^\n',
      'title: "Access\n  con^"\n',
      'title:^\n',
      'period: ^{ start: 2026-01-01 }\n',
      'scope: ^\n  requirements: [A.5]\n',
      'scope:\n ^ requirements: [A.5]\n',
      'scope:\n ^ # a comment\n  requirements: [A.5]\n',
      '--^-\n',
      '# com^ment\n',
    ]) {
      assert.deepEqual((await plan(text)).labels, text === '# com^ment\n' ? ['audit-ignore'] : [], text);
    }
  });

  it('asks for nothing when white space is typed elsewhere than where a value begins', async () => {
    const at = async (text: string, typed: string) => (await completing(`${head}${text}`, {}, typed)).labels.length;
    assert.equal(await at('title: Access ^\n', ' '), 0);
    assert.equal(await at('\n ^\n', ' '), 0);
    assert.ok((await at('status: ^\n', ' ')) > 0);
    assert.ok((await at('criteria: []\nstatus: ^\n', ' ')) > 0);
    assert.equal(await at('status:^\n', ':'), 0);
  });
});
