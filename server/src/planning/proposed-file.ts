import type { LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { Layout } from '../engine/layouts.ts';
import { locate, nodeAt, type Place } from '../yaml/address.ts';
import { applyEdits, type TextEdit } from '../yaml/edit/text-edit.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Range, YamlDocument } from '../yaml/tree.ts';

/** Why something is proposed: Markdown, texts from files escaped, at a place of a document as it is to be. */
export interface Reason {
  /** The document among those of its file, from 0. */
  readonly index: number;
  readonly place: Place;
  /** The item of the list at the place that is meant, by its text: where an edit puts one is not known before. */
  readonly item?: string;
  readonly markdown: string;
}

/** A file as it is to be, and the reasons at their ranges in that text. Nothing is changed by it. */
export interface ProposedFile {
  readonly file: string;
  /** Of the text as it is now. They do not overlap. */
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly reasons: readonly { readonly range: LineRange; readonly markdown: string }[];
}

/** What edits make of a file, and where the reasons for them stand then. Reasons of documents that are gone are left out. */
export function proposedFile(
  engine: Engine,
  file: string,
  edits: readonly TextEdit[],
  reasons: readonly Reason[],
): ProposedFile {
  const text = applyEdits(engine.textOf(file) ?? '', edits);
  const { documents, lines } = new Layout(text, parseYaml(text));
  const placed = reasons.flatMap(({ index, markdown, ...where }) => {
    const document = documents[index];
    if (!document) return [];
    const { start, end } = rangeOf(document, where);
    return [{ range: { start: lines.position(start), end: lines.position(end) }, markdown }];
  });
  return { file, edits, text, reasons: placed };
}

function rangeOf(document: YamlDocument, { place, item }: Pick<Reason, 'place' | 'item'>): Range {
  const list = item === undefined ? undefined : nodeAt(document, place.pointer);
  const found =
    list?.kind === 'seq' ? list.items.find((each) => each.kind === 'scalar' && each.text === item) : undefined;
  return found ?? locate(document, place);
}
