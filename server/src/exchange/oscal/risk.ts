import type { MapData } from '../../yaml/data.ts';
import { isMap } from '../../yaml/data.ts';
import { asLine, asLines, moment } from './datatypes.ts';
import { type Draft, listed } from './draft.ts';
import { mark } from './fields.ts';
import type { OscalObject } from './model.ts';
import { partsUnder, textAt } from './parts.ts';
import { correctionResponse, correctiveActionResponse, recommendationResponse } from './remediation.ts';

/** By the status of a finding, that of its risk (the values that OSCAL names). */
const statuses: Readonly<Record<string, string>> = {
  open: 'open',
  'action-planned': 'remediating',
  'action-implemented': 'remediating',
  closed: 'closed',
  withdrawn: 'closed',
};

/** What may come of a finding, with what is recommended and done about it as remediations (10.2). */
export function riskOf(draft: Draft, id: string, finding: MapData, observations: readonly string[]): OscalObject {
  const correction = finding.get('correction');
  const actions = partsUnder(finding, 'correctiveActions');
  const recommendation = textAt(finding, 'recommendation');
  const remediations = [
    ...(recommendation === undefined ? [] : [recommendationResponse(draft, id, recommendation)]),
    ...(isMap(correction) ? [correctionResponse(draft, id, correction)] : []),
    ...actions.map((action) => correctiveActionResponse(draft, id, action)),
  ];
  const dues = [isMap(correction) ? correction : undefined, ...actions.map(({ data }) => data)];
  const latest = dues
    .flatMap((each) => textAt(each, 'due') ?? [])
    .sort()
    .at(-1);
  return {
    uuid: draft.uuid('risk', id),
    title: asLine(textAt(finding, 'title') ?? id),
    description: asLines(textAt(finding, 'condition') ?? id),
    statement: textAt(finding, 'consequence') ?? 'Nothing is recorded of what may come of it.',
    props: [mark('finding-id', id)],
    status: statuses[textAt(finding, 'status') ?? ''] ?? 'open',
    deadline: moment(latest),
    remediations: listed(remediations),
    'related-observations': listed(observations.map((uuid) => ({ 'observation-uuid': uuid }))),
  };
}
