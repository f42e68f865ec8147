import assert from 'node:assert/strict';
import { readCoverage } from './coverage.ts';
import { type CoverageWorkspace, coverageWorkspaces } from './coverage-workspaces.ts';
import { assertSameReading, rulesRead, type SecondReading } from './reading.ts';

const coverage: SecondReading<CoverageWorkspace> = {
  category: 'coverage',
  workspaces: coverageWorkspaces,
  documentsOf: ({ isms, soa, programmes, plans, workpapers }) => [
    isms,
    ...(soa ? [soa] : []),
    ...programmes,
    ...plans,
    ...workpapers,
  ],
  read: readCoverage,
};

describe('a second reading of the rules of coverage', function () {
  this.timeout(120_000);

  it('reports what the product reports, at the same places', () => {
    assertSameReading(coverage);
  });

  it('comes upon all of them', () => {
    assert.deepEqual(rulesRead(coverage), [
      'coverage/clause-not-covered',
      'coverage/control-not-covered',
      'coverage/not-applicable-control',
      'coverage/not-examined',
      'coverage/not-scheduled',
      'coverage/outside-scope',
      'coverage/result-outside-scope',
      'coverage/result-without-evidence',
    ]);
  });
});
