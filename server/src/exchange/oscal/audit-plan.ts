import type { RecordOf } from '../../model/record.ts';
import { type MapData, textData } from '../../yaml/data.ts';
import { bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import { controlToken } from './control-token.ts';
import { asLine } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import { mark } from './fields.ts';
import { asObject, member, objectsIn, textIn } from './json.ts';
import type { OscalObject, Timing } from './model.ts';
import { namespace } from './namespace.ts';
import { isPart, type Part, partsUnder, textAt, textsAt, withoutParts, withParts } from './parts.ts';
import { statementOfApplicabilityResource } from './related-documents.ts';
import { bearRecord, recordBorneBy } from './whole-record.ts';

const natives: Natives = { title: 'title' };
const fallbacks: Fallbacks = { title: 'Audit plan' };
const sessionNatives: Natives = { title: 'title' };
const sessionFallbacks: Fallbacks = { title: 'Session' };
const objectiveNatives: Natives = { prose: 'text' };

/**
 * The plan of an audit as an OSCAL assessment plan: its scope as the controls under review, its sessions as tasks, its
 * team as parties in roles, its objectives as terms and conditions (ISO 19011 6.3.2).
 */
export function assessmentPlan(draft: Draft, plan: RecordOf<'AuditPlan'>): OscalObject {
  const data = draft.dataOf(plan);
  const id = textAt(data, 'id') ?? '';
  const { title, props } = bearRecord(draft, plan, restOf(data), natives, fallbacks);
  const parts = {
    'import-ssp': { href: statementOfApplicabilityResource(draft) },
    'reviewed-controls': reviewedControls(draft, plan),
    'terms-and-conditions': termsAndConditions(draft, id, data),
    'assessment-subjects': subjectsOf(draft, id, data),
    tasks: [periodOf(draft, id, data), ...partsUnder(data, 'sessions').map((part) => taskOf(draft, id, part))],
  };
  const metadata = draft.metadata({
    title: title ?? id,
    props,
    responsible: teamOf(draft, data),
    locations: textsOf(data, 'locations').map((text) => ({ uuid: locationUuid(draft, id, text), title: asLine(text) })),
  });
  return { uuid: draft.uuid('assessment-plan', id), metadata, ...parts, 'back-matter': draft.backMatter() };
}

/** What is no part of its own; objectives that are no list of texts stay properties. */
function restOf(data: MapData): MapData {
  const rest = new Map(withoutParts(data, ['sessions']));
  if (objectivesOf(data).length > 0) rest.delete('objectives');
  return rest;
}

function objectivesOf(data: MapData): readonly MapData[] {
  const list = data.get('objectives');
  return Array.isArray(list) ? list.map((each) => new Map([['text', each]])) : [];
}

function textsOf(data: MapData, key: string): readonly string[] {
  const scope = data.get('scope');
  return scope instanceof Map ? [...new Set(textsAt(scope, key))] : [];
}

function locationUuid(draft: Draft, audit: string, location: string): string {
  return draft.uuid('location', audit, location);
}

function subjectsOf(draft: Draft, audit: string, data: MapData): readonly OscalObject[] | undefined {
  const subjects = textsOf(data, 'locations').map((text) => {
    return { 'subject-uuid': locationUuid(draft, audit, text), type: 'location' };
  });
  return subjects.length === 0 ? undefined : [{ type: 'location', 'include-subjects': subjects }];
}

/** The requirements that an audit examines, and those that it leaves out, as controls. */
export function reviewedControls(draft: Draft, plan: RecordOf<'AuditPlan'>): OscalObject {
  const { requirements, exclusions, edition } = draft.isms.audits.scopeOfPlan(plan);
  const select = (ids: Iterable<string>) =>
    listed(draft.isms.requirements.sorted(ids, edition).map((id) => ({ 'control-id': controlToken(id) })));
  const written = (plan.scope?.requirements?.items ?? []).flatMap(({ value }) => value ?? []);
  const included = select(requirements) ?? written.map((selector) => ({ 'control-id': controlToken(selector) }));
  const selection = {
    description: `${edition}: ${written.join(', ')}`,
    'include-controls': included,
    'exclude-controls': select(exclusions),
  };
  return { 'control-selections': [selection] };
}

function termsAndConditions(draft: Draft, audit: string, data: MapData): OscalObject | undefined {
  const objectives = objectivesOf(data).map((objective, index) => {
    const { prose, props } = bear(objective, objectiveNatives, {});
    return {
      uuid: draft.uuid('objective', audit, String(index)),
      name: 'objective',
      ns: namespace,
      props: [mark('record-part', 'objectives'), ...props],
      prose,
    };
  });
  return objectives.length === 0 ? undefined : { parts: objectives };
}

function teamOf(draft: Draft, data: MapData) {
  const team = data.get('team');
  const members = (key: string) => (team instanceof Map ? textsAt(team, key) : []);
  return [
    ...draft.inRole('lead-auditor', [textAt(data, 'team', 'lead')]),
    ...draft.inRole('auditor', members('auditors')),
    ...draft.inRole('technical-expert', members('experts')),
    ...draft.inRole('observer', members('observers')),
    ...draft.inRole('approver', [textAt(data, 'approvedBy')]),
  ];
}

function periodOf(draft: Draft, audit: string, data: MapData): OscalObject {
  const [start, end] = [textAt(data, 'period', 'start'), textAt(data, 'period', 'end')];
  const uuid = draft.uuid('period', audit);
  const props = [mark('audit-id', audit)];
  return { uuid, type: 'milestone', title: `Audit ${audit}`, props, timing: timingOf(draft, start, end) };
}

function taskOf(draft: Draft, audit: string, { data, key, marks }: Part): OscalObject {
  const { title, props } = bear(data, sessionNatives, sessionFallbacks);
  const roles = [
    ...draft.inRole('auditor', textsAt(data, 'auditors')),
    ...draft.inRole('auditee', textsAt(data, 'auditees')),
  ];
  return {
    uuid: draft.uuid('session', audit, textAt(data, 'id') ?? key),
    type: 'action',
    title,
    props: [...marks, ...props],
    timing: sessionTiming(draft, data),
    'responsible-roles': listed(roles),
  };
}

/** Times are local to the audit; OSCAL wants a zone, and gets UTC. */
function sessionTiming(draft: Draft, session: MapData): Timing {
  const date = textAt(session, 'date');
  const [start, end] = [textAt(session, 'start'), textAt(session, 'end')];
  if (start === undefined || end === undefined || end < start)
    return { 'on-date': { date: draft.moment(date, start) } };
  return { 'within-date-range': { start: draft.moment(date, start), end: draft.moment(date, end) } };
}

function timingOf(draft: Draft, start: string | undefined, end: string | undefined): Timing {
  return { 'within-date-range': { start: draft.moment(start), end: draft.moment(end) } };
}

/** Reads a plan back. */
export function readAssessmentPlan(plan: unknown): readonly MapData[] {
  const record = recordBorneBy(member(plan, 'metadata'), 'AuditPlan', natives, fallbacks);
  if (!record) return [];
  const objectives = objectsIn(plan, 'terms-and-conditions', 'parts')
    .filter((part) => isPart(part, 'objectives'))
    .map((part) => unbear(part, objectiveNatives, {}).get('text') ?? textData(textIn(part, 'prose') ?? ''));
  const withObjectives = objectives.length === 0 ? record : new Map([...record, ['objectives', objectives]]);
  const tasks = objectsIn(asObject(plan), 'tasks');
  return [withParts(withObjectives, 'sessions', tasks, (task) => unbear(task, sessionNatives, sessionFallbacks))];
}
