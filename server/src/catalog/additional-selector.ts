import { type AdditionalSet, type AdditionalSets, itemIds } from './additional.ts';
import { quote } from './malformed.ts';
import { type Selection, unknown } from './selection.ts';

/** Resolves `set:item` and `set:*`. Ids match exactly, upper and lower case included, and there are no ranges. */
export function resolveAdditional(text: string, additional: AdditionalSets): Selection {
  const colon = text.indexOf(':');
  const [setId, item] = [text.slice(0, colon), text.slice(colon + 1)];
  const set = additional.get(setId);
  if (set === undefined) return unknown(whyNoSet(setId, additional));
  if (item === '*') {
    return { kind: 'requirements', ids: itemIds(setId, set), single: false, written: 'set', normalised: text };
  }
  if (!set.items.has(item)) return unknown(whyNoItem(setId, set, item));
  return { kind: 'requirements', ids: [text], single: true, written: 'item', normalised: text };
}

function whyNoSet(setId: string, additional: AdditionalSets): string {
  const what = `The Isms document declares no set of additional requirements ${quote(setId)}`;
  if (additional.size === 0) return `${what}, nor any other.`;
  const near = sameButForCase(setId, additional.keys());
  return near === undefined ? `${what}; there is ${enumerate(additional.keys())}.` : `${what}; write ${near}.`;
}

function whyNoItem(setId: string, set: AdditionalSet, item: string): string {
  if (item === '')
    return `"${setId}:" names no requirement; write ${setId}:* for all of the set, or add the id of an item.`;
  const what = `The set ${setId} has no item ${quote(item)}`;
  const near = sameButForCase(item, set.items.keys());
  if (near !== undefined) return `${what}; write ${setId}:${near}.`;
  if (isRangeOf(item, set)) return `${what}. There are no ranges in a set; list the items, or write ${setId}:*.`;
  return `${what}; it has ${enumerate(set.items.keys())}.`;
}

/** Whether the text is two items of the set with a hyphen between, wherever that hyphen is. */
function isRangeOf(text: string, set: AdditionalSet): boolean {
  const starts = [...set.items.keys()].filter((item) => text.startsWith(`${item}-`));
  return starts.some((item) => set.items.has(text.slice(item.length + 1)));
}

function sameButForCase(text: string, candidates: Iterable<string>): string | undefined {
  const lower = text.toLowerCase();
  return [...candidates].find((candidate) => candidate.toLowerCase() === lower);
}

/** The first few of a list. */
function enumerate(ids: Iterable<string>): string {
  const all = [...ids];
  if (all.length === 0) return 'none';
  return all.length > 5 ? `${all.slice(0, 5).join(', ')} and ${all.length - 5} more` : all.join(', ');
}
