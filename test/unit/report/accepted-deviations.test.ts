import assert from 'node:assert/strict';
import { renderMarkdown } from '../../../server/src/report/markdown/render-markdown.ts';
import { internalAuditReport } from '../../../server/src/report/model/internal-audit-report.ts';
import { reportContext } from '../../../server/src/report/report-context.ts';
import { filesOf } from '../../support/files.ts';
import { engineOver } from '../../support/judge.ts';
import { wordsOf } from './small-audit.ts';

const workspace = `
# file: soa.audit.yaml
kind: StatementOfApplicability   # audit-ignore soa/not-approved until 2026-12-31 -- Approval is on the agenda of | July
id: soa
controls:
  A.5.15: { applicable: true }   # audit-ignore soa/no-justification, soa/no-owner -- <b>Under</b> reorganisation
# file: audits/IA-1/plan.audit.yaml
kind: AuditPlan
id: IA-1
status: completed   # audit-ignore communication/no-report -- Told by word of mouth
# file: audits/IA-2/plan.audit.yaml
kind: AuditPlan
id: IA-2
status: completed   # audit-ignore communication/no-report -- Of another audit
# file: external.audit.yaml
kind: Finding
id: F-1
audit: surveillance-2025
type: minor-nonconformity   # audit-ignore finding/no-criterion, finding/no-evidence -- As the body wrote it
`;

async function reportOver(text: string) {
  const engine = engineOver(filesOf(text));
  const [isms] = engine.allIsms();
  assert.ok(isms);
  const host = {
    lastCommit: async () => undefined,
    uncommitted: async () => undefined,
    readFile: async (path: string) => ({ path, reason: 'there is none' }),
    fileFact: async () => 'absent' as const,
  };
  const context = await reportContext(isms, { engine, host, asOf: '2026-06-30', git: false, version: '1' });
  const report = internalAuditReport(isms, 'IA-1', context);
  assert.ok(report);
  return report;
}

describe('accepted deviations in the report of an audit', () => {
  it('are those of the audit and of what all audits rest on, by place, with rule, reason and last day', async () => {
    const { acceptedDeviations } = await reportOver(workspace);
    assert.deepEqual(
      acceptedDeviations.map(({ rule, severity, file, line, reason, until }) =>
        [rule, severity, `${file}:${line}`, reason, until ?? '-'].join(' '),
      ),
      [
        'communication/no-report error audits/IA-1/plan.audit.yaml:3 Told by word of mouth -',
        'finding/no-criterion error external.audit.yaml:4 As the body wrote it -',
        'finding/no-evidence error external.audit.yaml:4 As the body wrote it -',
        'soa/not-approved warning soa.audit.yaml:1 Approval is on the agenda of | July 2026-12-31',
        'soa/no-justification error soa.audit.yaml:4 <b>Under</b> reorganisation -',
        'soa/no-owner warning soa.audit.yaml:4 <b>Under</b> reorganisation -',
      ],
    );
  });

  it('are no errors in the basis of the report', async () => {
    const rules = (await reportOver(workspace)).checks.errorsOfAudit.map(({ rule }) => rule);
    assert.ok(rules.length > 0);
    assert.ok(!rules.includes('communication/no-report'));
  });

  it('have a section, in which their reasons stay text', async () => {
    const text = renderMarkdown(wordsOf(await reportOver(workspace)));
    assert.match(text, /^## Accepted deviations$/m);
    assert.match(text, /^\| soa\/not-approved \(warning\) \| .* line 1 \| .* \| .* of \\\| July \| 2026-12-31 \|$/m);
    assert.match(text, /\| \\<b\\>Under\\<\/b\\> reorganisation \| no last day \|$/m);
  });

  it('have none where there are none', async () => {
    const text = renderMarkdown(wordsOf(await reportOver(workspace.replaceAll('audit-ignore', 'ignored'))));
    assert.doesNotMatch(text, /Accepted deviations/);
  });
});
