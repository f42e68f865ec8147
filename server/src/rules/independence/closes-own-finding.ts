import { addressOf } from '../../engine/address.ts';
import { defineRule } from '../../engine/rule.ts';
import { listed } from '../../model/schema/wording.ts';
import type { Value } from '../../model/values.ts';
import { correctiveAction } from '../words.ts';

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
    const { correction, correctiveActions } = finding;
    const isClosers = (action: { readonly owner?: Value } | undefined) => action?.owner?.value === closer;
    if (!isClosers(correction) && !correctiveActions?.items.some(isClosers)) return;
    const owned = [
      ...(correction ? [{ owner: correction.owner, name: 'the correction' }] : []),
      ...(correctiveActions?.items ?? []).map(({ owner, id }) => {
        return { owner, name: correctiveAction(id) };
      }),
    ];
    const own = owned.flatMap(({ owner, name }) => (owner?.value === closer ? [{ owner, name }] : []));
    if (own.length === 0) return;
    const what = listed(
      own.map(({ name }) => name),
      'and',
    );
    report.at(
      finding.closedBy,
      `${isms.parties.nameOf(closer)} owns ${what} and closes the finding. Let somebody else close it.`,
      own.map(({ owner, name }) => ({ where: addressOf(finding, owner), message: `owner of ${name}` })),
    );
  },
});
