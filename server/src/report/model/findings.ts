import type { FindingStatus, FindingType } from '../../model/finding.ts';
import type { RecordOf } from '../../model/record.ts';
import type { Day } from '../../model/values.ts';
import { type Action, actionsOf, correctionOf } from './actions.ts';
import { evidenceIn, type NamedPerson, namedRequirement, personOf, type Titled, textsOf } from './named.ts';
import type { FindingSetting, Subject } from './subject.ts';

/** What the auditee says to a finding. */
export interface AuditeeResponse {
  readonly by: NamedPerson | undefined;
  readonly on: Day | undefined;
  readonly agreed: boolean | undefined;
  readonly text: string | undefined;
}

/** A finding in full (ISO 19011 6.4.8), and what was done about it (10.2). */
export interface ReportedFinding {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly type: FindingType | undefined;
  readonly status: FindingStatus | undefined;
  readonly requirements: readonly Titled[];
  readonly raisedBy: NamedPerson | undefined;
  readonly raisedOn: Day | undefined;
  readonly criterion: string | undefined;
  readonly condition: string | undefined;
  readonly evidence: readonly Titled[];
  readonly cause: string | undefined;
  readonly extent: string | undefined;
  readonly consequence: string | undefined;
  readonly recommendation: string | undefined;
  readonly response: AuditeeResponse | undefined;
  readonly uri: string | undefined;
  readonly correction: Action | undefined;
  readonly actions: readonly Action[];
  /** The earlier finding that has come back, and the audit it is from. */
  readonly repeats: (Titled & { readonly audit: string | undefined }) | undefined;
  readonly closedBy: NamedPerson | undefined;
  readonly closedOn: Day | undefined;
}

/** All findings of the audit, the withdrawn ones too, in the order of the report. */
export function reportedFindings(subject: Subject): readonly ReportedFinding[] {
  return subject.findings.map((finding) => reportedFinding(finding, subject));
}

/** A finding of any audit in full. */
export function reportedFinding(finding: RecordOf<'Finding'>, setting: FindingSetting): ReportedFinding {
  const { isms } = setting;
  const { response } = finding;
  return {
    id: finding.id?.value,
    title: finding.title?.value,
    type: finding.type?.value,
    status: finding.status?.value,
    requirements: textsOf(finding.requirements).map((each) => namedRequirement(each, setting)),
    raisedBy: personOf(finding.raisedBy, isms),
    raisedOn: finding.raisedOn?.value,
    criterion: finding.criterion?.value,
    condition: finding.condition?.value,
    evidence: evidenceIn(finding.evidence, isms),
    cause: finding.cause?.value,
    extent: finding.extent?.value,
    consequence: finding.consequence?.value,
    recommendation: finding.recommendation?.value,
    response: response && {
      by: personOf(response.by, isms),
      on: response.respondedOn?.value,
      agreed: response.agreed?.value,
      text: response.text?.value,
    },
    uri: finding.uri?.value,
    correction: correctionOf(finding, setting),
    actions: actionsOf(finding, setting),
    repeats: repeated(finding, setting),
    closedBy: personOf(finding.closedBy, isms),
    closedOn: finding.closedOn?.value,
  };
}

function repeated({ repeats }: RecordOf<'Finding'>, { isms }: FindingSetting): ReportedFinding['repeats'] {
  const id = repeats?.value;
  if (id === undefined) return undefined;
  const earlier = isms.records.finding(id);
  return { id, title: earlier?.title?.value, audit: earlier?.audit?.value };
}

/** Whether something is still to be done. A good practice asks for nothing. */
export function isOpen({ type, status }: ReportedFinding): boolean {
  return type !== 'good-practice' && status !== 'closed' && status !== 'withdrawn';
}

export function isNonconformity({ type }: ReportedFinding): boolean {
  return type === 'major-nonconformity' || type === 'minor-nonconformity';
}
