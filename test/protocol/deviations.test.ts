import assert from 'node:assert/strict';
import { filesOf } from '../support/files.ts';
import { LanguageClient } from '../support/language-client.ts';

const people = `apiVersion: audit-as-code/v1
kind: People
id: people
people:
  p.lind:
    name: Petra Lind
    reportsTo: nobody
`;
const accepting = people.replace('nobody', 'nobody # audit-ignore reference/person until 2026-06-30 -- The founder');

describe('accepted deviations in the editor', () => {
  let client: LanguageClient;
  const start = async (text: string, asOf: string) => {
    client = await LanguageClient.start(filesOf(`# file: people.audit.yaml\n${text}`), {
      initializationOptions: { asOf },
    });
    await client.settled();
  };
  const rules = () => client.rules('people.audit.yaml').filter((each) => !each.endsWith('no-isms'));
  afterEach(() => client.stop());

  it('are not published', async () => {
    await start(accepting, '2026-06-30');
    assert.deepEqual(rules(), []);
  });

  it('are withdrawn and come back as the comment comes and goes', async () => {
    await start(people, '2026-06-30');
    assert.deepEqual(rules(), ['7:reference/person']);
    await client.open('people.audit.yaml', accepting);
    await client.settled();
    assert.deepEqual(rules(), []);
    await client.change('people.audit.yaml', 2, accepting.replace(' -- The founder', ''));
    await client.settled();
    assert.deepEqual(rules(), ['7:reference/person', '7:deviation/no-reason']);
  });

  it('are published after their last day', async () => {
    await start(accepting, '2026-07-01');
    assert.deepEqual(rules(), ['7:reference/person', '7:deviation/expired']);
  });
});
