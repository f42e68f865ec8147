import type { RecordOf } from '../../model/record.ts';
import { isList, isMap, type MapData } from '../../yaml/data.ts';
import { grouped } from '../grouped.ts';
import type { Fallbacks, Natives } from './bearer.ts';
import { controlToken } from './control-token.ts';
import { asLine, asReference } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import type { Citation } from './evidence.ts';
import { mark, markOf } from './fields.ts';
import type { JsonObject } from './json.ts';
import type { OscalObject } from './model.ts';
import { textAt, textsAt, withoutParts } from './parts.ts';
import { readRemediations } from './remediation.ts';
import { riskOf } from './risk.ts';
import { bearRecord, recordBorneBy } from './whole-record.ts';

const natives: Natives = { title: 'title', description: 'condition' };
const fallbacks: Fallbacks = { title: 'Finding', description: 'Finding' };

/** What a finding refers to in the document that it becomes a part of. */
export interface Surroundings {
  readonly cite: (evidence: string) => Citation | undefined;
  /** The UUIDs of the observations that it rests on. */
  readonly observations: readonly string[];
}

/** A finding as objects of OSCAL. */
export interface FindingObjects {
  /** One for each requirement, since one of OSCAL has one target; the first bears the record. */
  readonly findings: readonly OscalObject[];
  /** What may come of it, and what is done about it; for nonconformities, and where something is done. */
  readonly risks: readonly OscalObject[];
}

/** Puts a finding into objects of OSCAL. */
export function findingObjects(draft: Draft, record: RecordOf<'Finding'>, around: Surroundings): FindingObjects {
  const data = draft.dataOf(record);
  const id = textAt(data, 'id') ?? '';
  const risk = hasRisk(data) ? riskOf(draft, id, data, around.observations) : undefined;
  const rest = risk ? withoutCorrection(withoutParts(data, ['correctiveActions'])) : data;
  const { title, description, props } = bearRecord(draft, record, rest, natives, fallbacks);
  const shared = {
    origins: [{ actors: [{ type: 'party', 'actor-uuid': draft.party(textAt(data, 'raisedBy') ?? '') }] }],
    links: listed(linksOf(data, around.cite)),
    'related-observations': listed(around.observations.map((uuid) => ({ 'observation-uuid': uuid }))),
    'related-risks': risk && [{ 'risk-uuid': risk.uuid }],
  };
  const requirements = textsAt(data, 'requirements');
  const findings = requirements.map((requirement, index) => ({
    uuid: index === 0 ? draft.uuid('Finding', id) : draft.uuid('Finding', id, requirement, String(index)),
    title,
    description,
    props: [mark('finding-id', id), mark('requirement-id', requirement), ...(index === 0 ? props : [])],
    ...shared,
    target: targetOf(draft, requirement, data),
  }));
  return { findings, risks: risk ? [risk] : [] };
}

function targetOf(draft: Draft, requirement: string, data: MapData): OscalObject {
  const title = draft.isms.requirements.titleOf(requirement);
  return {
    type: 'objective-id',
    'target-id': controlToken(requirement),
    title: asLine(title === undefined ? requirement : `${requirement} ${title}`),
    status: statusOf(data),
  };
}

/** OSCAL knows whether a requirement is met, and not by how much it is missed: the grade is in the property `type`. */
function statusOf(data: MapData): OscalObject {
  return isNonconformity(data) ? { state: 'not-satisfied', reason: 'fail' } : { state: 'satisfied', reason: 'other' };
}

function isNonconformity(data: MapData): boolean {
  return /^(major|minor)-nonconformity$/.test(textAt(data, 'type') ?? '');
}

function hasRisk(data: MapData): boolean {
  const actions = data.get('correctiveActions');
  return isNonconformity(data) || isMap(data.get('correction')) || (isList(actions) && actions.length > 0);
}

/** A correction that is a mapping stands in an object of its own. */
function withoutCorrection(data: MapData): MapData {
  return new Map([...data].filter(([key, value]) => key !== 'correction' || !isMap(value)));
}

function linksOf(data: MapData, cite: Surroundings['cite']): readonly OscalObject[] {
  const uri = textAt(data, 'uri');
  const evidence = textsAt(data, 'evidence').flatMap((id) => {
    const found = cite(id);
    return found ? [{ href: found.href, rel: 'evidence', text: asLine(`${id} ${found.title}`) }] : [];
  });
  return [...evidence, ...(uri === undefined ? [] : [{ href: asReference(uri), rel: 'tracked-at' }])];
}

/** Reads the findings back that bear a record. */
export function readFindings(findings: readonly JsonObject[], risks: readonly JsonObject[]): readonly MapData[] {
  const risksOf = grouped(risks, (each) => markOf(each, 'finding-id') ?? '');
  return findings.flatMap((finding) => {
    const record = recordBorneBy(finding, 'Finding', natives, fallbacks);
    if (!record) return [];
    const [risk] = risksOf.get(textAt(record, 'id') ?? '') ?? [];
    return [risk ? readRemediations(record, risk) : record];
  });
}
