/** Whole workspaces of any size: ten years of audits of one company, the same bytes every time. */
import { type Audit, auditOf } from './audit.ts';
import { certificatesText, ismsText, peopleText, policyFiles, statementOfApplicabilityText } from './company.ts';
import { Random } from './random.ts';

/** A file, its path relative to the workspace folder. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** The day by which workspaces are judged. */
export const asOf = '2026-06-30';

const lastYear = 2025;
const fixedFiles = 4;
/** Audit files of one audit: four, and about as many findings as make up the rest. */
const filesOfAnAudit = 30;

/** The files of a workspace with `count` audit files (100 or more), and the few other files that they name. */
export function* workspaceFiles(count: number): Generator<WorkspaceFile> {
  const audits = Math.round((count - fixedFiles) / filesOfAnAudit);
  const yearCount = Math.min(10, audits);
  const years = Array.from({ length: yearCount }, (_, index) => lastYear - yearCount + 1 + index);
  const findings = count - fixedFiles - yearCount - 4 * audits;
  for (const [path, text] of policyFiles) yield { path, text };
  yield { path: 'isms.audit.yaml', text: ismsText(years) };
  yield { path: 'people.audit.yaml', text: peopleText() };
  yield { path: 'certificates.audit.yaml', text: certificatesText() };
  yield { path: 'soa.audit.yaml', text: statementOfApplicabilityText() };
  yield* auditFiles({ audits, findings, years });
}

interface Amounts {
  readonly audits: number;
  readonly findings: number;
  readonly years: readonly number[];
}

function* auditFiles({ audits, findings, years }: Amounts): Generator<WorkspaceFile> {
  const random = new Random(19_011);
  const closed: Closed = new Map();
  const earlier = (requirement: string, day: string) =>
    closed.get(requirement)?.findLast(({ closedOn }) => closedOn <= day)?.id;
  let firstAudit = 0;
  for (const [nth, year] of years.entries()) {
    const nextAudit = Math.round(((nth + 1) * audits) / years.length);
    const ofYear: Audit[] = [];
    for (let audit = firstAudit; audit < nextAudit; audit++) {
      const firstFinding = Math.floor((audit * findings) / audits);
      const made = auditOf(
        {
          year,
          index: audit - firstAudit,
          inYear: nextAudit - firstAudit,
          findings: Math.floor(((audit + 1) * findings) / audits) - firstFinding,
          firstFinding,
          isLastYear: year === lastYear,
          earlier,
        },
        random,
      );
      ofYear.push(made);
      noteClosed(made, closed);
      for (const [path, text] of made.files) yield { path, text };
      for (const { id, text } of made.findings) yield { path: `findings/${year}/${id}.audit.yaml`, text };
    }
    yield { path: `programmes/${year}.audit.yaml`, text: programmeText(year, ofYear, year > (years[0] ?? year)) };
    firstAudit = nextAudit;
  }
}

/** The closed nonconformities by requirement, in the order of their audits. */
type Closed = Map<string, { readonly id: string; readonly closedOn: string }[]>;

function noteClosed({ findings }: Audit, closed: Closed): void {
  for (const { id, isNonconformity, requirement, closedOn } of findings) {
    if (!isNonconformity || closedOn === undefined) continue;
    const known = closed.get(requirement) ?? [];
    known.push({ id, closedOn });
    closed.set(requirement, known);
  }
}

function programmeText(year: number, audits: readonly Audit[], continues: boolean): string {
  const entries = audits.map(
    ({ id, title, start, end, selectors }) => `  ${id}:
    title: ${title}
    period: { start: ${start}, end: ${end} }
    requirements: [${selectors.join(', ')}]
    rationale: Follows the risk assessment of ${year - 1}
`,
  );
  const promised = new Set(audits.flatMap(({ selectors }) => selectors));
  return `apiVersion: audit-as-code/v1
kind: AuditProgramme
id: programme-${year}
title: Internal audit programme ${year}
manager: h.audit
approvedBy: m.chief
approvedOn: ${year - 1}-12-01
${continues ? `continues: programme-${year - 1}\n` : ''}requirements: [${[...promised].join(', ')}]
cycle: { start: ${year}-01-01, end: ${year}-12-31 }
objectives: [Confirm conformity before each external audit, "Follow up on actions, all of them"]
frequency: P12M
methods: [interview, document-review, observation, sampling]
reporting: To the governing body and senior management within ten days
audits:
${entries.join('')}`;
}
