/** The files of one audit: plan, workpapers, evidence, report, and its findings. */
import { auditors, chapters, type Person, policyFiles, themes } from './company.ts';
import { after, monday } from './days.ts';
import { type Finding, findingOf } from './finding.ts';
import type { Random } from './random.ts';

/** Where an audit stands among all. */
export interface AuditPlace {
  readonly year: number;
  /** Which audit of its year, counted from 0, and how many there are. */
  readonly index: number;
  readonly inYear: number;
  readonly findings: number;
  /** The number of the first finding among all. */
  readonly firstFinding: number;
  readonly isLastYear: boolean;
  /** The latest nonconformity against a requirement that was closed by a day, in another audit. */
  readonly earlier: (requirement: string, day: string) => string | undefined;
}

export interface Audit {
  readonly id: string;
  readonly title: string;
  readonly selectors: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly findings: readonly Finding[];
  /** Path and text of each file but the findings. */
  readonly files: readonly (readonly [path: string, text: string])[];
}

/** Weeks in which audits begin, so that all is reported before the external audit in December. */
const weeks = 42;
const controlsInScope = 8;

export function auditOf(place: AuditPlace, random: Random): Audit {
  const pairs = auditors.length / 2;
  const slots = Math.ceil(place.inYear / pairs);
  const start = monday(place.year, Math.floor((Math.floor(place.index / pairs) * weeks) / slots));
  const first = (place.index % pairs) * 2;
  const team = auditors.slice(first, first + 2);
  const [chapter, clauses] = random.of(chapters);
  const theme = random.of(themes);
  const from = random.below(theme.length - controlsInScope + 1);
  const controls = theme.slice(from, from + controlsInScope);
  const draft = {
    id: `IA-${place.year}-${String(place.index + 1).padStart(3, '0')}`,
    title: `Controls from ${controls[0]}, and chapter ${chapter}`,
    selectors: [`"${chapter}"`, `${controls[0]}-${controls.at(-1)}`],
    start,
    end: after(start, 4),
    team,
    requirements: [...clauses, ...controls],
    controls,
  };
  const findings = findingsOf(draft, place, random);
  const folder = `audits/${draft.id}`;
  const files = [
    [`${folder}/plan.audit.yaml`, planText(draft)],
    [`${folder}/workpapers.audit.yaml`, workpapersText(draft, findings, random)],
    [`${folder}/evidence.audit.yaml`, evidenceText(draft)],
    [`${folder}/report.audit.yaml`, reportText(draft)],
  ] as const;
  return { ...draft, findings, files };
}

interface Draft extends Omit<Audit, 'findings' | 'files'> {
  readonly team: readonly Person[];
  readonly requirements: readonly string[];
  readonly controls: readonly string[];
}

function evidenceId(audit: Draft, requirement: string): string {
  return `E-${audit.id.slice(3)}-${requirement}`;
}

function findingsOf(audit: Draft, place: AuditPlace, random: Random): readonly Finding[] {
  return Array.from({ length: place.findings }, (_, index) => {
    const requirement = random.of(audit.controls);
    const isNonconformity = random.below(5) === 0;
    const raisedOn = after(audit.start, random.below(5));
    const findingPlace = {
      number: place.firstFinding + index,
      audit: audit.id,
      requirement,
      evidence: evidenceId(audit, requirement),
      auditors: audit.team,
      raisedOn,
      isNonconformity,
      isOpen: place.isLastYear && random.below(3) === 0,
      repeats: isNonconformity ? place.earlier(requirement, raisedOn) : undefined,
    };
    return findingOf(findingPlace, random);
  });
}

