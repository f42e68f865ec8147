import type { Engine } from '../../engine/engine.ts';
import { namedRequirements } from '../../rules/reference/named-requirements.ts';
import { locate } from '../../yaml/address.ts';
import { replaceScalar } from '../../yaml/edit/scalar.ts';
import type { Range } from '../../yaml/tree.ts';
import { edit, type Fix } from './fix.ts';
import { isKey } from './mention-at.ts';
import { nodeOf, recordOf, sheetOf } from './site.ts';

/** A fix that mends no problem, and the text that it is about. */
export interface Improvement {
  readonly at: Range;
  readonly fix: Fix;
}

/** Writes selectors as they are normally written, `A.5.1` for `a.5.1`: both are read, and mean the same. */
export function selectorCases(engine: Engine, file: string): readonly Improvement[] {
  const isms = engine.ismsOf(file);
  const documents = engine.layoutOf(file)?.documents ?? [];
  return documents.flatMap((document, index) => {
    const sheet = sheetOf(engine, { file, index });
    const record = sheet && recordOf(sheet, index);
    if (!isms || !sheet || !record?.sound) return [];
    return namedRequirements(record, isms).flatMap(({ mention, selection }): readonly Improvement[] => {
      if (selection.kind !== 'requirements' || selection.normalised === mention.id) return [];
      const place = { pointer: mention.at, part: mention.part };
      const node = nodeOf(sheet, place);
      if (!node || (mention.part === 'key' && isKey(sheet, mention.at, selection.normalised))) return [];
      const edits = [replaceScalar(sheet.text, node, selection.normalised)];
      const title = `Write ${selection.normalised}`;
      return [{ at: locate(document, place), fix: edit(sheet, title, edits, { preferred: true, mechanical: true }) }];
    });
  });
}
