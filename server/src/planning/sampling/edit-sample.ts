import { child } from '../../yaml/address.ts';
import { addKey } from '../../yaml/edit/add-key.ts';
import { indentAt, lineEnd, lineEnding } from '../../yaml/edit/lines.ts';
import { ownNodeAt, put } from '../../yaml/edit/put.ts';
import { removePair } from '../../yaml/edit/remove-pair.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import { writeFlow, writePair, writeText } from '../../yaml/edit/written.ts';
import type { MapNode, YamlDocument } from '../../yaml/tree.ts';

/** What is written under `sample`, in this order. */
export type SampleValues = Readonly<Record<string, string | number>>;

/** A longer mapping is no longer written on one line. */
const widest = 100;

/**
 * The edits that write a sample into a result, or into the `sample` that is there: keys that it has beside (`exceptions`)
 * stay, one of an earlier sample that does not apply any more goes. Undefined where something cannot be written without
 * changing something else: through an alias or a merge, or where no mapping stands.
 *
 * @param pointer where the result stands: `/results/A.5.18`
 * @param obsolete the keys that are to go
 */
export function editSample(
  text: string,
  document: YamlDocument,
  pointer: string,
  values: SampleValues,
  obsolete: readonly string[],
): readonly TextEdit[] | undefined {
  const result = ownNodeAt(document, pointer);
  const place = child(pointer, 'sample');
  const sample = ownNodeAt(document, place);
  if (result?.kind !== 'map') return undefined;
  if (sample?.kind !== 'map') {
    const written = put(text, document, place, values);
    return written && [written];
  }
  if (sample.pairs.some(({ merged, key }) => merged || key.kind !== 'scalar')) return undefined;
  const block = asBlock(text, result, sample, values, obsolete);
  if (block) return block;
  if (sample.pairs.length === 0) return [{ start: sample.start, end: sample.end, text: writeFlow(values) }];
  return keyByKey(text, sample, values, obsolete);
}

/**
 * Writes a sample on one line anew, with a line a key, where it would become too long. Values that stay are kept as
 * written.
 */
function asBlock(
  text: string,
  result: MapNode,
  sample: MapNode,
  values: SampleValues,
  obsolete: readonly string[],
): readonly TextEdit[] | undefined {
  const before = text.slice(sample.start, sample.end);
  const behind = text.slice(sample.end, lineEnd(text, sample.end));
  if (!sample.flow || result.flow || /[\n\r]/.test(before) || behind.trim() !== '') return undefined;
  const written = new Map(Object.entries(values).map(([key, value]) => [key, writePair(key, value).join('')]));
  const kept = sample.pairs.flatMap(({ key, value }) => {
    const name = key.kind === 'scalar' ? key.text : '';
    if (written.has(name) || obsolete.includes(name)) return [];
    return [text.slice(key.start, value.end)];
  });
  const lines = [...written.values(), ...kept];
  if (lines.join(', ').length <= widest) return undefined;
  const indent = `${lineEnding(text)}${indentAt(text, result.start)}  `;
  const start = text.slice(0, sample.start).trimEnd().length;
  return [{ start, end: sample.end, text: lines.map((line) => indent + line).join('') }];
}

function keyByKey(
  text: string,
  sample: MapNode,
  values: SampleValues,
  obsolete: readonly string[],
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const pairOf = (name: string) => sample.pairs.find(({ key }) => key.kind === 'scalar' && key.text === name);
  for (const [name, value] of Object.entries(values)) {
    const there = pairOf(name);
    if (!there) edits.push(addKey(text, sample, name, value));
    else if (there.value.kind !== 'scalar') return undefined;
    else if (there.value.start === there.value.end) {
      edits.push({ ...there.value, text: ` ${typeof value === 'string' ? writeText(value) : value}` });
    } else if (there.value.text !== String(value)) edits.push(replaceWith(text, there.value, value));
  }
  for (const name of obsolete) {
    const gone = pairOf(name);
    const edit = gone && removePair(text, sample, gone);
    if (edit) edits.push(edit);
  }
  return edits;
}

function replaceWith(text: string, node: MapNode['pairs'][number]['value'], value: string | number): TextEdit {
  return typeof value === 'string'
    ? replaceScalar(text, node, value)
    : { start: node.start, end: node.end, text: String(value) };
}
