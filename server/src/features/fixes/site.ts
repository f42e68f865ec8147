import type { Diagnostic } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Isms } from '../../engine/isms.ts';
import type { Layout } from '../../engine/layouts.ts';
import { readers } from '../../model/kinds.ts';
import type { AuditRecord, RecordOf } from '../../model/record.ts';
import { judgeKind } from '../../model/schema/kind.ts';
import { locate, type Place, segments } from '../../yaml/address.ts';
import { ownNodeAt } from '../../yaml/edit/put.ts';
import type { Node, YamlDocument } from '../../yaml/tree.ts';

/** The text of one document of the workspace, as far as fixes edit it. */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly layout: Layout;
  readonly document: YamlDocument;
}

/** Where a problem stands, and all that is known there. */
export interface Site extends Sheet {
  readonly engine: Engine;
  readonly isms: Isms;
  readonly problem: Diagnostic;
  /** The document as it is read now; undefined where its kind is unknown. */
  readonly record: AuditRecord | undefined;
}

/** The site of a problem; undefined where its file is gone. */
export function siteOf(engine: Engine, problem: Diagnostic): Site | undefined {
  const isms = engine.ismsOf(problem.file);
  const layout = engine.layoutOf(problem.file);
  const at = layout?.lines.offset(problem.range.start) ?? 0;
  const index = layout?.documents.findIndex(({ start, end }) => start <= at && at <= end) ?? -1;
  const sheet = sheetOf(engine, { file: problem.file, index });
  return isms && sheet && { ...sheet, engine, isms, problem, record: recordOf(sheet, index) };
}

/** The sheet of a document; undefined where there is none. */
export function sheetOf(engine: Engine, { file, index }: Pick<AuditRecord, 'file' | 'index'>): Sheet | undefined {
  const text = engine.textOf(file);
  const layout = engine.layoutOf(file);
  const document = layout?.documents[index];
  return text === undefined || !layout || !document ? undefined : { file, text, layout, document };
}

/** Reads one document, without looking through the others. */
export function recordOf({ file, document }: Sheet, index: number): AuditRecord | undefined {
  const { kind } = judgeKind(document.root);
  if (!kind) return undefined;
  const sound = document.errors.length === 0;
  return { ...readers[kind](document.root, ''), kind, file, index, sound } as AuditRecord;
}

/** Whether the problem is reported in a place. */
export function isAt({ layout, document, problem }: Site, place: Place): boolean {
  const { start, end } = locate(document, place);
  const { range } = problem;
  return layout.lines.offset(range.start) === start && layout.lines.offset(range.end) === end;
}

/** The node of a place as it is written there, to be edited; undefined where it comes through an alias or a merge. */
export function nodeOf({ document }: Sheet, { pointer, part }: Place): Node | undefined {
  if (part === 'value') return ownNodeAt(document, pointer);
  const map = ownNodeAt(document, pointer.slice(0, pointer.lastIndexOf('/')));
  if (map?.kind !== 'map') return undefined;
  const name = segments(pointer).at(-1);
  return map.pairs.find(({ key, merged }) => !merged && key.kind === 'scalar' && key.text === name)?.key;
}

/** The record of the site, if it is of a kind. */
export function recordAs<K extends AuditRecord['kind']>({ record }: Site, kind: K): RecordOf<K> | undefined {
  return record?.kind === kind ? (record as RecordOf<K>) : undefined;
}
