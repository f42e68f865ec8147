import type { Entry } from './entry.ts';
import type { Place } from './place.ts';
import { descriptionOf } from './shape.ts';
import { bodyOf, documentSnippets } from './snippet-file.ts';

/** Every kind of document as a complete skeleton; those that the name of the file speaks of come first. */
export function documentEntries({ isms, file, site }: Place): readonly Entry[] {
  if (site.column > 0) return [];
  const entries = [...documentSnippets].map(([kind, { prefix, description, body }]) => ({
    named: file.slice(isms.root.length).includes(prefix.replace('audit-', '')),
    entry: {
      ...{ label: kind, sort: 'skeleton' as const, title: prefix, note: 'new document', reason: description },
      tell: () => descriptionOf(kind),
      snippet: bodyOf({ prefix, description, body }, isms, 0),
    },
  }));
  return entries.toSorted((a, b) => Number(b.named) - Number(a.named)).map(({ entry }) => entry);
}
