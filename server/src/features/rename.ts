import type { LineRange, Position } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { TextEdit } from '../yaml/edit/text-edit.ts';
import { locationOf, type NamedThing, namedAt } from './naming/at-position.ts';
import { isSame } from './naming/naming.ts';
import { search } from './naming/occurrences.ts';
import { editsOfReasons } from './rename/in-reasons.ts';
import { type Change, editsIn } from './rename/in-records.ts';
import { whyNot, whyNotRenameable } from './rename/refusals.ts';

/** Why a thing is not renamed: for the person who asked. */
export interface Refusal {
  readonly refused: string;
}

/** An id that can be renamed: where it stands, and what it is. */
export interface Renameable {
  readonly range: LineRange;
  readonly id: string;
}

/** Edits of one audit file, in the order of its text. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly TextEdit[];
}

/** What a rename changes, in path order. */
export interface Rename {
  readonly files: readonly FileEdits[];
}

/** Whether what stands at a position can be renamed; undefined where no id stands. */
export function prepareRename(engine: Engine, file: string, at: Position): Renameable | Refusal | undefined {
  const named = namedAt(engine, file, at);
  if (!named) return undefined;
  const refused = whyNotRenameable(named.isms, named.naming.entity);
  const range = locationOf(engine, named)?.range ?? named.range;
  return refused === undefined ? { range, id: writtenId(named) } : { refused };
}

/**
 * Gives a thing another id everywhere in its ISMS: where it is described, where it is referred to, as a key of a map, in
 * a selector, and in the reasons of accepted deviations. How an id is quoted stays.
 */
export function rename(engine: Engine, file: string, at: Position, newId: string): Rename | Refusal | undefined {
  const named = namedAt(engine, file, at);
  if (!named) return undefined;
  const { isms, naming } = named;
  const { entity } = naming;
  const refused = whyNotRenameable(isms, entity) ?? whyNot(isms, named.record, entity, newId);
  if (refused !== undefined) return { refused };
  const records = new Set(search(isms, (each) => isSame(each.entity, entity)).map(({ record }) => record));
  const byFile = new Map<string, TextEdit[]>();
  const add = (path: string, edits: readonly TextEdit[]) => byFile.set(path, [...(byFile.get(path) ?? []), ...edits]);
  for (const record of records) {
    const change: Change = editsIn(engine, record, entity, newId);
    if ('refused' in change) return change;
    add(record.file, change.edits);
  }
  for (const { file: path, edits } of editsOfReasons(engine, isms, entity, newId)) add(path, edits);
  const files = [...byFile].map(([path, edits]) => ({ file: path, edits: edits.sort((a, b) => a.start - b.start) }));
  return { files: files.sort((a, b) => (a.file < b.file ? -1 : 1)) };
}

function writtenId({ naming }: NamedThing): string {
  const { sort, id } = naming.entity;
  return sort === 'requirement' ? id.slice(id.indexOf(':') + 1) : id;
}
