import { type Data, textData } from '../../../yaml/data.ts';
import { asLine } from '../datatypes.ts';
import type { ByUuid } from './by-uuid.ts';
import type { Cursor } from './cursor.ts';
import { dayOf, shortId } from './values.ts';

/** Evidence by its id. */
export type EvidenceItems = Map<string, Data>;

/** What evidence says of its collection. */
export interface Collection {
  readonly by: string;
  /** The day where an observation names none. */
  readonly on: string;
}

/**
 * Makes evidence of an observation: one piece for what was seen, and one for each thing that it refers to. Links are
 * kept as they are written; nothing is fetched.
 */
export function takeObservation(
  observation: Cursor,
  resources: ByUuid,
  collection: Collection,
  items: EvidenceItems,
): readonly string[] {
  const id = `E-${shortId(observation)}`;
  const on = dayOf(observation.text('collected')) ?? collection.on;
  const description = observation.text('description') ?? 'Observation without a description';
  const title = observation.text('title') ?? description;
  items.set(id, item(title, { reference: description }, { ...collection, on }));
  const more = observation.list('relevant-evidence').map((evidence, index) => {
    const own = `${id}-${index + 1}`;
    const told = evidence.text('description');
    const where = followed(evidence.text('href'), resources);
    items.set(own, item(told ?? where?.title ?? title, whereabouts(told ?? title, where), { ...collection, on }));
    return own;
  });
  return [id, ...more];
}

interface Where {
  readonly href: string;
  readonly title?: string;
}

/** Where a reference leads: to a resource of the back matter, and by that to its first link. */
function followed(href: string | undefined, resources: ByUuid): Where | undefined {
  if (href === undefined || !href.startsWith('#')) return href === undefined ? undefined : { href };
  const resource = resources.get(href.slice(1).toLowerCase());
  const title = resource?.text('title') ?? resource?.text('description');
  const link = resource?.list('rlinks')[0]?.text('href');
  return { href: link ?? title ?? href, title };
}

function whereabouts(
  told: string,
  where: Where | undefined,
): { readonly uri: string } | { readonly reference: string } {
  if (where && /^https?:\/\//i.test(where.href)) return { uri: where.href };
  return { reference: where && where.href !== told ? `${told} (${where.href})` : told };
}

function item(
  title: string,
  where: { readonly uri: string } | { readonly reference: string },
  { by, on }: Collection,
): Data {
  const place: [string, Data] =
    'uri' in where ? ['uri', textData(where.uri)] : ['reference', textData(where.reference)];
  return new Map<string, Data>([
    ['title', textData(asLine(title))],
    place,
    ['collectedBy', textData(by)],
    ['collectedOn', textData(on)],
  ]);
}
