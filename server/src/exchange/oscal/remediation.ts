import type { MapData } from '../../yaml/data.ts';
import { bear, type Fallbacks, type Natives, unbear } from './bearer.ts';
import { asLine, asLines, asReference, moment } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import { mark } from './fields.ts';
import { type JsonObject, objectsIn } from './json.ts';
import type { OscalObject, Property } from './model.ts';
import { isPart, type Part, textAt, withParts } from './parts.ts';

const natives: Natives = { description: 'description' };
const fallbacks: Fallbacks = { description: 'Action' };

/** What the auditor recommends; the record itself keeps it in a property. */
export function recommendationResponse(draft: Draft, finding: string, text: string): OscalObject {
  const uuid = draft.uuid('recommendation', finding);
  const props = [mark('finding-id', finding)];
  return { uuid, lifecycle: 'recommendation', title: 'Recommendation', description: asLines(text), props };
}

/** The correction of a finding (10.2 a). */
export function correctionResponse(draft: Draft, finding: string, correction: MapData): OscalObject {
  const uuid = draft.uuid('correction', finding);
  return responseOf(draft, { uuid, title: 'Correction', data: correction, marks: [mark('record-part', 'correction')] });
}

/** A corrective action of a finding (10.2 c), its due date and its completion as milestones. */
export function correctiveActionResponse(draft: Draft, finding: string, { data, key, marks }: Part): OscalObject {
  const id = textAt(data, 'id') ?? key;
  const uuid = draft.uuid('corrective-action', finding, id);
  return responseOf(draft, { uuid, title: `Corrective action ${id}`, data, marks });
}

interface Response {
  readonly uuid: string;
  readonly title: string;
  readonly data: MapData;
  readonly marks: readonly Property[];
}

function responseOf(draft: Draft, { uuid, title, data, marks }: Response): OscalObject {
  const { description, props } = bear(data, natives, fallbacks);
  const completedOn = textAt(data, 'completedOn');
  const uri = textAt(data, 'uri');
  return {
    uuid,
    lifecycle: completedOn === undefined ? 'planned' : 'completed',
    title: asLine(title),
    description,
    props: [...marks, ...props],
    links: uri === undefined ? undefined : [{ href: asReference(uri), rel: 'tracked-at' }],
    tasks: listed(milestonesOf(draft, uuid, data)),
  };
}

/** The day by which an action is due, and those on which it was completed and reviewed. */
function milestonesOf(draft: Draft, response: string, action: MapData): readonly OscalObject[] {
  const owner = listed(draft.inRole('action-owner', [textAt(action, 'owner')]));
  const days = [
    ['Due', textAt(action, 'due'), owner],
    ['Completed', textAt(action, 'completedOn'), owner],
    ['Effectiveness reviewed', textAt(action, 'effectiveness', 'reviewedOn'), undefined],
  ] as const;
  const dated = days.flatMap(([title, day, roles]) => {
    const date = moment(day);
    if (date === undefined) return [];
    const uuid = draft.uuid('milestone', response, title);
    return [{ uuid, type: 'milestone', title, timing: { 'on-date': { date } }, 'responsible-roles': roles }];
  });
  if (dated.length > 0 || !owner) return dated;
  return [{ uuid: draft.uuid('milestone', response, ''), type: 'action', title: 'To do', 'responsible-roles': owner }];
}

/** Puts correction and corrective actions back into a finding. */
export function readRemediations(finding: MapData, risk: JsonObject): MapData {
  const responses = objectsIn(risk, 'remediations');
  const read = (response: JsonObject) => unbear(response, natives, fallbacks);
  const correction = responses.find((response) => isPart(response, 'correction'));
  const corrected = correction ? new Map([...finding, ['correction', read(correction)]]) : finding;
  return withParts(corrected, 'correctiveActions', responses, read);
}
