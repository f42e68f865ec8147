import assert from 'node:assert/strict';
import { definition } from '../../../server/src/features/definition.ts';
import { documentHighlights } from '../../../server/src/features/document-highlights.ts';
import { references } from '../../../server/src/features/references.ts';
import { marked, shown } from './marked.ts';
import { markedBefore } from './small-isms.ts';

function definitionsAt(text: string) {
  const { engine, file, at } = marked(text);
  return (definition(engine, file, at)?.targets ?? []).map((target) => shown(engine, target));
}

function referencesAt(text: string, withDefinitions = false) {
  const { engine, file, at } = marked(text);
  return references(engine, file, at, withDefinitions).map((target) => shown(engine, target));
}

describe('go to definition', () => {
  it('leads from every sort of id to where the thing is described', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['p.lind]', ['people.audit.yaml:16 p.lind']],
      ['platform"', ['people.audit.yaml:6 platform']],
      ["firm:north'", ['people.audit.yaml:8 north']],
      ['programme-1\nstatus', ['programme.audit.yaml:3 programme-1']],
      ['IA-1\nsession', ['audits/IA-1/plan.audit.yaml:3 IA-1', 'programme.audit.yaml:9 IA-1']],
      ['surveillance-2027\ntype', ['isms.audit.yaml:13 surveillance-2027']],
      ['S1\nauditor', ['audits/IA-1/plan.audit.yaml:17 S1']],
      ['F-1] }', ['findings/F-1.audit.yaml:3 F-1']],
      ['E-1]\ncorrection', ['audits/IA-1/work.audit.yaml:16 E-1']],
      ['CA-1', ['findings/F-1.audit.yaml:15 CA-1']],
      ['A.5.15]\nraisedBy', ['soa.audit.yaml:5 A.5.15']],
      ['A.5.15-A.5.18, "9.2.2"', ['soa.audit.yaml:5 A.5.15', 'soa.audit.yaml:6 A.5.16', 'soa.audit.yaml:7 A.5.17']],
      ['9.2.2", soc2:CC6.1]\nperiod', ['isms.audit.yaml:10 9.2']],
      ['CC6.1]\nperiod', ['isms.audit.yaml:15 CC6.1', 'soa.audit.yaml:8 CC6.1']],
      ['soc2:CC6.1]\nperiod', ['isms.audit.yaml:15 soc2']],
      ['lead ]', ['people.audit.yaml:10 d.mora']],
    ];
    for (const [text, expected] of cases) {
      assert.deepEqual(definitionsAt(markedBefore(text)), expected, text);
    }
  });

  it('leads nowhere from text that names nothing', () => {
    for (const text of ['title: ACME', 'kind: People', 'Good practice', 'obtained'])
      assert.deepEqual(definitionsAt(markedBefore(text)), [], text);
  });

  it('stays in the ISMS of the file', () => {
    const isms = (id: string) =>
      `# file: ${id}/isms.audit.yaml\nkind: Isms\nid: ${id}\n---\nkind: People\nid: people\npeople:\n  a: { name: A }\n`;
    const plan = (id: string, mark: string) =>
      `# file: ${id}/plan.audit.yaml\nkind: AuditPlan\nid: IA\nteam: { lead: ${mark}a }\n`;
    const text = isms('one') + isms('two') + plan('one', '') + plan('two', '^');
    assert.deepEqual(definitionsAt(text), ['two/isms.audit.yaml:7 a']);
    assert.deepEqual(referencesAt(text), ['two/plan.audit.yaml:3 a']);
  });
});

describe('references', () => {
  it('are all places that name a thing, through aliases too', () => {
    assert.deepEqual(referencesAt(markedBefore('d.mora:\n')), [
      'audits/IA-1/plan.audit.yaml:12 d.mora',
      'audits/IA-1/plan.audit.yaml:13 *lead',
      'audits/IA-1/plan.audit.yaml:15 d.mora',
      'audits/IA-1/plan.audit.yaml:20 *lead',
      'audits/IA-1/work.audit.yaml:6 d.mora',
      'audits/IA-1/work.audit.yaml:16 d.mora',
      'findings/F-1.audit.yaml:8 d.mora',
      'findings/F-1.audit.yaml:24 d.mora',
      'people.audit.yaml:5 d.mora',
    ]);
  });

  it('of a requirement are what names it alone or among others', () => {
    assert.deepEqual(referencesAt(markedBefore('A.5.15: { applicable'), true), [
      'audits/IA-1/plan.audit.yaml:9 A.5.15-A.5.18',
      'audits/IA-1/plan.audit.yaml:19 A.5.15',
      'audits/IA-1/work.audit.yaml:9 A.5.15',
      'findings/F-1.audit.yaml:7 A.5.15',
      'programme.audit.yaml:9 A.5.15-A.5.18',
      'soa.audit.yaml:5 A.5.15',
    ]);
    assert.deepEqual(referencesAt(markedBefore('soc2: {')), [
      'audits/IA-1/plan.audit.yaml:9 soc2',
      'audits/IA-1/plan.audit.yaml:24 soc2',
      'programme.audit.yaml:9 soc2',
      'soa.audit.yaml:8 soc2',
    ]);
  });

  it('count the definitions if that is asked', () => {
    assert.deepEqual(referencesAt(markedBefore('S1\nauditor'), true), [
      'audits/IA-1/plan.audit.yaml:17 S1',
      'audits/IA-1/work.audit.yaml:5 S1',
    ]);
    assert.deepEqual(referencesAt(markedBefore('S1\nauditor')), ['audits/IA-1/work.audit.yaml:5 S1']);
  });
});

describe('document highlights', () => {
  it('are the places of the file that name the same thing', () => {
    const { engine, file, at } = marked(markedBefore('lead ]'));
    const found = documentHighlights(engine, file, at).map((each) => shown(engine, { file, range: each.range }));
    assert.deepEqual(found.sort(), [
      'audits/IA-1/plan.audit.yaml:12 d.mora',
      'audits/IA-1/plan.audit.yaml:13 *lead',
      'audits/IA-1/plan.audit.yaml:15 d.mora',
      'audits/IA-1/plan.audit.yaml:20 *lead',
    ]);
  });

  it('tell where the thing is described', () => {
    const { engine, file, at } = marked(markedBefore('d.mora }'));
    assert.deepEqual(
      documentHighlights(engine, file, at)
        .map(({ defines }) => defines)
        .sort(),
      [false, true],
    );
  });
});
