import assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/features/rename.ts';
import { edited, marked, shown } from './marked.ts';
import { markedBefore, smallIsms } from './small-isms.ts';

/** The lines that a rename at the mark changes, as they are afterwards: `file:line text`. */
function renamed(text: string, newId: string): readonly string[] {
  const { engine, file, at } = marked(text);
  const found = rename(engine, file, at, newId);
  if (!found) return ['nothing'];
  if ('refused' in found) return [found.refused];
  return [...edited(engine, found.files)].flatMap(([path, after]) => {
    const before = (engine.textOf(`/workspace/${path}`) ?? '').split('\n');
    return after
      .split('\n')
      .flatMap((line, index) => (line === before[index] ? [] : [`${path}:${index + 1} ${line.trim()}`]));
  });
}

function refusal(text: string, newId: string): string {
  const { engine, file, at } = marked(text);
  const found = rename(engine, file, at, newId);
  assert.ok(found && 'refused' in found, 'renamed');
  return found.refused;
}

describe('rename', () => {
  it('changes a person everywhere: keys, flow and block, quotes, anchors once, reasons of deviations', () => {
    assert.deepEqual(renamed(markedBefore('s.rao: {'), 'sam.rao'), [
      'audits/IA-1/plan.audit.yaml:13 auditors: [*lead, sam.rao] # audit-ignore independence/operates-control -- sam.rao knows it best, team:platform agrees',
      "audits/IA-1/plan.audit.yaml:21 auditees: ['sam.rao']",
      'audits/IA-1/plan.audit.yaml:25 auditors: [sam.rao]',
      'findings/F-1.audit.yaml:13 correction: { description: Disabled, owner: sam.rao, due: 2026-02-06, completedOn: 2026-02-05 }',
      'findings/F-1.audit.yaml:15 - { id: CA-1, description: Alert, owner: sam.rao, due: 2026-07-04 }',
      'people.audit.yaml:15 sam.rao: { name: Sam Rao, team: { team: platform, from: 2024-01-01 }, firm: north, reportsTo: p.lind }',
      'soa.audit.yaml:5 A.5.15: { applicable: true, status: implemented, owner: sam.rao, implementers: ["team:platform", { party: \'firm:north\', from: 2024-01-01 }] }',
    ]);
    const mora = renamed(markedBefore('lead ]'), 'd.m');
    assert.ok(mora.includes('audits/IA-1/plan.audit.yaml:12 lead: &lead d.m'));
    assert.ok(!mora.some((line) => line.includes('*lead')), 'aliases stay');
  });

  it('changes teams and firms behind their prefix, in reasons too', () => {
    assert.deepEqual(renamed(markedBefore('platform: {'), 'infra').slice(0, 3), [
      'audits/IA-1/plan.audit.yaml:13 auditors: [*lead, s.rao] # audit-ignore independence/operates-control -- s.rao knows it best, team:infra agrees',
      'people.audit.yaml:6 infra: { title: Platform }',
      'people.audit.yaml:15 s.rao: { name: Sam Rao, team: { team: infra, from: 2024-01-01 }, firm: north, reportsTo: p.lind }',
    ]);
    assert.equal(renamed(markedBefore("firm:north'"), 'south').length, 3);
  });

  it('changes an audit in its plan, its programme and all that belongs to it', () => {
    assert.deepEqual(renamed(markedBefore('IA-1\ntitle: Access\nprogramme'), 'IA-2026-01'), [
      'audits/IA-1/plan.audit.yaml:3 id: IA-2026-01',
      'audits/IA-1/work.audit.yaml:4 audit: IA-2026-01',
      'audits/IA-1/work.audit.yaml:14 audit: IA-2026-01',
      'findings/F-1.audit.yaml:5 audit: IA-2026-01',
      'programme.audit.yaml:9 IA-2026-01: { title: Access, period: { start: 2026-02-02, end: 2026-02-13 }, requirements: [A.5.15-A.5.18, "9.2", "soc2:*"] }',
    ]);
  });

  it('changes every other sort of id', () => {
    const counts: readonly (readonly [string, number])[] = [
      ['S1\nauditor', 2],
      ['CA-1', 1],
      ['F-1] }', 3],
      ['E-1: {', 4],
      ['programme-1\nstatus', 2],
      ['surveillance-2027: {', 2],
      ['WP-1', 1],
      ['register\n', 1],
      ['people\nteams', 1],
      ['soa\ncontrols', 1],
      ['acme\n', 1],
      ['CC6.1: Logical', 4],
      ['CC6.1]\nperiod', 4],
      ['soc2: {', 5],
      ['soc2:CC6.1]\nperiod', 5],
    ];
    for (const [text, count] of counts) assert.equal(renamed(markedBefore(text), 'New-1').length, count, text);
  });

  it('says where the id is, and what it is now', () => {
    const at = (text: string) => {
      const { engine, file, at } = marked(markedBefore(text));
      const found = prepareRename(engine, file, at);
      if (!found || 'refused' in found) return found;
      return [shown(engine, { file, range: found.range }), found.id];
    };
    assert.deepEqual(at('team:platform"'), ['soa.audit.yaml:5 platform', 'platform']);
    assert.deepEqual(at('CC6.1]\nperiod'), ['audits/IA-1/plan.audit.yaml:9 CC6.1', 'CC6.1']);
    assert.deepEqual(at('soc2:CC6.1]\nperiod'), ['audits/IA-1/plan.audit.yaml:9 soc2', 'soc2']);
    assert.equal(at('title: ACME'), undefined);
  });

  it('refuses what is no id, or would name nothing', () => {
    const person = markedBefore('d.mora:\n');
    for (const id of ['', 'd mora', 'team:x', '-x', 'é']) assert.match(refusal(person, id), /is no id/, id);
    for (const id of ['notes', 'x-y']) assert.match(refusal(person, id), /kept for what is free/);
    assert.match(refusal(person, 'governing-body'), /group of the management/);
  });

  it('refuses an id that another thing of the kind has, upper and lower case aside', () => {
    assert.equal(
      refusal(markedBefore('d.mora:\n'), 'S.Rao'),
      'There is a person "S.Rao" already, in this file, written s.rao: upper and lower case make no difference. Choose another id.',
    );
    assert.match(refusal(markedBefore('F-1] }'), 'F-2'), /a finding "F-2" already, in findings\/F-1\.audit\.yaml\./);
    assert.match(refusal(markedBefore('IA-1: {'), 'ia-2'), /an? audit "ia-2"/);
    assert.match(refusal(markedBefore('IA-1: {'), 'surveillance-2027'), /already/);
    assert.match(refusal(markedBefore('S1\nauditor'), 'S2'), /already/);
    assert.match(refusal(markedBefore('CC6.1: Logical'), 'CC6.2'), /already/);
    assert.equal(renamed(markedBefore('d.mora:\n'), 'platform')[0]?.startsWith('audits/'), true, 'a team may share it');
    assert.equal(renamed(markedBefore('d.mora:\n'), 'D.Mora').length, 8, 'its own id in another case');
  });

  it('refuses what the standard names, selectors of a whole set, and what nobody describes', () => {
    assert.match(refusal(markedBefore('A.5.15: {'), 'A.5.99'), /named by the standard/);
    assert.match(refusal(markedBefore('*"] }'), 'x'), /stands for all of a set/);
    const typo = smallIsms.replace('manager: p.lind', 'manager: ^p.lynd');
    assert.equal(refusal(typo, 'x'), 'There is no person "p.lynd" in this ISMS, so there is nothing to rename.');
  });

  it('refuses to make two keys of one', () => {
    const text =
      'kind: People\nid: p\npeople:\n  ^a: { name: A }\n---\nkind: AuditPlan\nid: IA\ndeclarations: { a: {}, b: {} }\n';
    assert.match(refusal(text, 'b'), /"b" is a key beside "a" already/);
  });

  it('quotes what would mean something else, and keeps escapes readable', () => {
    const people = (key: string, lead: string) =>
      `kind: People\nid: p\nteams:\n  t: { title: T, lead: ${lead} }\npeople:\n  ${key}: { name: A }\n`;
    assert.deepEqual(renamed(people('a', '^a'), 'true'), [
      'example.audit.yaml:4 t: { title: T, lead: "true" }',
      'example.audit.yaml:6 "true": { name: A }',
    ]);
    assert.deepEqual(renamed(people("'a'", '"^\\x61"'), 'b'), [
      'example.audit.yaml:4 t: { title: T, lead: "b" }',
      "example.audit.yaml:6 'b': { name: A }",
    ]);
  });

  it('changes an anchor that is kept in a free key, and writes the id out where the anchor says something else', () => {
    const people = 'kind: People\nid: p\npeople:\n  a: { name: A }\nteams:\n  a: { title: A }\n---\n';
    const free = `${people}kind: AuditPlan\nid: IA\nx-lead: &l a\nteam: { lead: *l, auditors: [^a] }\n`;
    assert.deepEqual(renamed(free, 'b').slice(1), [
      'example.audit.yaml:10 x-lead: &l b',
      'example.audit.yaml:11 team: { lead: *l, auditors: [b] }',
    ]);
    const title = `${people}kind: AuditPlan\nid: IA\ntitle: &l a\nteam: { lead: *l, auditors: [^a] }\n`;
    assert.deepEqual(renamed(title, 'b').slice(1), ['example.audit.yaml:11 team: { lead: b, auditors: [b] }']);
    const merged = `${people}kind: AuditPlan\nid: IA\nx-team: &t { lead: a }\nteam: { <<: *t, auditors: [^a] }\n`;
    assert.deepEqual(renamed(merged, 'b').slice(1), [
      'example.audit.yaml:10 x-team: &t { lead: b }',
      'example.audit.yaml:11 team: { <<: *t, auditors: [b] }',
    ]);
  });

  it('takes a word of a reason for an id only where it cannot be another', () => {
    const text = (id: string, reason: string) =>
      `kind: People\nid: p\npeople:\n  ^${id}: { name: A } # audit-ignore soa/no-owner -- ${reason}\n`;
    assert.deepEqual(renamed(text('lee', 'to the lee side'), 'x'), [
      'example.audit.yaml:4 x: { name: A } # audit-ignore soa/no-owner -- to the lee side',
    ]);
    assert.deepEqual(renamed(text('s.rao', 'as.rao, s.rao2, team:s.rao and s.rao.'), 'x'), [
      'example.audit.yaml:4 x: { name: A } # audit-ignore soa/no-owner -- as.rao, s.rao2, team:s.rao and x.',
    ]);
  });

  it('works with a byte order mark, CRLF, astral characters and half-typed lines', () => {
    const text =
      '\ufeffkind: People\r\nid: p\r\nteams:\r\n  t: { title: "😀😀", lead: ^a }\r\npeople:\r\n  a: { name: 😀 } # 😀\r\n  half\r\n';
    const { engine, file, at } = marked(text);
    const found = rename(engine, file, at, 'b.c');
    assert.ok(found && !('refused' in found));
    assert.equal(
      edited(engine, found.files).get('example.audit.yaml'),
      text.replace('^a', 'b.c').replace('  a:', '  b.c:'),
    );
  });
});
