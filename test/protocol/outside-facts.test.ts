import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { FileChangeType } from 'vscode-languageserver';
import { filesOf } from '../support/files.ts';
import { implementedControl, sana } from '../support/implemented-control.ts';
import { type ClientOptions, LanguageClient } from '../support/language-client.ts';
import { Repository } from '../support/repository.ts';

const rule = '17:independence/changed-implementation';
const changed = { author: sana, date: '2026-01-10T10:00:00Z', files: { 'infra/iam/main.tf': 'role = "admin"' } };
const other = { ...changed, files: { 'infra/dns/main.tf': 'zone' } };

describe('the language server and what it learns besides the texts', () => {
  let client: LanguageClient;
  let repository: Repository;
  const start = async (options: ClientOptions = {}, text = implementedControl) => {
    client = await LanguageClient.start(filesOf(text), options);
  };
  const inRepository = (folder: string) => {
    repository = new Repository(folder);
    repository.git('init', '--quiet', '--initial-branch', 'main');
    repository.commit({ date: '2025-12-01T10:00:00Z' });
  };
  const reported = () => client.rules('plan.audit.yaml').includes(rule);
  afterEach(() => client.stop());

  describe('of the git history', () => {
    it('adds who has changed what they audit, when git has answered', async () => {
      await start({
        prepare: (folder) => {
          inRepository(folder);
          repository.commit(changed);
        },
      });
      await client.until(reported);
      const judged = client.logged.findIndex((line) => line.startsWith('Judging'));
      assert.ok(judged >= 0, 'the first index is over before git is asked');
    });

    it('follows new commits, and the checkout of another', async () => {
      await start({ prepare: inRepository });
      await client.settled();
      repository.commit(other);
      await client.watched([{ file: '.git/logs/HEAD', type: FileChangeType.Changed }]);
      repository.commit(changed);
      await client.watched([{ file: '.git/logs/HEAD', type: FileChangeType.Changed }]);
      await client.until(reported);
      repository.git('checkout', '--quiet', 'HEAD~1');
      await client.watched([{ file: '.git/HEAD', type: FileChangeType.Changed }]);
      await client.until(() => !reported());
    });

    it('asks again when documents name paths only later', async () => {
      const unnamed = implementedControl.replace('paths: ["infra/iam/**"]', 'paths: []');
      await start(
        {
          prepare: (folder) => {
            inRepository(folder);
            repository.commit(changed);
          },
        },
        unnamed,
      );
      await client.settled();
      assert.ok(!reported());
      await client.open('soa.audit.yaml', filesOf(implementedControl).get('soa.audit.yaml') ?? '');
      await client.until(reported);
    });

    it('says once that git is off, and does not ask it [TRUST-2]', async () => {
      await start({
        initializationOptions: { git: false },
        prepare: (folder) => {
          inRepository(folder);
          repository.commit(changed);
        },
      });
      await client.until(() => client.logged.some((line) => /Git is not asked/.test(line)));
      await client.watched([{ file: '.git/HEAD', type: FileChangeType.Changed }]);
      await client.settled();
      assert.ok(!reported());
      assert.equal(client.logged.filter((line) => /[Gg]it /.test(line)).length, 1);
    });

    it('says once that there is no repository', async () => {
      const about = () => client.logged.filter((line) => /it is in no git repository/.test(line));
      await start();
      await client.until(() => about().length > 0);
      await client.watched([{ file: 'a.txt', type: FileChangeType.Created }]);
      const params = {
        kind: 'internal-audit',
        id: 'IA-1',
        root: client.uri('.'),
        formats: ['md'],
        folder: 'reports',
      };
      await client.connection.sendRequest('auditAsCode/report', params);
      assert.equal(about().length, 1);
    });
  });

  describe('of the hashes of evidence', () => {
    const sum = (text: string) => createHash('sha256').update(text).digest('hex');
    const register = `${implementedControl}
# file: audits/evidence.audit.yaml
apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1:
    title: Sample
    file: a.csv
    sha256: ${sum('name\n')}
    collectedBy: p.lind
    collectedOn: 2026-02-03
# file: audits/a.csv
name
`;
    const mismatch = () => client.rules('audits/evidence.audit.yaml').includes('8:evidence/hash-mismatch');

    it('follows the content of files, also where it comes back', async () => {
      await start({ initializationOptions: { git: false } }, register);
      await client.settled();
      client.write('audits/a.csv', 'changed\n');
      await client.watched([{ file: 'audits/a.csv', type: FileChangeType.Changed }]);
      await client.until(mismatch);
      client.write('audits/a.csv', 'name\n');
      await client.watched([{ file: 'audits/a.csv', type: FileChangeType.Changed }]);
      await client.until(() => !mismatch());
      client.write('audits/a.csv', 'changed again\n');
      await client.watched([{ file: 'audits', type: FileChangeType.Changed }]);
      await client.until(mismatch);
      client.remove('audits/a.csv');
      await client.watched([{ file: 'audits/a.csv', type: FileChangeType.Deleted }]);
      await client.until(() => !mismatch());
    });

    it('knows them before it makes a report', async () => {
      await start({ initializationOptions: { git: false } }, register.replace(sum('name\n'), sum('other\n')));
      const params = {
        kind: 'internal-audit',
        id: 'IA-1',
        root: client.uri('.'),
        formats: ['md'],
        folder: 'reports',
      };
      const method = 'auditAsCode/report';
      const { errors } = await client.connection.sendRequest<{ errors: number }>(method, params);
      assert.equal(errors, 1);
    });
  });
});
