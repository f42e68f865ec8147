import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { writeBaseline } from '../../server/src/exchange/baseline/write-baseline.ts';
import { LanguageClient } from '../support/language-client.ts';

const entry = { rule: 'reference/person', kind: 'Finding', id: 'F-1', at: '/raisedBy', count: 1, reason: 'Known' };
const finding = 'kind: Finding\nid: F-1\nraisedBy: nobody\n';
const texts = new Map([
  ['isms.audit.yaml', 'kind: Isms\nid: acme\nbaseline: baseline.json\n'],
  ['finding.audit.yaml', finding],
  ['baseline.json', writeBaseline([entry])],
]);

describe('a baseline in the editor', () => {
  let client: LanguageClient;
  const showsPerson = () => client.rules('finding.audit.yaml').some((rule) => rule.endsWith(':reference/person'));
  const saysBroken = () => client.rules('isms.audit.yaml').includes('3:reference/file');

  before(async () => {
    client = await LanguageClient.start(texts);
    await client.settled();
  });
  after(() => client.stop());

  it('hides what it adopts, wherever lines move', async () => {
    await client.until(() => client.rules('finding.audit.yaml').length > 0 && !showsPerson());
    await client.open('finding.audit.yaml', `# One\n\n${finding}`);
    await client.settled();
    assert.equal(showsPerson(), false);
  });

  it('shows what is new', async () => {
    await client.change('finding.audit.yaml', 2, `${finding}notes: x\ncorrection: { description: D, owner: no.one }\n`);
    await client.until(showsPerson);
    assert.deepEqual(
      client.rules('finding.audit.yaml').filter((rule) => rule.endsWith(':reference/person')),
      ['5:reference/person'],
    );
    await client.change('finding.audit.yaml', 3, finding);
    await client.until(() => !showsPerson());
  });

  it('is read again when its file changes, and says where it cannot be used', async () => {
    client.write('baseline.json', '{}');
    await client.watched([{ file: 'baseline.json', type: FileChangeType.Changed }]);
    await client.until(() => showsPerson() && saysBroken());
    client.write('baseline.json', writeBaseline([entry]));
    await client.watched([{ file: 'baseline.json', type: FileChangeType.Changed }]);
    await client.until(() => !showsPerson() && !saysBroken());
  });
});
