import assert from 'node:assert/strict';
import type { Location } from 'vscode-languageserver';
import type { FindingsModel } from '../../client/src/view-models/findings.ts';
import type { ProgrammeModel } from '../../client/src/view-models/programme.ts';
import type { StatusModel } from '../../client/src/view-models/status.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { smallIsms } from '../unit/features/small-isms.ts';

interface Told {
  readonly root: string;
  readonly views: readonly string[];
}

describe('views over the protocol', () => {
  const files = filesOf(smallIsms);
  const findings = files.get('findings/F-1.audit.yaml') ?? '';
  let client: LanguageClient;
  let told: Told[];
  let listChanges: number;
  /** Tells tests that wait that something has come. */
  let came = () => {};
  const view = <Model>(name: string, root = client.uri('.')): Promise<Model | null> =>
    client.connection.sendRequest('auditAsCode/view', { root, view: name });
  const list = () => client.connection.sendRequest<{ isms: readonly object[] }>('auditAsCode/ismsList', {});
  const next = (condition: () => boolean): Promise<void> =>
    new Promise((resolve) => {
      came = () => condition() && resolve();
      came();
    });

  beforeEach(async () => {
    client = await LanguageClient.start(files);
    told = [];
    listChanges = 0;
    client.connection.onNotification('auditAsCode/viewsChanged', (params: Told) => {
      told.push(params);
      came();
    });
    client.connection.onNotification('auditAsCode/ismsListChanged', () => {
      listChanges += 1;
      came();
    });
  });
  afterEach(() => client.stop());

  it('gives the model of a view, once all files are read', async () => {
    const programme = await view<ProgrammeModel>('programme');
    assert.deepEqual(
      programme?.programmes.map(({ id, audits }) => [id, ...audits.map((audit) => `${audit.id} ${audit.state}`)]),
      [['programme-1', 'IA-1 completed', 'IA-2 planned']],
    );
    const status = await view<StatusModel>('status');
    assert.equal(status?.title, 'ACME');
  });

  it('gives null for an ISMS that there is not, and an error for a view that there is not', async () => {
    assert.equal(await view('programme', client.uri('elsewhere')), null);
    await assert.rejects(view('progress'), /there is no view "progress"/);
  });

  it('lists the ISMSs, and tells once when the list is another one', async () => {
    const acme = { root: client.uri('.').replace(/\/\.?$/, ''), title: 'ACME', organization: 'ACME', described: true };
    assert.deepEqual(await list(), { isms: [acme] });
    const isms = files.get('isms.audit.yaml') ?? '';
    await client.open('isms.audit.yaml', isms.replace('organization: ACME', 'organization: ACME Freight'));
    await next(() => listChanges > 0);
    await client.change('isms.audit.yaml', 2, isms.replace('organization: ACME', 'organization: ACME Sea'));
    assert.deepEqual(await list(), { isms: [{ ...acme, organization: 'ACME Sea' }] });
    assert.equal(listChanges, 1, 'told once until it is asked for again');
  });

  it('tells which ISMS a document belongs to', async () => {
    const ofDocument = (file: string) =>
      client.connection.sendRequest('auditAsCode/ismsOf', { textDocument: { uri: client.uri(file) } });
    assert.deepEqual(await ofDocument('findings/F-1.audit.yaml'), { root: client.uri('.').replace(/\/\.?$/, '') });
    assert.equal(await ofDocument('README.md'), null);
  });

  it('finds places in the text as it is now', async () => {
    const model = await view<FindingsModel>('findings');
    const where = model?.findings.find(({ id }) => id === 'F-2')?.where;
    await client.open('findings/F-1.audit.yaml', `# a line more\n${findings}`);
    const found = await client.connection.sendRequest<Location>('auditAsCode/locate', where);
    const line = `# a line more\n${findings}`.split('\n')[found.range.start.line];
    assert.deepEqual([found.uri, line], [client.uri('findings/F-1.audit.yaml'), 'id: F-2']);
    const gone = { ...where, file: '/gone.audit.yaml' };
    assert.equal(await client.connection.sendRequest('auditAsCode/locate', gone), null);
  });

  it('tells of views that were asked for, when they are others, and of no others', async () => {
    const plan = files.get('audits/IA-1/plan.audit.yaml') ?? '';
    await view('findings');
    await view('programme');
    await client.open('findings/F-1.audit.yaml', `# a comment\n${findings}`);
    await client.change('findings/F-1.audit.yaml', 2, findings.replace('condition: 3 of 25', 'condition: 4 of 25'));
    await client.settled();
    await client.open('audits/IA-1/plan.audit.yaml', plan.replace('- id: S1', '- id: S1\n    title: Access'));
    await next(() => told.length > 0);
    assert.deepEqual(told, [{ root: client.uri('.').replace(/\/\.?$/, ''), views: ['programme'] }]);
    await client.change('findings/F-1.audit.yaml', 3, findings.replace('Leavers keep', 'Leavers still keep'));
    await next(() => told.length > 1);
    assert.deepEqual(told[1]?.views, ['findings'], 'nobody has asked for the programme again');
    const model = await view<FindingsModel>('findings');
    assert.equal(model?.findings[0]?.title, 'Leavers still keep *access*');
  });

  it('tells of what is due by another day', async () => {
    await view('findings');
    await view('auditors');
    await client.connection.sendRequest('auditAsCode/setAsOf', { asOf: '2026-07-14' });
    await next(() => told.length > 0);
    assert.deepEqual(told[0]?.views, ['findings']);
    const model = await view<FindingsModel>('findings');
    assert.deepEqual([model?.overdueActions, model?.findings[0]?.daysOverdue], [1, 10]);
  });

  it('tells nothing more of a view until it is asked for again', async () => {
    await view('findings');
    await view('programme');
    await client.open('findings/F-1.audit.yaml', findings.replace('Leavers', 'Joiners'));
    await next(() => told.length > 0);
    await view('programme');
    await client.change('findings/F-1.audit.yaml', 2, findings);
    await next(() => told.length > 1);
    assert.deepEqual(
      told.map(({ views }) => views.toSorted()),
      [['findings', 'programme'], ['programme']],
    );
  });

  it('tells that an ISMS is gone', async () => {
    await view('status');
    for (const file of files.keys()) client.remove(file);
    await client.watched([...files.keys()].map((file) => ({ file, type: 3 })));
    await next(() => told.length > 0);
    assert.equal(await view('status'), null);
  });
});
