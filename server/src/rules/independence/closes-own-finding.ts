import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';

export const closesOwnFinding = defineRule({
  id: 'independence/closes-own-finding',
  severity: 'error',
  clause: '10.2 d',
  title: 'A finding is closed by somebody who owns its correction or a corrective action.',
  why: 'Whether a finding is dealt with is not for those to say who had to deal with it.',
  remedy: 'Let an auditor close the finding.',
  examples: {
    bad: `
kind: Finding
id: F-1
correction: { description: Accounts disabled, owner: s.rao }
closedBy: s.rao   # expect: independence/closes-own-finding
`,
    good: `
kind: Finding
id: F-1
correction: { description: Accounts disabled, owner: s.rao }
closedBy: d.mora
`,
  },
  judges: ['Finding'],
  check(finding, isms, report) {
    const closer = finding.closedBy?.value;
    if (!finding.closedBy || closer === undefined) return;
    const owned = [finding.correction, ...(finding.correctiveActions?.items ?? [])];
    const owners = owned.flatMap((each) => (each?.owner?.value === closer ? [each.owner] : []));
    if (owners.length === 0) return;
    report.at(
      finding.closedBy,
      `${isms.parties.nameOf(closer)} owns the correction or an action of this finding and cannot close it.`,
      owners.map((owner) => ({ where: addressOf(finding, owner), message: 'owner here' })),
    );
  },
});
