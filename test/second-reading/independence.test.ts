import assert from 'node:assert/strict';
import { readIndependence } from './independence.ts';
import { type IndependenceWorkspace, independenceWorkspaces } from './independence-workspaces.ts';
import { assertSameReading, rulesRead, type SecondReading } from './reading.ts';

const independence: SecondReading<IndependenceWorkspace> = {
  category: 'independence',
  workspaces: independenceWorkspaces,
  documentsOf: ({ isms, soa, people, plan, workpapers, findings }) => [
    isms,
    soa,
    people,
    plan,
    ...workpapers,
    ...findings,
  ],
  read: readIndependence,
};

describe('a second reading of the rules of independence', function () {
  this.timeout(120_000);

  it('reports what the product reports, at the same places', () => {
    assertSameReading(independence);
  });

  it('comes upon all of them but those on the git history', () => {
    assert.deepEqual(rulesRead(independence), [
      'independence/acceptance-not-valid',
      'independence/audits-own-session',
      'independence/closes-own-finding',
      'independence/cooling-off',
      'independence/implements-control',
      'independence/monitors-control',
      'independence/no-declaration',
      'independence/no-independent-auditor',
      'independence/not-on-team',
      'independence/operates-control',
      'independence/owns-control',
      'independence/reports-to-owner',
      'independence/reviews-own-action',
    ]);
  });
});
