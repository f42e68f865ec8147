import assert from 'node:assert/strict';
import { changeBranches } from '../faults/branch-change.ts';
import { removeTemporaryFolders } from '../support/repository.ts';

describe('a change of branches, of many files', function () {
  this.timeout(600_000);
  after(removeTemporaryFolders);

  it('with which 20,000 files come and go leaves what a fresh start shows, published few times', async () => {
    const { filesWithProblems, publishes } = await changeBranches(20_000);
    assert.deepEqual(filesWithProblems, [20_000, 0]);
    assert.ok(publishes <= 4 * 20_000, `${publishes}`);
    console.log(`      20,000 files came and went; diagnostics were published ${publishes.toLocaleString('en')} times`);
  });
});
