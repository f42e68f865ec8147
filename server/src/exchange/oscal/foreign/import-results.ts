import { type Data, type MapData, textData } from '../../../yaml/data.ts';
import type { ImportedRecord, Unplaced } from '../imported.ts';
import { inKeyOrder } from '../key-order.ts';
import { byUuid } from './by-uuid.ts';
import { Cursor } from './cursor.ts';
import type { EvidenceItems } from './evidence.ts';
import { type FindingSource, readFinding } from './finding.ts';
import { partiesIn } from './parties.ts';
import { ForeignPeople } from './people.ts';
import { foreignSet } from './requirement.ts';
import type { ForeignTerms } from './terms.ts';

/** What comes of the results of another program. */
export interface ForeignResults {
  readonly records: readonly ImportedRecord[];
  readonly unplaced: readonly Unplaced[];
  readonly remarks: readonly string[];
}

/**
 * Reads assessment results of any program: what is not satisfied becomes a finding, with its evidence, and the persons
 * that the ISMS does not know. What OSCAL does not say, such as the grade, a person must decide: comments tell.
 */
export function importResults(document: unknown, root: string, terms: ForeignTerms): ForeignResults {
  const whole = new Cursor(document, `/${root}`);
  const people = new ForeignPeople(partiesIn(whole), terms.known);
  whole.at('metadata').text('title');
  const items: EvidenceItems = new Map();
  const findings: ImportedRecord[] = [];
  const satisfied: string[] = [];
  const resources = byUuid(whole.at('back-matter').list('resources'));
  for (const result of whole.list('results')) {
    const source: FindingSource = {
      result,
      observations: byUuid(result.list('observations').filter(({ value }) => terms.isForeign(value))),
      risks: byUuid(result.list('risks')),
      resources,
      people,
      items,
    };
    for (const finding of result.list('findings').filter(({ value }) => terms.isForeign(value))) {
      const state = finding.at('target').at('status').text('state');
      if (state === 'satisfied') satisfied.push(finding.at('target').text('target-id') ?? finding.path);
      if (state === 'satisfied') finding.take();
      else findings.push(readFinding(finding, source, terms));
    }
  }
  const register = registerOf(items, terms.audit);
  const unknown = people.record(`people-oscal-${terms.audit}`);
  const records = [...findings, ...(register ? [{ data: register }] : []), ...(unknown ? [{ data: unknown }] : [])];
  return {
    records: records.map((record) => ({ ...record, data: inKeyOrder(record.data) })),
    unplaced: whole.rest(),
    remarks: remarksOn(findings, satisfied),
  };
}

function registerOf(items: EvidenceItems, audit: string): MapData | undefined {
  if (items.size === 0) return undefined;
  return new Map<string, Data>([
    ['apiVersion', textData('audit-as-code/v1')],
    ['kind', textData('EvidenceRegister')],
    ['id', textData(`evidence-oscal-${audit}`)],
    ['title', textData(`Evidence of ${audit}, from OSCAL`)],
    ['audit', textData(audit)],
    ['items', items],
  ]);
}

/** As many are named. */
const namedAtMost = 10;

function remarksOn(findings: readonly ImportedRecord[], satisfied: readonly string[]): readonly string[] {
  const named = [...new Set(satisfied)];
  const more = named.length > namedAtMost ? ` and ${named.length - namedAtMost} more` : '';
  const isForeignControl = findings.some(({ data }) => {
    const list = data.get('requirements');
    return Array.isArray(list) && list.some((each) => String(Object(each).text).startsWith(`${foreignSet}:`));
  });
  return [
    ...(satisfied.length === 0
      ? []
      : [
          `What is satisfied is no finding and was left out (${satisfied.length}): ${named.slice(0, namedAtMost).join(', ')}${more}.`,
        ]),
    ...(isForeignControl
      ? [
          `Some controls are of another catalogue. Declare them in the Isms document, under additionalRequirements.${foreignSet}.items, or write the requirements of the ISMS in their place.`,
        ]
      : []),
  ];
}
