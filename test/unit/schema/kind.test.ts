import assert from 'node:assert/strict';
import { judgeKind } from '../../../server/src/model/schema/kind.ts';
import { parseYaml } from '../../../server/src/yaml/parse.ts';
import { kinds } from './judge.ts';

function judged(text: string) {
  const [document] = parseYaml(text);
  assert.ok(document);
  const { kind, problems } = judgeKind(document.root);
  const places = problems.map(({ place }) => `${place.pointer}${place.part === 'key' ? ' (key)' : ''}`);
  return { kind, places, messages: problems.map(({ message }) => message) };
}

const version = 'apiVersion: audit-as-code/v1';

describe('The kind of a document', () => {
  for (const kind of kinds) {
    it(`can be ${kind}`, () => {
      assert.deepEqual(judged(`${version}\nkind: ${kind}`), { kind, places: [], messages: [] });
    });
  }
  it('is known whatever the apiVersion', () => {
    assert.deepEqual(judged('apiVersion: audit-as-code/v2\nkind: People').kind, 'People');
    assert.deepEqual(judged('apiVersion: audit-as-code/v2\nkind: People').places, ['/apiVersion']);
    assert.deepEqual(judged('id: x\nkind: People').places, [' (key)']);
  });
  it('can come through a merge or an alias', () => {
    assert.equal(judged(`x-kind: &k People\n${version}\nkind: *k`).kind, 'People');
    assert.deepEqual(judged(`x-head: &h { ${version}, kind: People }\n<<: *h`).places, []);
  });
  for (const [text, places] of [
    [`id: x\n${version}`, [' (key)']],
    [`id: x\n${version}\nkind:`, [' (key)']],
    [`id: x\n${version}\nkind: ""`, [' (key)']],
    ['id: x', [' (key)', ' (key)']],
    ['apiVersion:\nkind: ~', [' (key)', ' (key)']],
    [`${version}\nkind: [People]`, ['/kind']],
    [`${version}\nkind: people`, ['/kind']],
    [`${version}\nkind: constructor`, ['/kind']],
    [`${version}\nkind: true`, ['/kind']],
    ['apiVersion: 1\nkind: 2', ['/apiVersion', '/kind']],
    ['apiVersion: { a: 1 }\nkind: People', ['/apiVersion']],
    ['{}', [' (key)', ' (key)']],
    ['a~/b: 1', [' (key)', ' (key)']],
    ['- apiVersion: audit-as-code/v1', ['']],
    ['Just some text', ['']],
    ['42', ['']],
  ] as const) {
    it(`is missing or wrong in ${JSON.stringify(text)}`, () => assert.deepEqual(judged(text).places, places));
  }
  it('is suggested for a near miss, else all are named', () => {
    assert.match(judged(`${version}\nkind: Peoples`).messages[0] ?? '', /"Peoples".*Did you mean "People"\?/);
    assert.match(judged(`${version}\nkind: evidenceregister`).messages[0] ?? '', /Did you mean "EvidenceRegister"\?/);
    assert.match(judged(`${version}\nkind: Deployment`).messages[0] ?? '', /Isms, People, .* or AuditReport/);
    assert.match(judged('- a').messages[0] ?? '', /this one is a list/);
    assert.match(judged('kind: People\napiVersion: v1').messages[0] ?? '', /"apiVersion: audit-as-code\/v1"/);
  });
});
