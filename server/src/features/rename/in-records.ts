import { quote } from '../../catalog/malformed.ts';
import type { Engine } from '../../engine/engine.ts';
import type { AuditRecord } from '../../model/record.ts';
import { placeAt, segments } from '../../yaml/address.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { writeText } from '../../yaml/edit/written.ts';
import { type Node, resolve, type ScalarNode, type YamlDocument } from '../../yaml/tree.ts';
import { type Entity, isSame, type Naming, namingsOf } from '../naming/naming.ts';
import { nodeOf, siblingOf, verbatim } from '../naming/written.ts';

/** The edits of a rename in one record, or why it is not possible. */
export type Change = { readonly edits: readonly TextEdit[] } | { readonly refused: string };

/** Where a thing is named, and the scalar that says so: its own, or the one that an anchor stands before. */
interface Spelling {
  readonly naming: Naming;
  readonly node: Node;
  readonly scalar: ScalarNode;
}

/**
 * Renames a thing in a record. What is written through an alias or a merge is changed where it is written, once, unless
 * that says something else as well: then the new id takes the alias's place.
 */
export function editsIn(engine: Engine, record: AuditRecord, entity: Entity, newId: string): Change {
  const source = engine.textOf(record.file) ?? '';
  const document = engine.layoutOf(record.file)?.documents[record.index];
  if (!document) return { edits: [] };
  const all = namingsOf(record);
  const mine = all.filter((naming) => isSame(naming.entity, entity));
  const others = all.filter(({ at, part }) => !mine.some((each) => each.at === at && each.part === part));
  const spellings = mine.flatMap((naming) => spellingOf(document, naming) ?? []);
  const shared = sharedScalars(document, source, others);
  const edits = new Map<number, TextEdit>();
  for (const spelling of spellings) {
    const { naming, node, scalar } = spelling;
    const text = renamed(scalar.text, naming, newId);
    const twice = naming.part === 'key' && siblingOf(document, naming.at, text) !== undefined;
    if (twice) return { refused: `${quote(text)} is a key beside ${quote(scalar.text)} already. Choose another id.` };
    const isOwn = !shared.has(scalar) && isWrittenFor(document, scalar, mine);
    if (!isOwn && node.kind !== 'alias') return { refused: sharedMessage(scalar.text) };
    const edit = isOwn ? respelled(source, scalar, naming, newId) : replaceScalar(source, node, text);
    edits.set(edit.start, edit);
  }
  return { edits: [...edits.values()] };
}

function spellingOf(document: YamlDocument, naming: Naming): Spelling | undefined {
  const node = nodeOf(document, naming);
  const scalar = node && resolve(node);
  return node && scalar?.kind === 'scalar' ? { naming, node, scalar } : undefined;
}

/** The scalars through which other things are named; without anchors no scalar says two things. */
function sharedScalars(document: YamlDocument, source: string, others: readonly Naming[]): ReadonlySet<ScalarNode> {
  if (!source.slice(document.start, document.end).includes('&')) return new Set();
  return new Set(others.flatMap((naming) => spellingOf(document, naming)?.scalar ?? []));
}

/** Whether a scalar stands where the thing is named, or in a free key, where anchors are kept. */
function isWrittenFor(document: YamlDocument, scalar: ScalarNode, mine: readonly Naming[]): boolean {
  const place = placeAt(document, scalar.start);
  if (!place) return false;
  if (mine.some(({ at, part }) => at === place.pointer && part === place.part)) return true;
  return segments(place.pointer).some((key) => key.startsWith('x-'));
}

function renamed(text: string, { from, to }: Naming, newId: string): string {
  return text.slice(0, from) + newId + text.slice(to);
}

/** The id alone where that is enough; the whole scalar where it must be quoted or is escaped. */
function respelled(source: string, scalar: ScalarNode, naming: Naming, newId: string): TextEdit {
  const text = renamed(scalar.text, naming, newId);
  const range = verbatim(source, scalar);
  const isPlain = range?.start === scalar.start;
  if (!range || (isPlain && writeText(text) !== text)) return replaceScalar(source, scalar, text);
  return { start: range.start + naming.from, end: range.start + naming.to, text: newId };
}

function sharedMessage(text: string): string {
  return `${quote(text)} is written in one place for this and for something else, through an anchor. Write it in both places, then rename it.`;
}
