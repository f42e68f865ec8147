import type { Part } from './part.ts';

/** Places in a path, each once and in ascending order. */
type Places = readonly number[];

/**
 * Whether a glob names a path. It goes through the parts once, with all places that the parts before can have reached:
 * the time grows with the length of both at most, where a regular expression would try all ways one after the other.
 */
export function matches(parts: readonly Part[], path: string): boolean {
  return after(parts, path, [0]).at(-1) === path.length;
}

function after(parts: readonly Part[], path: string, from: Places): Places {
  let places = from;
  for (const part of parts) {
    if (places.length === 0) return places;
    places = afterPart(part, path, places);
  }
  return places;
}

function afterPart(part: Part, path: string, from: Places): Places {
  switch (part.kind) {
    case 'text':
      return from.filter((at) => path.startsWith(part.text, at)).map((at) => at + part.text.length);
    case 'one':
      return from.filter((at) => !endsName(path, at) && part.isMeant(path.charAt(at))).map((at) => at + 1);
    case 'star':
      return spread(from, path, (at) => endsName(path, at));
    case 'any':
      return spread(from, path);
    case 'folders':
      return spread(from, path).filter((at) => at === 0 || path[at - 1] === '/');
    case 'all':
      return spread(from, path).filter((at) => endsName(path, at));
    case 'beneath':
      return spread(
        from.filter((at) => endsName(path, at)),
        path,
      ).filter((at) => endsName(path, at));
    case 'choice':
      return afterChoice(part, path, from);
  }
}

function afterChoice({ times, choices }: Part & { kind: 'choice' }, path: string, from: Places): Places {
  const once = (places: Places) => joined(choices.map((parts) => after(parts, path, places)));
  if (times === 'none') {
    const pieces = from.map((at) => {
      const named = new Set(once([at]));
      return spread([at], path, (end) => endsName(path, end)).filter((end) => !named.has(end));
    });
    return joined(pieces);
  }
  const first = once(from);
  if (times === 'once') return first;
  if (times === 'at-most-once') return joined([from, first]);
  const reached = new Set(first);
  for (let latest = first; latest.length > 0; ) {
    latest = once(latest).filter((at) => !reached.has(at));
    for (const at of latest) reached.add(at);
  }
  return joined(times === 'any' ? [from, [...reached]] : [[...reached]]);
}

/** Each place, and those after it up to where a stretch ends. */
function spread(from: Places, path: string, isEnd = (at: number) => at === path.length): Places {
  const places: number[] = [];
  for (const start of from) {
    let at = Math.max(start, (places.at(-1) ?? -1) + 1);
    // A stretch that has come as far as this has gone on to its end.
    if (at > start && isEnd(at - 1)) continue;
    for (; at <= path.length; at++) {
      places.push(at);
      if (isEnd(at)) break;
    }
  }
  return places;
}

function joined(several: readonly Places[]): Places {
  return several.length === 1 ? (several[0] ?? []) : [...new Set(several.flat())].sort((a, b) => a - b);
}

function endsName(path: string, at: number): boolean {
  return at === path.length || path[at] === '/';
}