function planText(audit: Draft): string {
  const [lead, second] = audit.team;
  const [chapter, controls] = audit.selectors;
  const session = (id: string, day: number, title: string, rest: string) => `  - id: ${id}
    title: ${title}
    date: ${after(audit.start, day)}
    start: "09:00"
    end: "12:30"
${rest}    location: Hamburg
`;
  const with_ = (requirement: string | undefined, auditor: Person | undefined) =>
    `    requirements: [${requirement}]\n    auditors: [${auditor?.id}]\n    methods: [interview, document-review, sampling]\n`;
  return `apiVersion: audit-as-code/v1
kind: AuditPlan
id: ${audit.id}
title: ${audit.title}
programme: programme-${audit.start.slice(0, 4)}
status: completed
approvedBy: h.audit
approvedOn: ${after(audit.start, -21)}
objectives:
  - Determine conformity and effectiveness of the controls in scope
  - Follow up on the actions of earlier audits
criteria: [ISO/IEC 27001:2022, ${policyFiles[0]?.[0]}]
scope:
  requirements: [${audit.selectors.join(', ')}]
  locations: [Hamburg, remote]
  processes: [joiner-mover-leaver, change]
period: { start: ${audit.start}, end: ${audit.end} }
team:
  lead: ${lead?.id}
  auditors: [${second?.id}]
  experts: []
declarations:
  ${lead?.id}: { declaredOn: ${after(audit.start, -14)}, statement: No responsibility for anything in scope }
  ${second?.id}: { declaredOn: ${after(audit.start, -14)}, statement: No responsibility for anything in scope }
sessions:
${session('S1', 0, 'Opening meeting', `    auditors: [${lead?.id}, ${second?.id}]\n`)}${session('S2', 1, 'Management system', with_(chapter, lead))}${session('S3', 2, 'Controls', with_(controls, second))}`;
}

function workpapersText(audit: Draft, findings: readonly Finding[], random: Random): string {
  const [lead, second] = audit.team;
  const clauses = audit.requirements.filter((requirement) => !requirement.startsWith('A.'));
  const paper = (session: string, day: number, auditor: Person | undefined, requirements: readonly string[]) =>
    `apiVersion: audit-as-code/v1
kind: Workpaper
id: WP-${audit.id.slice(3)}-${session}
audit: ${audit.id}
session: ${session}
auditor: ${auditor?.id}
performedOn: ${after(audit.start, day)}
results:
${requirements.map((requirement) => resultText(audit, requirement, findings, random)).join('')}`;
  return [paper('S2', 1, lead, clauses), paper('S3', 2, second, audit.controls)].join('---\n');
}

function resultText(audit: Draft, requirement: string, findings: readonly Finding[], random: Random): string {
  const named = findings.filter((finding) => finding.isNonconformity && finding.requirement === requirement);
  const size = 15 + random.below(20);
  const evidence = evidenceId(audit, requirement);
  if (named.length === 0) {
    return `  ${requirement}: { result: conforms, evidence: [${evidence}], notes: ${size} records seen }\n`;
  }
  return `  ${requirement}:
    result: nonconforming
    evidence: [${evidence}]
    findings: [${named.map(({ id }) => id).join(', ')}]
    sample: { population: ${size * 10}, size: ${size}, exceptions: ${named.length} }
`;
}

function evidenceText(audit: Draft): string {
  const items = audit.requirements.map((requirement, index) => {
    const source =
      index % 2 === 0
        ? `uri: https://records.example/${audit.id}/${index}`
        : 'reference: Interview, notes in the audit office';
    return `  ${evidenceId(audit, requirement)}:
    title: Records on ${requirement} of the last twelve months
    ${source}
    collectedBy: ${audit.team[index % 2]?.id}
    collectedOn: ${after(audit.start, index % 5)}
    period: { start: ${after(audit.start, -365)}, end: ${after(audit.start, -1)} }
`;
  });
  return `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence-${audit.id}
audit: ${audit.id}
items:
${items.join('')}`;
}

function reportText(audit: Draft): string {
  const issued = after(audit.end, 10);
  return `apiVersion: audit-as-code/v1
kind: AuditReport
id: R-${audit.id.slice(3)}
audit: ${audit.id}
conclusion: |
  The controls in scope are effective but for the records named in the findings.
  Their owners have agreed to the actions; the next audit follows up on them.
effectiveness: partially-effective
opinion: conforming-with-exceptions
preparedBy: ${audit.team[0]?.id}
approvedBy: h.audit
issuedOn: ${issued}
distribution:
  - { to: governing-body, deliveredOn: ${issued} }
  - { to: senior-management, deliveredOn: ${issued}, acknowledgedOn: ${after(issued, 3)} }
managementReview: { date: ${after(issued, 30)}, minutes: ../../${policyFiles[0]?.[0]} }
`;
}
