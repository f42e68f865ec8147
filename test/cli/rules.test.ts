import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleDescriptions } from '../../server/src/rules/all-rules.ts';
import { folderWith, removeFolders, run } from './command-line.ts';

const pages = path.resolve(import.meta.dirname, '../../docs/rules');

describe('the rules on the command line', function () {
  this.timeout(20_000);
  let empty: string;

  before(async () => {
    empty = await folderWith('');
  });
  after(removeFolders);

  describe('explain', () => {
    it('prints the page of a rule, needing no workspace', async () => {
      for (const rule of ['independence/operates-control', 'schema/value']) {
        const { code, stdout, stderr } = await run(empty, ['explain', rule]);
        assert.equal(code, 0);
        assert.equal(stderr, '');
        assert.equal(stdout, readFileSync(path.join(pages, `${rule}.md`), 'utf8'));
      }
    });

    it('knows no other rule, and says which may be meant', async () => {
      for (const [written, meant] of [
        ['independence/operates-controls', 'Did you mean independence/operates-control?'],
        ['Schema/Value', 'Did you mean schema/value?'],
        ['no-evidence', 'Did you mean competence/no-evidence or finding/no-evidence?'],
        ['independence/*', 'See audit-as-code list rules.'],
        ['', 'See audit-as-code list rules.'],
      ] as const) {
        const { code, stdout, stderr } = await run(empty, ['explain', written]);
        assert.equal(code, 2, written);
        assert.equal(stdout, '');
        assert.equal(stderr, `error: There is no rule "${written}". ${meant}\n`);
      }
    });

    it('needs to know which', async () => {
      assert.equal((await run(empty, ['explain'])).code, 2);
      assert.equal((await run(empty, ['explain', 'schema/value', 'schema/kind'])).code, 2);
    });
  });

  describe('list rules', () => {
    it('prints one line each, in order', async () => {
      const { code, stdout } = await run(empty, ['list', 'rules']);
      assert.equal(code, 0);
      const lines = stdout.trimEnd().split('\n');
      assert.deepEqual(
        lines.map((line) => line.split(' ', 1)[0]),
        ruleDescriptions.map(({ id }) => id),
      );
      assert.match(lines[0] ?? '', /^syntax\/yaml +error +A document /);
    });

    it('prints one object as JSON', async () => {
      const { code, stdout } = await run(empty, ['list', 'rules', '--format', 'json']);
      assert.equal(code, 0);
      const listed = JSON.parse(stdout);
      assert.deepEqual(Object.keys(listed), ['version', 'rules']);
      assert.equal(listed.version, 1);
      assert.deepEqual(
        listed.rules.map(({ rule, severity }: Record<string, string>) => [rule, severity]),
        ruleDescriptions.map(({ id, severity }) => [id, severity]),
      );
      for (const rule of listed.rules) {
        assert.deepEqual(Object.keys(rule), ['rule', 'severity', 'title', 'clause', 'why', 'remedy']);
        assert.ok(rule.clause === null || typeof rule.clause === 'string');
      }
    });

    it('has no other format, and lists nothing else', async () => {
      for (const args of [['list', 'rules', '--format', 'sarif'], ['list', 'rule'], ['list', 'rules', 'x'], ['list']]) {
        const { code, stdout } = await run(empty, args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(stdout, '');
      }
    });
  });
});
