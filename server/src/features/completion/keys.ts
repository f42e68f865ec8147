import { type Entry, entryOf } from './entry.ts';
import type { Offer } from './offer.ts';
import type { Place } from './place.ts';
import { entryOf as entryShapeOf, isMapping, refersTo, requiredOf, type Shape, shapesOf, tellOf } from './shape.ts';
import { flowMapping, type Layout, requiredKeys, skeletonAfter, TabStops } from './skeleton.ts';
import { literal } from './snippet.ts';
import { bodyOf, idAfter, partSnippet } from './snippet-file.ts';
import { valueOffers } from './values.ts';
import { written } from './written.ts';

/**
 * The keys that a mapping may still get: those that it must have first, with their descriptions; in a map keyed by ids,
 * what it may name, or a new entry.
 *
 * @param others the keys that are there
 */
export async function keyEntries(
  shape: Shape,
  others: readonly string[],
  place: Place,
  layout: Layout,
): Promise<readonly Entry[]> {
  const entry = entryShapeOf(shape);
  const keyed = entry ? await keyedEntries(shape, entry, others, place, layout) : [];
  return [...keyed, ...knownKeys(shape, others, place, layout)];
}

function knownKeys(shape: Shape, others: readonly string[], { site }: Place, layout: Layout): readonly Entry[] {
  const required = requiredOf(shape);
  const chosen = (shape.oneOf ?? []).map(({ required: keys = [] }) => keys);
  const isOut = (key: string) =>
    chosen.some((keys) => keys.includes(key)) && chosen.some((keys) => keys.some((each) => others.includes(each)));
  const optional = Object.keys(shape.properties ?? {}).filter((key) => !required.includes(key));
  const keys = [
    ...required,
    ...optional.filter((key) => key !== 'notes'),
    ...optional.filter((key) => key === 'notes'),
  ];
  return keys
    .filter((key) => !others.includes(key) && !isOut(key))
    .flatMap((key) => {
      const value = shape.properties?.[key];
      if (!value) return [];
      const offer: Offer = {
        ...{ sort: 'key', text: key, tell: () => tellOf(shapesOf(value)[0] ?? value) },
        ...(required.includes(key) && { note: 'required' }),
      };
      return [entryOf(offer, snippetOf(key, shapesOf(value), site, layout))];
    });
}

/** A key with its colon and a place for its value; of a key that has a value, the key alone. */
function snippetOf(key: string, values: readonly Shape[], site: Place['site'], layout: Layout): string {
  const name = literal(written(key, site.quote));
  return site.part === 'key' && site.hasColon ? name : `${name}:${skeletonAfter(values, layout, new TabStops())}`;
}

async function keyedEntries(
  shape: Shape,
  entry: Shape,
  others: readonly string[],
  place: Place,
  layout: Layout,
): Promise<readonly Entry[]> {
  const [names] = shape.propertyNames ? shapesOf(shape.propertyNames) : [];
  if (!names || refersTo(names).length === 0) return newEntry(entry, others, place, layout);
  const offers = await valueOffers(names, place);
  return offers
    .filter(({ text }) => !others.includes(text))
    .map((offer) => entryOf(offer, snippetOf(offer.text, shapesOf(entry), place.site, layout)));
}

/** An entry with an id to be typed. */
function newEntry(entry: Shape, others: readonly string[], place: Place, layout: Layout): readonly Entry[] {
  const { kind, site, isms } = place;
  if ((site.part === 'key' && site.hasColon) || site.quote !== '') return [];
  const part = kind && !layout.flow ? partSnippet(kind, site.path) : undefined;
  const id = idAfter(others);
  if (part) {
    const offer: Offer = { sort: 'skeleton', text: id ?? 'id', note: 'new entry', reason: part.description };
    return [entryOf(offer, bodyOf(part, isms, layout.column, id))];
  }
  const stops = new TabStops();
  const name = `\${${stops.next()}:${literal(id ?? 'id')}}`;
  const offer: Offer = { sort: 'skeleton', text: id ?? 'id', note: 'new entry', tell: () => tellOf(entry) };
  return [entryOf(offer, `${name}:${skeletonAfter(shapesOf(entry), layout, stops)}`)];
}

/** A mapping that is an item of a list, with all that it must have; nothing where that is a key or none. */
export function itemEntries(shape: Shape, place: Place, layout: Layout): readonly Entry[] {
  const { kind, site, isms } = place;
  if (site.quote !== '') return [];
  const list = /^\d+$/.test(site.path.at(-1) ?? '') ? site.path.slice(0, -1) : site.path;
  const part = kind && !layout.flow ? partSnippet(kind, list) : undefined;
  const required = requiredOf(shape);
  const offer: Offer = { sort: 'skeleton', text: required.join(', '), note: 'new item' };
  if (part) {
    const id = isMapping(shape) && shape.properties?.id ? idAfter(idsIn(place)) : undefined;
    return [entryOf({ ...offer, reason: part.description }, bodyOf(part, isms, layout.column - 2, id))];
  }
  if (required.length < 2) return [];
  const stops = new TabStops();
  return [entryOf(offer, layout.flow ? flowMapping(shape, stops) : requiredKeys(shape, layout, stops))];
}

/** The ids of the items in a list of the document. */
function idsIn({ record, site }: Place): readonly string[] {
  const [first] = site.path;
  if (record?.kind === 'AuditPlan' && first === 'sessions') {
    return (record.sessions?.items ?? []).flatMap(({ id }) => id?.value ?? []);
  }
  if (record?.kind === 'Finding' && first === 'correctiveActions') {
    return (record.correctiveActions?.items ?? []).flatMap(({ id }) => id?.value ?? []);
  }
  return [];
}
