import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import { deviationsIn } from '../../model/deviation.ts';
import type { TextEdit } from '../../yaml/edit/text-edit.ts';
import type { Entity, Sort } from '../naming/naming.ts';
import type { FileEdits } from '../rename.ts';

/** What may be named in a reason by its id alone. Sessions and actions are unique within their documents only. */
const named: ReadonlySet<Sort> = new Set(['person', 'audit', 'finding', 'evidence', 'programme']);

/**
 * The reasons of accepted deviations that speak of a thing: they are printed in audit reports, so they are to name it as
 * it is called. A reason is prose, so that an id counts where it cannot be a word of the language: with a digit, a dot
 * or an underscore in it, or behind `team:`, `firm:` or the id of its set.
 */
export function editsOfReasons(engine: Engine, isms: Isms, entity: Entity, newId: string): readonly FileEdits[] {
  const pattern = patternOf(entity);
  if (!pattern) return [];
  return engine.filesOf(isms).flatMap((file) => {
    const edits = editsIn(engine.textOf(file) ?? '', pattern, newId);
    return edits.length > 0 ? [{ file, edits }] : [];
  });
}

function editsIn(text: string, pattern: RegExp, newId: string): readonly TextEdit[] {
  return deviationsIn(text).flatMap(({ start, end }) => {
    const comment = text.slice(start, end);
    const dashes = comment.indexOf('--');
    if (dashes < 0) return [];
    const reason = start + dashes;
    return [...text.slice(reason, end).matchAll(pattern)].map(({ 0: id, index }) => {
      return { start: reason + index, end: reason + index + id.length, text: newId };
    });
  });
}

function patternOf({ sort, id }: Entity): RegExp | undefined {
  const [before, written] = sort === 'requirement' ? splitItem(id) : ['', id];
  const escaped = literally(written);
  const after = '(?![\\w-]|\\.\\w)';
  if (sort === 'team' || sort === 'firm') return new RegExp(`(?<=(?<![\\w.-])${sort}:)${escaped}${after}`, 'g');
  if (sort === 'requirement') return new RegExp(`(?<=(?<![\\w.-])${before}:)${escaped}${after}`, 'g');
  if (sort === 'set') return new RegExp(`(?<![\\w.-])${escaped}(?=:[\\w*])`, 'g');
  return named.has(sort) && /[\d._]/.test(id) ? new RegExp(`(?<![\\w.:-])${escaped}${after}`, 'g') : undefined;
}

function splitItem(id: string): readonly [string, string] {
  const colon = id.indexOf(':');
  return [literally(id.slice(0, colon)), id.slice(colon + 1)];
}

/** A text as a regular expression that matches it alone. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
