/** The people, teams and requirements of the company whose audits are generated. The same whatever the size. */
import { Random } from './random.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
}

const given = 'Ada Ben Chloe Dario Elif Farid Greta Hugo Ines Jonas Kofi Lena Mika Nora Omar Petra'.split(' ');
const family = 'Abel Brandt Costa Duarte Eriksen Fischer Gruber Haddad Ito Jansen Keller Lund Mensah Novak'.split(' ');

function persons(team: string, from: number, count: number): readonly Person[] {
  return Array.from({ length: count }, (_, index) => {
    const number = from + index;
    const first = given[number % given.length] ?? '';
    const last = family[(number * 5 + Math.floor(number / given.length)) % family.length] ?? '';
    return { id: `${first[0]}.${last}${number}`.toLowerCase(), name: `${first} ${last}`, team };
  });
}

/** They audit in pairs, and have no responsibility for anything that is audited. */
export const auditors = persons('internal-audit', 0, 12);

/** The first of each team leads it. */
export const teams: readonly (readonly [id: string, title: string, members: readonly Person[]])[] = [
  ['platform', 'Platform Engineering', persons('platform', 12, 10)],
  ['secops', 'Security Operations', persons('secops', 22, 8)],
  ['people-ops', 'People and Culture', persons('people-ops', 30, 8)],
  ['facilities', 'Facilities', persons('facilities', 38, 6)],
  ['risk', 'Risk and Compliance', persons('risk', 44, 8)],
];

export const operators: readonly Person[] = teams.flatMap(([, , [, ...members]]) => members);

const counts: readonly (readonly [theme: string, controls: number])[] = [
  ['A.5', 37],
  ['A.6', 8],
  ['A.7', 14],
  ['A.8', 34],
];

/** The 93 controls of ISO/IEC 27001:2022 by theme. */
export const themes: readonly (readonly string[])[] = counts.map(([theme, count]) =>
  Array.from({ length: count }, (_, index) => `${theme}.${index + 1}`),
);

/** Chapters with their auditable clauses. */
export const chapters: readonly (readonly [chapter: string, clauses: readonly string[]])[] = [
  ['4', ['4.1', '4.2', '4.3', '4.4']],
  ['5', ['5.1', '5.2', '5.3']],
  ['7', ['7.1', '7.2', '7.3', '7.4', '7.5.1', '7.5.2', '7.5.3']],
  ['8', ['8.1', '8.2', '8.3']],
  ['9.3', ['9.3.1', '9.3.2', '9.3.3']],
  ['10', ['10.1', '10.2']],
];

const policies = ['access-control', 'cryptography', 'operations', 'suppliers', 'physical-security', 'people'];

/** Files that documents name, with their texts. */
export const policyFiles = policies.map(
  (policy) => [`policies/${policy}.md`, `# Policy on ${policy.replace('-', ' ')}\n`] as const,
);

export function ismsText(years: readonly number[]): string {
  const surveillance = years.map((year) => `    surveillance-${year}: { type: surveillance, date: ${year}-12-15 }\n`);
  return `apiVersion: audit-as-code/v1
kind: Isms
id: acme
title: Information security management system of the ACME group
standard: ISO/IEC 27001:2022
organization: ACME Group
scope: Design, operation and support of the cloud platforms of all group companies
governance:
  governingBody: [g.chair, g.member]
  seniorManagement: [m.chief, m.operations]
responsibilities:
  "4-10": { owner: m.operations, implementers: [team:risk] }
independence:
  coolingOff: P12M
certification:
  body: Example Cert
  externalAudits:
${surveillance.join('')}`;
}

export function peopleText(): string {
  const management: readonly (readonly [id: string, name: string])[] = [
    ['g.chair', 'Gail Chair'],
    ['g.member', 'Goran Member'],
    ['m.chief', 'Mara Chief'],
    ['m.operations', 'Milo Operations'],
    ['h.audit', 'Hana Audit'],
  ];
  const lines = ['apiVersion: audit-as-code/v1', 'kind: People', 'id: people', 'teams:'];
  for (const [id, title, [lead]] of teams) lines.push(`  ${id}: { title: ${title}, lead: ${lead?.id} }`);
  lines.push('  internal-audit: { title: Internal Audit, lead: h.audit }', 'people:');
  for (const [id, name] of management) lines.push(`  ${id}:`, `    name: ${name}`, `    emails: [${id}@acme.example]`);
  for (const [id, , members] of teams) {
    const [lead] = members;
    for (const person of members) {
      lines.push(...personLines(person, id, person === lead ? 'm.operations' : (lead?.id ?? '')));
    }
  }
  for (const person of auditors) lines.push(...personLines(person, 'internal-audit', 'h.audit'), ...competence(person));
  return `${lines.join('\n')}\n`;
}

function personLines({ id, name }: Person, team: string, reportsTo: string): readonly string[] {
  return [
    `  ${id}:`,
    `    name: ${name}`,
    `    emails: [${id}@acme.example, "${name.toLowerCase().replace(' ', '.')}@group.example"]`,
    `    team: ${team}`,
    `    reportsTo: ${reportsTo}`,
  ];
}

function competence({ id }: Person): readonly string[] {
  return [
    '    competence:',
    '      - subject: [auditing, iso27001]',
    '        name: ISO/IEC 27001 Lead Auditor',
    '        type: certification',
    '        issuer: Example Institute',
    '        obtained: 2015-05-02',
    `        evidence: E-CERT-${id}`,
    '      - subject: cloud platforms',
    '        name: Eight years in platform operations # before internal audit',
    '        type: experience',
    '        obtained: 2014-01-01',
    `        evidence: E-CERT-${id}`,
  ];
}

export function certificatesText(): string {
  const items = auditors.map(
    ({ id, name }) => `  E-CERT-${id}:
    title: Certificate of ${name}
    uri: https://certificates.example/${id}
    collectedBy: h.audit
    collectedOn: 2015-06-01
`,
  );
  return `apiVersion: audit-as-code/v1\nkind: EvidenceRegister\nid: certificates\nitems:\n${items.join('')}`;
}

/** The statement of applicability: about 25 KB. */
export function statementOfApplicabilityText(): string {
  const random = new Random(27_001);
  const entries = themes.flat().map((control, index) => {
    const [team, title, members] = random.of(teams);
    const policy = random.of(policies);
    return `  ${control}:
    applicable: true
    justification: Risk R-${100 + index}; contracts
    status: implemented
    owner: ${members[0]?.id}
    implementers: [team:${team}]
    operators: [${random.of(operators).id}]
    implementation: Run by ${title} by the policy
    documents: [policies/${policy}.md]
`;
  });
  return `apiVersion: audit-as-code/v1
kind: StatementOfApplicability
id: soa
title: Statement of applicability
version: "3.1"
approvedBy: m.chief
approvedOn: 2026-01-15
controls:
${entries.join('')}`;
}
