import { documentEntries } from './documents.ts';
import { after, type Entry, entryOf } from './entry.ts';
import { itemEntries, keyEntries } from './keys.ts';
import type { Place } from './place.ts';
import { isList, isMapping, isScalar, itemsOf, requiredOf, type Shape, shapesAt } from './shape.ts';
import { flowMapping, isSmall, type Layout, space, TabStops } from './skeleton.ts';
import { literal } from './snippet.ts';
import { valueOffers } from './values.ts';
import { written } from './written.ts';

/** What may stand in a place, by the shapes that the schema has for it. */
export async function entriesAt(place: Place): Promise<readonly Entry[]> {
  const { site, kind } = place;
  const shapes = shapesAt(kind, site.path);
  const isNewDocument = site.path.length === 0 && site.others.length === 0;
  const entries: Entry[] = isNewDocument ? [...documentEntries(place)] : [];
  for (const shape of shapes) {
    entries.push(...(site.part === 'key' ? await keysOf(shape, place) : await valuesOf(shape, place)));
  }
  return after(site.dashless ? '- ' : '', entries);
}

/** Where keys beside the place begin. */
function layoutAt({ site }: Place): Layout {
  return { flow: site.flow, column: site.column + (site.dashless ? 2 : 0) };
}

async function keysOf(shape: Shape, place: Place): Promise<readonly Entry[]> {
  return isMapping(shape) ? keyEntries(shape, place.site.others, place, layoutAt(place)) : [];
}

async function valuesOf(shape: Shape, place: Place): Promise<readonly Entry[]> {
  if (isMapping(shape)) return mappingIn(shape, place);
  if (isList(shape)) return listIn(shape, place);
  const offers = await valueOffers(shape, place);
  return offers.map((offer) => entryOf(offer, literal(writtenAs(shape, offer.text, place))));
}

/** A value in the quotes that are there; true and false have none. */
function writtenAs(shape: Shape, text: string, { site }: Place): string {
  return shape.type === 'boolean' && site.quote === '' ? text : written(text, site.quote);
}

/** A mapping that begins here: its keys, below the key that it stands under where the line is not its own. */
async function mappingIn(shape: Shape, place: Place): Promise<readonly Entry[]> {
  const { site } = place;
  const isItem = /^\d+$/.test(site.path.at(-1) ?? '');
  if ((site.quote !== '' && !site.opensLine) || site.typed.endsWith(':')) return [];
  if (site.flow) {
    const whole = isItem ? itemEntries(shape, place, { flow: true, column: 0 }) : [];
    return whole.length > 0 ? whole : [braces(shape)];
  }
  if (site.opensLine) {
    const layout = layoutAt(place);
    const whole = isItem ? itemEntries(shape, place, layout) : [];
    return [...whole, ...(await keyEntries(shape, [], place, layout))];
  }
  const column = site.keyColumn + 2;
  if (isSmall(shape)) return [braces(shape)];
  return after(`\n${space(column)}`, await keyEntries(shape, [], place, { flow: false, column }));
}

function braces(shape: Shape): Entry {
  const keys = requiredOf(shape).join(', ');
  return {
    label: keys === '' ? '{ }' : `{ ${keys} }`,
    sort: 'skeleton',
    note: 'new mapping',
    snippet: flowMapping(shape, new TabStops()),
  };
}

/** A list that begins here, with its first item. */
async function listIn(shape: Shape, place: Place): Promise<readonly Entry[]> {
  const { site } = place;
  const items = itemsOf(shape);
  const scalar = items.find(isScalar);
  const mapping = items.find(isMapping);
  const values = scalar ? await valueOffers(scalar, place) : [];
  const texts = values.map((offer) => ({ offer, text: literal(written(offer.text, site.quote)) }));
  if (site.opensLine && !site.flow) {
    const column = layoutAt(place).column + 2;
    const whole = mapping && !scalar ? itemEntries(mapping, place, { flow: false, column }) : [];
    return after('- ', [...texts.map(({ offer, text }) => entryOf(offer, text)), ...whole]);
  }
  const inline = texts.map(({ offer, text }) => entryOf(offer, `[${text}]`));
  if (!mapping || scalar || site.quote !== '') return inline;
  const column = site.keyColumn + 2;
  if (site.flow) return after('[', itemEntries(mapping, place, { flow: true, column })).map(closed);
  return after(`\n${space(column)}- `, itemEntries(mapping, place, { flow: false, column: column + 2 }));
}

function closed(entry: Entry): Entry {
  return { ...entry, snippet: `${entry.snippet}]` };
}
