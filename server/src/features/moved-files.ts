import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import { folderOf, isWithin, resolveRelative } from '../engine/paths.ts';
import { kinds } from '../model/kinds.ts';
import type { Mention } from '../model/mentions/mention.ts';
import type { AuditRecord } from '../model/record.ts';
import { placeAt } from '../yaml/address.ts';
import { replaceScalar } from '../yaml/edit/scalar.ts';
import type { TextEdit } from '../yaml/edit/text-edit.ts';
import { resolve } from '../yaml/tree.ts';
import { filePathsIn } from './naming/file-paths.ts';
import { nodeOf } from './naming/written.ts';
import type { FileEdits } from './rename.ts';

/** A file or folder that is about to get another path; both are absolute. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep the relative paths of all audit files true when files or folders are moved: in those that name
 * what is moved, and in those that are moved themselves. They are to be made before the move, and name files as they are
 * then. A path that stays true is left as it is written.
 */
export function editsForMoves(engine: Engine, moves: readonly Move[]): readonly FileEdits[] {
  const byFile = new Map<string, Map<number, TextEdit>>();
  for (const isms of engine.allIsms()) {
    for (const record of recordsOf(isms)) {
      for (const edit of editsIn(engine, isms, record, moves)) {
        const edits = byFile.get(record.file) ?? new Map<number, TextEdit>();
        byFile.set(record.file, edits.set(edit.start, edit));
      }
    }
  }
  const files = [...byFile].map(([file, edits]) => ({
    file,
    edits: [...edits.values()].sort((a, b) => a.start - b.start),
  }));
  return files.sort((a, b) => (a.file < b.file ? -1 : 1));
}

function recordsOf(isms: Isms): readonly AuditRecord[] {
  return kinds.flatMap((kind) => isms.documents.all(kind));
}

function editsIn(engine: Engine, isms: Isms, record: AuditRecord, moves: readonly Move[]): readonly TextEdit[] {
  const folder = folderOf(record.file);
  const newFolder = folderOf(moved(record.file, moves));
  return filePathsIn(record, isms).flatMap((mention) => {
    const target = resolveRelative(folder, mention.id);
    if (target === undefined) return [];
    const newTarget = moved(target, moves);
    if (resolveRelative(newFolder, mention.id) === newTarget) return [];
    return editOf(engine, record, mention, relativePath(newFolder, newTarget, mention.id)) ?? [];
  });
}

/** Where a path is after the moves; the most exact one counts. */
function moved(path: string, moves: readonly Move[]): string {
  const over = moves.filter(({ from }) => isWithin(path, from));
  const nearest = over.reduce<Move | undefined>((a, b) => (a && a.from.length >= b.from.length ? a : b), undefined);
  return nearest ? nearest.to + path.slice(nearest.from.length) : path;
}

/** The path from a folder to a file; begins with `./` if the one before it did. */
function relativePath(folder: string, file: string, before: string): string {
  const [down, to] = [folder.split('/'), file.split('/')];
  let common = 0;
  while (common < down.length && common < to.length - 1 && down[common] === to[common]) common++;
  const path = [...down.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return before.startsWith('./') && !path.startsWith('../') ? `./${path}` : path;
}

/** What is written through an anchor is changed there if it is a path there too; else the new path replaces the alias. */
function editOf(engine: Engine, record: AuditRecord, mention: Mention, path: string): TextEdit | undefined {
  const source = engine.textOf(record.file);
  const document = engine.layoutOf(record.file)?.documents[record.index];
  const node = document && nodeOf(document, mention);
  const scalar = node && resolve(node);
  if (source === undefined || !document || scalar?.kind !== 'scalar') return undefined;
  const isAnchored = node?.kind === 'alias' && placeAt(document, scalar.start)?.pointer.includes('/x-');
  return replaceScalar(source, node?.kind === 'alias' && !isAnchored ? node : scalar, path);
}
