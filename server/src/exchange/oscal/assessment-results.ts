import type { RecordOf } from '../../model/record.ts';
import type { MapData } from '../../yaml/data.ts';
import { grouped } from '../grouped.ts';
import { reviewedControls } from './audit-plan.ts';
import { bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import { controlToken } from './control-token.ts';
import { asLine } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import { addRegisters, type Citation, citationsIn, readRegisters } from './evidence.ts';
import { mark, markOf } from './fields.ts';
import { findingObjects, readFindings } from './finding.ts';
import { type JsonObject, member, objectsIn } from './json.ts';
import { methodsOf } from './methods.ts';
import type { OscalObject } from './model.ts';
import { type Part, partsUnder, textAt, textsAt, withoutParts, withParts } from './parts.ts';
import { planResource } from './related-documents.ts';
import { bearRecord, recordBorneBy } from './whole-record.ts';

const workpaperNatives: Natives = { title: 'title' };
const workpaperFallbacks: Fallbacks = { title: 'Workpaper' };
const resultNatives: Natives = { description: 'notes' };
const resultFallbacks: Fallbacks = { description: 'What came out is in the properties.' };
const reportNatives: Natives = { title: 'title', prose: 'conclusion' };
const reportFallbacks: Fallbacks = { title: 'Audit report', prose: 'Conclusion' };

/** The records of an audit that its results are made of. */
export interface ResultRecords {
  readonly audit: string;
  readonly plan: RecordOf<'AuditPlan'> | undefined;
  readonly workpapers: readonly RecordOf<'Workpaper'>[];
  readonly findings: readonly RecordOf<'Finding'>[];
  readonly registers: readonly RecordOf<'EvidenceRegister'>[];
  readonly reports: readonly RecordOf<'AuditReport'>[];
}

/**
 * What came of an audit as OSCAL assessment results: workpapers as entries of the log, their results as observations,
 * findings with their risks, the report as an attestation, evidence in the back matter (ISO 19011 6.4 and 6.5).
 */
export function assessmentResults(draft: Draft, records: ResultRecords): OscalObject {
  const { audit, plan, workpapers, findings, registers, reports } = records;
  addRegisters(draft, registers);
  const cite = citationsIn(draft);
  const examined = workpapers.map((workpaper) => examine(draft, workpaper, plan, cite));
  const observations = examined.flatMap((each) => each.observations);
  const restingOn = observationsByFinding(observations);
  const found = findings.map((finding) => {
    return findingObjects(draft, finding, { cite, observations: restingOn.get(finding.id?.value ?? '') ?? [] });
  });
  const title = textAt(plan && draft.dataOf(plan), 'title') ?? audit;
  const span = spanOf(draft, records);
  const result = {
    uuid: draft.uuid('result', audit),
    title: asLine(`${audit} ${title}`),
    description: `The results of the audit ${audit}.`,
    ...span,
    props: [mark('audit-id', audit)],
    'reviewed-controls': plan ? reviewedControls(draft, plan) : controlsOf(findings),
    attestations: listed(reports.map((report) => attestationOf(draft, report))),
    'assessment-log': examined.length === 0 ? undefined : { entries: examined.map(({ entry }) => entry) },
    observations: listed(observations.map(({ object }) => object)),
    risks: listed(found.flatMap(({ risks }) => risks)),
    findings: listed(found.flatMap(({ findings: objects }) => objects)),
  };
  const href = planResource(draft, audit);
  const metadata = draft.metadata({ title: `Results of ${audit}: ${title}` });
  const uuid = draft.uuid('assessment-results', audit);
  return { uuid, metadata, 'import-ap': { href }, results: [result], 'back-matter': draft.backMatter() };
}

/** By finding, the UUIDs of the observations that name it. */
function observationsByFinding(observations: readonly Observation[]): ReadonlyMap<string, readonly string[]> {
  const pairs = observations.flatMap(({ uuid, findings }) =>
    [...new Set(findings)].map((finding) => ({ finding, uuid })),
  );
  const groups = grouped(pairs, ({ finding }) => finding);
  return new Map([...groups].map(([finding, group]) => [finding, group.map(({ uuid }) => uuid)]));
}

/** The audit's own days; without a plan, those of what was found. */
function spanOf(draft: Draft, { audit, findings, workpapers }: ResultRecords): { start: string; end?: string } {
  const span = draft.isms.audits.span(audit) ?? undefined;
  if (span) return { start: draft.moment(span.start), end: draft.moment(span.end) };
  const days = [
    ...findings.map(({ raisedOn }) => raisedOn?.value),
    ...workpapers.map(({ performedOn }) => performedOn?.value),
  ];
  return { start: draft.moment(days.filter((day) => day !== undefined).sort()[0]) };
}

function controlsOf(findings: readonly RecordOf<'Finding'>[]): OscalObject {
  const named = findings.flatMap(({ requirements }) => (requirements?.items ?? []).flatMap(({ value }) => value ?? []));
  const controls = [...new Set(named)].map((id) => ({ 'control-id': controlToken(id) }));
  return {
    'control-selections': [{ 'include-controls': listed(controls), 'include-all': controls.length ? undefined : {} }],
  };
}

/** A workpaper as an entry of the log, and its results as observations. */
interface Examined {
  readonly entry: OscalObject;
  readonly observations: readonly Observation[];
}

interface Observation {
  readonly uuid: string;
  readonly findings: readonly string[];
  readonly object: OscalObject;
}

function examine(
  draft: Draft,
  workpaper: RecordOf<'Workpaper'>,
  plan: RecordOf<'AuditPlan'> | undefined,
  cite: (evidence: string) => Citation | undefined,
): Examined {
  const data = draft.dataOf(workpaper);
  const id = textAt(data, 'id') ?? '';
  const rest = withoutParts(data, ['results']);
  const { title, props } = bearRecord(draft, workpaper, rest, workpaperNatives, workpaperFallbacks);
  const auditor = draft.party(textAt(data, 'auditor') ?? '');
  const day = draft.moment(textAt(data, 'performedOn'));
  const entry = {
    uuid: draft.uuid('Workpaper', id),
    title,
    start: day,
    props,
    'logged-by': [{ 'party-uuid': auditor, 'role-id': 'auditor' }],
  };
  draft.inRole('auditor', [textAt(data, 'auditor')]);
  const methods = methodsOf(plan, textAt(data, 'session'));
  const observations = partsUnder(data, 'results').map((part) => {
    const borne = observationOf(draft, id, part, cite);
    const origins = [{ actors: [{ type: 'party', 'actor-uuid': auditor, 'role-id': 'auditor' }] }];
    const object = { ...borne, methods, types: ['control-objective'], origins, collected: day };
    return { uuid: borne.uuid, findings: textsAt(part.data, 'findings'), object };
  });
  return { entry, observations };
}

function observationOf(
  draft: Draft,
  workpaper: string,
  { data, key, marks }: Part,
  cite: (evidence: string) => Citation | undefined,
) {
  const { description, props } = bear(data, resultNatives, resultFallbacks);
  const evidence = textsAt(data, 'evidence').flatMap((id) => {
    const found = cite(id);
    return found ? [{ href: found.href, description: `${id}: ${found.title}` }] : [];
  });
  return {
    uuid: draft.uuid('observation', workpaper, key),
    title: asLine(`${key}: ${textAt(data, 'result') ?? ''}`),
    description,
    props: [mark('workpaper-id', workpaper), ...marks, ...props],
    'relevant-evidence': listed(evidence),
  };
}

/** The record that results were reported, as a statement of those who prepared and approved it. */
function attestationOf(draft: Draft, report: RecordOf<'AuditReport'>): OscalObject {
  const data = draft.dataOf(report);
  const { title, prose, props } = bearRecord(draft, report, data, reportNatives, reportFallbacks);
  const parties = [
    ...draft.inRole('preparer', [textAt(data, 'preparedBy')]),
    ...draft.inRole('approver', [textAt(data, 'approvedBy')]),
  ];
  const uuid = draft.uuid('AuditReport', textAt(data, 'id') ?? '');
  return { 'responsible-parties': listed(parties), parts: [{ uuid, name: 'conclusion', title, props, prose }] };
}

/** Reads the records back that results bear. */
export function readAssessmentResults(document: unknown): readonly MapData[] {
  const results = objectsIn(document, 'results');
  return [
    ...results.flatMap((result) => {
      const observations = grouped(objectsIn(result, 'observations'), (each) => markOf(each, 'workpaper-id') ?? '');
      const entries = objectsIn(member(result, 'assessment-log'), 'entries');
      return entries.flatMap((entry) => readWorkpaper(entry, observations));
    }),
    ...results.flatMap((result) => readFindings(objectsIn(result, 'findings'), objectsIn(result, 'risks'))),
    ...readRegisters(objectsIn(document, 'back-matter', 'resources')),
    ...results.flatMap((result) =>
      objectsIn(result, 'attestations')
        .flatMap((attestation) => objectsIn(attestation, 'parts'))
        .flatMap((part) => recordBorneBy(part, 'AuditReport', reportNatives, reportFallbacks) ?? []),
    ),
  ];
}

function readWorkpaper(
  entry: JsonObject,
  observations: ReadonlyMap<string, readonly JsonObject[]>,
): readonly MapData[] {
  const record = recordBorneBy(entry, 'Workpaper', workpaperNatives, workpaperFallbacks);
  if (!record) return [];
  const own = observations.get(textAt(record, 'id') ?? '') ?? [];
  return [withParts(record, 'results', own, (each) => unbear(each, resultNatives, resultFallbacks))];
}
