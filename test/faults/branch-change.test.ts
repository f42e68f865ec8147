import assert from 'node:assert/strict';
import { removeTemporaryFolders } from '../support/repository.ts';
import { changeBranches } from './branch-change.ts';

describe('a change of branches', function () {
  this.timeout(60_000);
  after(removeTemporaryFolders);

  it('with which 1,000 files come and go leaves what a fresh start shows, published few times', async () => {
    const { filesWithProblems, publishes } = await changeBranches(1_000);
    assert.deepEqual(filesWithProblems, [1_000, 0]);
    // Twice for each file if nothing is taken in half; never once for each file and step.
    assert.ok(publishes <= 4 * 1_000, `${publishes}`);
  });
});
