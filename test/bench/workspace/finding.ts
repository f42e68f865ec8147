/** Findings: about 1.4 KB each, in the layouts that people use. One in forty has a problem. */
import type { Person } from './company.ts';
import { operators } from './company.ts';
import { after } from './days.ts';
import type { Random } from './random.ts';

export interface Finding {
  readonly id: string;
  readonly requirement: string;
  readonly isNonconformity: boolean;
  readonly raisedOn: string;
  readonly closedOn: string | undefined;
  readonly text: string;
}

/** What is known of a finding before it is written. */
export interface FindingPlace {
  readonly number: number;
  readonly audit: string;
  readonly requirement: string;
  readonly evidence: string;
  readonly auditors: readonly Person[];
  readonly raisedOn: string;
  readonly isNonconformity: boolean;
  /** Whether it is recent, so that its action is not done yet. */
  readonly isOpen: boolean;
  /** An earlier nonconformity against the same requirement. */
  readonly repeats: string | undefined;
}

const systems = [
  'payroll',
  'the customer portal',
  'the build farm',
  'the data warehouse',
  'the mail system',
  'the VPN',
];
const subjects = ['leavers', 'joiners', 'administrators', 'service accounts', 'contractors', 'changes', 'backups'];
const causes = [
  'The feed has failed silently since October. Nobody was alerted, because the alert\n  was bound to an address that had been retired in summer.',
  'The procedure names a team that was dissolved with the last reorganisation, so that\n  nobody felt responsible: requests stayed in a queue.',
  'The tool that is meant to compare both lists was switched off for an upgrade, and\n  the upgrade was then postponed twice.',
];
const consequences = [
  'Former staff can reach customer data for some days',
  'An incident would be seen late, and traces of it could be gone by then',
  'A wrong change could reach production without a second pair of eyes',
];
const recommendations = [
  'Reconcile both lists weekly, and tell the owner of each difference',
  'Name one owner for the whole procedure, the lead of the team that operates it',
  'Alert on silence, not only on errors; test the alert every quarter',
];

export function findingOf(place: FindingPlace, random: Random): Finding {
  const id = `F-${place.raisedOn.slice(0, 4)}-${String(place.number).padStart(5, '0')}`;
  const closedOn = place.isOpen ? undefined : after(place.raisedOn, 150 + random.below(30));
  const flawed = random.below(40) === 0;
  const text = findingText({ ...place, id, closedOn, flawed }, random);
  return { ...place, id, closedOn, text };
}

interface Written extends FindingPlace {
  readonly id: string;
  readonly closedOn: string | undefined;
  readonly flawed: boolean;
}

function findingText(finding: Written, random: Random): string {
  const { id, audit, requirement, evidence, auditors, raisedOn, closedOn, isNonconformity, flawed } = finding;
  const subject = random.of(subjects);
  const system = random.of(systems);
  const owner = random.of(operators).id;
  const [lead, second] = auditors;
  const sampled = 20 + random.below(30);
  const responded = `{ by: ${owner}, respondedOn: ${after(raisedOn, 5)}, agreed: true, text: Agreed as stated }`;
  const lines = [
    'apiVersion: audit-as-code/v1',
    'kind: Finding',
    `id: ${id}`,
    `title: "Records of ${subject} in ${system} are behind"`,
    `audit: ${audit}`,
    `type: ${isNonconformity ? 'minor-nonconformity' : 'observation'}`,
    `requirements: [${requirement}]`,
    `raisedBy: ${flawed ? 'nobody' : lead?.id}`,
    `raisedOn: ${raisedOn}`,
    `status: ${closedOn ? 'closed' : 'action-planned'}`,
    `criterion: Records of ${subject} are up to date on the day after the change`,
    `condition: ${1 + random.below(6)} of ${sampled} sampled ${subject} in ${system} were more than five days behind`,
    `cause: >-\n  ${random.of(causes)}`,
    `extent: Both other sites were checked, with ${random.below(3)} further cases`,
    `consequence: ${random.of(consequences)} # as rated by risk`,
    `recommendation: ${random.of(recommendations)}`,
    `response: ${responded}`,
    `evidence: [${evidence}]`,
    'correction:',
    '  description: Records brought up to date by hand',
    `  owner: ${owner}`,
    `  due: ${after(raisedOn, 14)}`,
    `  completedOn: ${after(raisedOn, 10)}`,
    'correctiveActions:',
    ...actionLines('CA-1', 'Alert on a feed that has been silent for a day', owner, finding),
    ...actionLines('CA-2', `Weekly comparison of ${system} with the register`, random.of(operators).id, finding),
  ];
  if (finding.repeats) lines.push(`repeats: ${finding.repeats}`);
  if (closedOn) lines.push('# both actions were looked at together');
  if (closedOn) lines.push(`effectiveness: { reviewedBy: ${second?.id}, reviewedOn: ${closedOn}, result: effective }`);
  if (closedOn) lines.push(`closedBy: ${lead?.id}`, `closedOn: ${closedOn}`);
  return `${lines.join('\n')}\n`;
}

function actionLines(id: string, description: string, owner: string, finding: Written): readonly string[] {
  const due = after(finding.raisedOn, finding.closedOn ? 60 : 600);
  const lines = [`  - id: ${id}`, `    description: ${description}`, `    owner: ${owner}`, `    due: ${due}`];
  return finding.closedOn ? [...lines, `    completedOn: ${after(finding.raisedOn, 55)}`] : lines;
}
