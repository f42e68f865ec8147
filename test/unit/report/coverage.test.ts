import assert from 'node:assert/strict';
import { engineWith, reportOf } from './small-audit.ts';

describe('the coverage of the internal audit report', () => {
  const { coverage, summary } = reportOf(engineWith());
  const row = (id: string) => coverage.rows.find(({ requirement }) => requirement.id === id);

  it('has one row for each auditable requirement in scope, in catalogue order', () => {
    assert.deepEqual(
      coverage.rows.map(({ requirement, result }) => [requirement.id, result]),
      [
        ['9.2.1', 'not-examined'],
        ['9.2.2', undefined],
        ['A.5.15', 'conforms'],
        ['A.5.16', 'conforms'],
        ['A.5.18', 'nonconforming'],
        ['port:P-1', 'not-applicable'],
      ],
    );
    assert.equal(row('A.5.18')?.requirement.title, 'Access rights');
    assert.equal(row('port:P-1')?.requirement.title, 'Berth plans stay in the country');
  });

  it('tells when it was planned, who examined it, on what evidence, and what was found', () => {
    const examined = row('A.5.18');
    assert.deepEqual(examined?.sessions, [{ id: 'S2', date: '2026-02-04' }]);
    const [examination] = examined?.examinations ?? [];
    assert.equal(examination?.auditor?.name, 'Jo Weiss');
    assert.equal(examination?.performedOn, '2026-02-04');
    assert.deepEqual(examination?.evidence, ['E-2']);
    assert.deepEqual(
      examined?.findings.map(({ id, status }) => [id, status]),
      [
        ['F-1', 'action-planned'],
        ['F-3', 'withdrawn'],
      ],
    );
  });

  it('gives the reason for each exclusion, by the plan and by the statement of applicability', () => {
    assert.deepEqual(
      coverage.excluded.map(({ requirement, by, reason, applicableFrom }) => [
        requirement.id,
        by,
        reason,
        applicableFrom,
      ]),
      [
        ['A.5.17', 'plan', 'Audited with IA-2', undefined],
        ['A.8.30', 'statement-of-applicability', 'No development is outsourced', undefined],
        ['A.8.31', 'statement-of-applicability', undefined, '2026-09-01'],
      ],
    );
  });

  it('tells apart what was examined outside the scope', () => {
    assert.deepEqual(
      coverage.outsideScope.map(({ requirement }) => requirement.id),
      ['A.8.1'],
    );
  });

  it('lets the worst of several results count', () => {
    const twice = reportOf(engineWith(['A.8.1: { result: conforms', 'A.5.16: { result: nonconforming']));
    const found = twice.coverage.rows.find(({ requirement }) => requirement.id === 'A.5.16');
    assert.equal(found?.result, 'nonconforming');
    assert.equal(found?.examinations.length, 2);
  });

  it('counts what has which result', () => {
    assert.deepEqual(summary.coverage, {
      inScope: 6,
      byResult: { nonconforming: 1, conforms: 2, 'not-applicable': 1, 'not-examined': 1 },
      withoutResult: 1,
      examined: 4,
      excluded: 3,
    });
    assert.equal(coverage.withoutResult, '9.2.2');
  });

  it("goes by the plan's edition", () => {
    const old = reportOf(
      engineWith(
        ['approvedOn: 2026-01-12\n', 'approvedOn: 2026-01-12\nstandard: ISO/IEC 27001:2013\n'],
        ['["9.2", A.5.15-A.5.18, A.8.30-A.8.31, "port:*"]', '[A.9.2.1-A.9.2.2]'],
      ),
    );
    assert.equal(old.scope.standard, 'ISO/IEC 27001:2013');
    assert.deepEqual(
      old.coverage.rows.map(({ requirement }) => requirement),
      [
        { id: 'A.9.2.1', title: 'User registration and de-registration' },
        { id: 'A.9.2.2', title: 'User access provisioning' },
      ],
    );
  });
});
