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
    [[`${'*a'.repeat(40)}*b`], `${'a'.repeat(250)}b`, true],
    [['['], 'a', false],
    [['{a,b'], '{a,b', true],
    [['{a}'], '{a}', true],
    [['minutes (1)/*'], 'minutes (1)/a.md', true],
    [['a+b/*'], 'a+b/c', true],
    [['a\\*b'], 'a*b', true],
    [['a\\*b'], 'axb', false],
    [['[!a]x'], 'ax', false],
    [['[]-]x'], ']x', true],
    [['[b-d]x'], 'cx', true],
    [['infra/**/**'], 'infra', true],
    [['infra/**/**/*.tf'], 'infra/a.tf', true],
    [['{infra/**,src}/x'], 'infra/a/b/x', true],
    [['@(a|b)c'], 'bc', true],
    [['?(a)c'], 'c', true],
    [['@(ab|c)/*'], 'c/x', true],
    [['!(a|b)/*'], 'b/x', false],
    [['[a-c]+/*'], 'a+/x', true],
    [['[a-c]+/*'], 'abc/x', false],
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

  it('take no longer than anybody waits, whatever they and the path are [RE-4]', () => {
    const patterns = [
      ...['*a', '?(a)', '@(a|a)', '{a,a}', '[a-z]*', '!(a)', '+(a|aa)', '**/a/', '{a*,b*}', '+(*a)', '{a,', '@('],
      ...['+(a*)b', '*(*a)b', '*(a*(a*(a|aa)b|a)b|a)b', '!(!(!(a*)*)*)b'],
    ];
    for (const pattern of patterns) {
      for (const times of [3, 300]) {
        const glob = `${pattern.repeat(times)}b`.slice(0, 4000);
        for (const path of ['a'.repeat(1500), 'a/'.repeat(750)]) matcherOf([glob])(`${path}c`);
      }
    }
  });

  it('that are too intricate name all that lies where they begin, and take out nothing', () => {
    for (const glob of [
      'infra/+(a+(b))',
      'infra/*a*a*a*a',
      'infra/**/**/**/**/x',
      'infra/{a,{b,c}}',
      'infra/@(a*|b)',
    ]) {
      assert.equal(matcherOf([glob])('infra/axyz'), true, glob);
      assert.equal(matcherOf([glob])('src/axyz'), false, glob);
      assert.equal(matcherOf(['**', `!${glob}`])('infra/axyz'), true, glob);
    }
    assert.equal(matcherOf(['**/+(a|b)'])('anything/else'), true);
  });
});
