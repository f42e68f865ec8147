import assert from 'node:assert/strict';
import type { CoverageMap, IndependenceMap } from '../../client/src/webview/map-requests.ts';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';
import { smallIsms } from '../unit/features/small-isms.ts';

interface Told {
  readonly root: string;
  readonly views: readonly string[];
}

describe('maps over the protocol', () => {
  const files = filesOf(smallIsms);
  const programme = files.get('programme.audit.yaml') ?? '';
  const changed = programme.replace('requirements: [A.6]', 'requirements: [A.6, A.7.1]');
  let client: LanguageClient;
  const map = <Model>(view: string, choice?: string): Promise<Model | null> =>
    client.connection.sendRequest('auditAsCode/view', { root: client.uri('.'), view, choice });
  const states = (model: CoverageMap | null, requirement: string) =>
    model?.requirements.find(({ id }) => id === requirement)?.cells.map((cell) => cell?.state ?? null);

  beforeEach(async () => {
    client = await LanguageClient.start(files);
  });
  afterEach(() => client.stop());

  it('are models of the programme or audit that is chosen', async () => {
    assert.equal((await map<CoverageMap>('coverageMap'))?.programme, 'programme-1');
    assert.equal((await map<IndependenceMap>('independenceMap'))?.audit, 'IA-2');
    const chosen = await map<IndependenceMap>('independenceMap', 'IA-1');
    assert.deepEqual([chosen?.audit, chosen?.auditors.map(({ id }) => id)], ['IA-1', ['d.mora', 's.rao']]);
  });

  it('are told when they are others, each time that they were asked for again', async () => {
    let came: (told: Told) => void = () => {};
    client.connection.onNotification('auditAsCode/viewsChanged', (told: Told) => came(told));
    const next = () =>
      new Promise<Told>((resolve) => {
        came = resolve;
      });
    const before = await map<CoverageMap>('coverageMap');
    assert.deepEqual(states(before, 'A.7.1'), [null, null]);
    const first = next();
    await client.open('programme.audit.yaml', changed);
    assert.deepEqual((await first).views, ['coverageMap']);
    assert.deepEqual(states(await map<CoverageMap>('coverageMap'), 'A.7.1'), [null, 'planned']);
    const second = next();
    await client.change('programme.audit.yaml', 2, programme);
    assert.deepEqual((await second).views, ['coverageMap']);
    assert.deepEqual(states(await map<CoverageMap>('coverageMap'), 'A.7.1'), [null, null]);
  });
});
