import { assertReports } from '../../support/assert-reports.ts';

describe('the Isms document', () => {
  it('is missed once for a workspace folder, at the first document that can be judged', () => {
    assertReports(
      'reference/no-isms',
      `
# file: a/isms.audit.yaml
kind: Isms
id: acme
# file: a/people.audit.yaml
kind: People
id: people
# file: b/1.audit.yaml
kind: Nothing
id: unknown
---
kind: Finding
id: [
# file: b/2.audit.yaml
kind: Workpaper   # expect: reference/no-isms
id: WP-1
# file: b/3.audit.yaml
kind: People
id: people
`,
    );
  });

  it('is not missed where it has a syntax error', () => {
    assertReports('reference/no-isms', 'kind: Isms\nid: [\n# file: people.audit.yaml\nkind: People\nid: people\n');
  });

  it('may be there once, like the statement of applicability, within a root', () => {
    assertReports(
      'reference/second-isms',
      `
# file: b.audit.yaml
kind: Isms   # expect: reference/second-isms
id: b
---
kind: Isms   # expect: reference/second-isms
id: c
# file: a/soa.audit.yaml
kind: StatementOfApplicability
id: soa
# file: a.audit.yaml
kind: Isms
id: a
# file: soa.audit.yaml
kind: StatementOfApplicability   # expect: reference/second-isms
id: soa-2
# file: z/isms.audit.yaml
kind: Isms
id: z
`,
    );
  });
});
