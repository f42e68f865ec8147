import { defineRule } from '../../engine/rule.ts';
import { kindPlace } from '../../model/record.ts';

export const historyCut = defineRule({
  id: 'independence/history-cut',
  severity: 'information',
  clause: '9.2.2 b',
  title: 'Controls name the paths of their implementation, and the clone is too shallow to tell who has changed them.',
  why: 'Where commits are missing, that an auditor is not found among their authors proves nothing.',
  remedy:
    'Fetch the whole history with `git fetch --unshallow`; in a pipeline, let the checkout do so, for example with `fetch-depth: 0`.',
  examples: {
    bad: `
kind: Isms   # expect: independence/history-cut
id: acme
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
# file: git.json
{ "cutAt": "2025-02-02", "commits": [] }
`,
    good: `
kind: Isms
id: acme
---
kind: AuditPlan
id: IA-1
period: { start: 2026-02-02, end: 2026-02-13 }
---
kind: StatementOfApplicability
id: soa
controls:
  A.5.15: { applicable: true, paths: ["infra/iam/**"] }
# file: git.json
{ "cutAt": "2025-02-01", "commits": [] }
`,
  },
  judges: ['Isms'],
  isBlind: (isms) => isms.history.isMissing(),
  check(_, isms, report) {
    const cut = isms.history.missingUntil();
    const since = isms.history.since();
    // What is missing was committed before the commits whose parents are not there: by then, or earlier.
    if (cut === undefined || since === undefined || cut < since) return;
    report.at(
      kindPlace,
      `The clone is shallow: commits until ${cut} may be missing, and audits look back to ${since} for who has changed the implementation of controls. Fetch the whole history with git fetch --unshallow.`,
    );
  },
});
