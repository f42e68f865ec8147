import type { RecordOf } from '../../model/record.ts';
import type { MapData } from '../../yaml/data.ts';
import { asLine, asLines } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import { citationsIn } from './evidence.ts';
import { mark } from './fields.ts';
import { findingObjects, readFindings } from './finding.ts';
import { objectsIn } from './json.ts';
import type { OscalObject } from './model.ts';
import { textAt } from './parts.ts';
import { statementOfApplicabilityResource } from './related-documents.ts';

/** Whether a finding is on the plan: a nonconformity on which something is still to be done (10.2). */
export function isOpenNonconformity({ type, status }: RecordOf<'Finding'>): boolean {
  const isNonconformity = type?.value === 'major-nonconformity' || type?.value === 'minor-nonconformity';
  return isNonconformity && status?.value !== 'closed' && status?.value !== 'withdrawn';
}

/** Open nonconformities, with corrections and corrective actions, as a plan of action and milestones. */
export function planOfAction(draft: Draft, findings: readonly RecordOf<'Finding'>[]): OscalObject {
  const cite = citationsIn(draft);
  const objects = findings.map((finding) => findingObjects(draft, finding, { cite, observations: [] }));
  const items = findings.map((finding) => itemOf(draft, draft.dataOf(finding)));
  const ismsId = draft.isms.documents.first('Isms')?.id?.value ?? 'isms';
  const href = statementOfApplicabilityResource(draft);
  return {
    uuid: draft.uuid('poam'),
    metadata: draft.metadata({ title: 'Open nonconformities and corrective actions' }),
    'import-ssp': { href },
    'system-id': { id: ismsId },
    risks: listed(objects.flatMap(({ risks }) => risks)),
    findings: listed(objects.flatMap((each) => each.findings)),
    'poam-items': items,
    'back-matter': draft.backMatter(),
  };
}

function itemOf(draft: Draft, finding: MapData): OscalObject {
  const id = textAt(finding, 'id') ?? '';
  return {
    uuid: draft.uuid('poam-item', id),
    title: asLine(`${id} ${textAt(finding, 'title') ?? ''}`),
    description: asLines(textAt(finding, 'condition') ?? id),
    props: [mark('finding-id', id)],
    'related-findings': [{ 'finding-uuid': draft.uuid('Finding', id) }],
    'related-risks': [{ 'risk-uuid': draft.uuid('risk', id) }],
  };
}

/** Reads the findings back that a plan of action bears. */
export function readPlanOfAction(document: unknown): readonly MapData[] {
  return readFindings(objectsIn(document, 'findings'), objectsIn(document, 'risks'));
}
