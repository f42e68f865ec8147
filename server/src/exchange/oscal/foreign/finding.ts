import { type Data, textData } from '../../../yaml/data.ts';
import { asLine } from '../datatypes.ts';
import type { ImportedRecord } from '../imported.ts';
import type { ByUuid } from './by-uuid.ts';
import type { Cursor } from './cursor.ts';
import { type EvidenceItems, takeObservation } from './evidence.ts';
import { type ForeignPeople, nobody } from './people.ts';
import { readRemediations } from './remediation.ts';
import { requirementOfTarget } from './requirement.ts';
import type { ForeignTerms } from './terms.ts';
import { dayOf, shortId } from './values.ts';

/** What a finding of another program stands in. */
export interface FindingSource {
  readonly result: Cursor;
  readonly observations: ByUuid;
  readonly risks: ByUuid;
  readonly resources: ByUuid;
  readonly people: ForeignPeople;
  /** Takes up the evidence. */
  readonly items: EvidenceItems;
}

/** Makes a finding of one that is not satisfied. */
export function readFinding(finding: Cursor, source: FindingSource, terms: ForeignTerms): ImportedRecord {
  const { result, resources, people, items } = source;
  const observations = related(finding, 'related-observations', 'observation-uuid', source.observations);
  const risks = related(finding, 'related-risks', 'risk-uuid', source.risks);
  const day =
    observations.flatMap((each) => dayOf(each.text('collected')) ?? []).sort()[0] ??
    dayOf(result.text('start')) ??
    terms.asOf;
  const raisedBy = authorOf([finding, ...observations], people) ?? nobody;
  const evidence = observations.flatMap((each) => takeObservation(each, resources, { by: raisedBy, on: day }, items));
  const target = finding.at('target');
  const targetId = target.text('target-id') ?? 'unknown';
  const statements = risks.flatMap((risk) => risk.text('statement') ?? risk.text('description') ?? []);
  const { recommendation, actions } = readRemediations(risks, people);
  const title = finding.text('title') ?? target.text('title') ?? targetId;
  const entries: readonly (readonly [string, Data | undefined])[] = [
    ['apiVersion', textData('audit-as-code/v1')],
    ['kind', textData('Finding')],
    ['id', textData(`OSCAL-${shortId(finding)}`)],
    ['title', textData(asLine(title))],
    ['audit', textData(terms.audit)],
    ['type', textData('minor-nonconformity')],
    ['requirements', [textData(requirementOfTarget(targetId, terms.edition))]],
    ['raisedBy', textData(raisedBy)],
    ['raisedOn', textData(day)],
    ['status', textData('open')],
    ['condition', textData(finding.text('description') ?? asLine(title))],
    ['consequence', optional(statements.join('\n\n'))],
    ['recommendation', optional(recommendation ?? '')],
    ['evidence', evidence.length === 0 ? undefined : evidence.map(textData)],
    ['correctiveActions', actions.length === 0 ? undefined : actions],
    ['notes', optional([finding, target].flatMap((each) => each.text('remarks') ?? []).join('\n\n'))],
  ];
  const data = new Map(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
  return { data, comments: commentsOn({ targetId, raisedBy, actions: actions.length, risks }) };
}

function optional(text: string): Data | undefined {
  return text === '' ? undefined : textData(text);
}

/** The objects that a list of references names. */
function related(object: Cursor, list: string, key: string, all: ByUuid): readonly Cursor[] {
  return object.list(list).flatMap((reference) => all.get(reference.text(key)?.toLowerCase() ?? '') ?? []);
}

/** The first party that raised one of some objects. */
function authorOf(objects: readonly Cursor[], people: ForeignPeople): string | undefined {
  const actors = objects.flatMap((object) => object.list('origins')).flatMap((origin) => origin.list('actors'));
  const parties = actors.filter((actor) => actor.text('type') === 'party');
  return parties.map((actor) => people.idOf(actor.text('actor-uuid'))).find((id) => id !== undefined);
}

interface Doubts {
  readonly targetId: string;
  readonly raisedBy: string;
  readonly actions: number;
  readonly risks: readonly Cursor[];
}

/** What a person must decide, by the key that it is about. */
function commentsOn({ targetId, raisedBy, actions, risks }: Doubts): ReadonlyMap<string, string> {
  const facets = risks.flatMap((risk) =>
    risk
      .list('characterizations')
      .flatMap((each) => each.list('facets'))
      .map((facet) => `${facet.text('name') ?? ''} ${facet.text('value') ?? ''}`.trim()),
  );
  const states = risks.flatMap((risk) => risk.text('status') ?? []);
  const graded = facets.length === 0 ? '' : ` The source says: ${facets.join(', ')}.`;
  return new Map([
    ['type', `OSCAL has no grade: decide whether it is minor or major.${graded}`],
    ['requirements', `The target is ${targetId}.`],
    ...(raisedBy === nobody ? [['raisedBy', 'The source names nobody: say who raised it.'] as const] : []),
    ['status', states.length === 0 ? 'The source has no status.' : `The status of the risk is ${states.join(', ')}.`],
    ...(actions > 0
      ? [['correctiveActions', 'Owners and due dates are those of the source, as far as it has them.'] as const]
      : []),
  ]);
}
