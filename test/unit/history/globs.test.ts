import assert from 'node:assert/strict';
import { matcherOf } from '../../../server/src/engine/lookup/globs.ts';

describe('globs from the ISMS root', () => {
  const cases: readonly (readonly [globs: readonly string[], path: string, named: boolean])[] = [
    [['policies/*.md'], 'policies/access.md', true],
    [['policies/*.md'], 'policies/appendix/terms.md', false],
    [['policies/*.md'], 'policies/.draft.md', true],
    [['infra/iam/**'], 'infra/iam/main.tf', true],
    [['infra/iam/**'], 'infra/iam/roles/deep/.x', true],
    [['infra/iam/**'], 'infra/iam', true],
    [['infra/iam/**'], 'infra/iamx/main.tf', false],
    [['infra/iam/**'], 'Infra/iam/main.tf', false],
    [['**/*.tf'], 'main.tf', true],
    [['infra/{iam,dns}/*'], 'infra/dns/a', true],
    [['infra/i?m/*'], 'infra/iam/a', true],
    [['infra/iam'], 'infra/iam/roles/a', true],
    [['infra/iam/'], 'infra/iam/roles/a', true],
    [['infra/main.tf'], 'infra/main.tf', true],
    [['infra/main.tf'], 'infra/main.tfx', false],
    [['./infra/**'], 'infra/a', true],
    [['/infra/**'], 'infra/a', true],
    [['../infra/**'], 'infra/a', false],
    [['a', 'b'], 'b', true],
    [['infra/**', '!infra/docs/**'], 'infra/docs/a.md', false],
    [['infra/**', '!infra/docs/**'], 'infra/a.tf', true],
    [['!infra/**'], 'src/a', false],
    [['!(infra)/*'], 'src/a', true],
    [['!(infra)/*'], 'infra/a', false],
    [['infra/*a*b*.tf'], 'infra/xaxbx.tf', true],
    [['infra/*a*b*.tf'], 'infra/xbxax.tf', false],
    [[`${'*a'.repeat(40)}*b`], `${'a'.repeat(250)}c`, false],
    [[`${'*a'.repeat(40)}*b`], `${'a'.repeat(250)}b`, true],
    [['+(+(+(a)))b'], 'a'.repeat(250), false],
    [['['], 'a', false],
    [['/'], 'a', false],
    [['a'.repeat(100_000)], 'a', false],
    [[], 'a', false],
  ];

  for (const [globs, path, named] of cases) {
    const shown = globs.map((glob) => glob.slice(0, 40)).join(', ');
    it(`${shown || 'none'} ${named ? 'name' : 'do not name'} ${path}`, () => {
      assert.equal(matcherOf(globs)(path), named);
    });
  }
});
