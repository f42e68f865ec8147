import type { LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import type { Isms } from '../engine/isms.ts';
import { type Mention, one } from '../model/mentions/mention.ts';
import type { AuditRecord } from '../model/record.ts';
import { locate } from '../yaml/address.ts';
import { filePathsIn } from './naming/file-paths.ts';
import { recordsIn } from './naming/spot.ts';

/** Text that leads somewhere: to a file of the workspace by its path, or to a page by its URI. */
export interface DocumentLink {
  readonly range: LineRange;
  readonly target: { readonly file: string } | { readonly uri: string };
}

/**
 * The files and pages that the documents of a file name. A path that leads out of the workspace, or to no file, is no
 * link; nor is a URI that does more than show a page or write a mail.
 */
export function documentLinks(engine: Engine, file: string): readonly DocumentLink[] {
  const isms = engine.ismsOf(file);
  const layout = engine.layoutOf(file);
  const text = engine.textOf(file);
  if (!isms || !layout || text === undefined) return [];
  const links = new Map<number, DocumentLink>();
  for (const record of recordsIn(engine, file)) {
    const document = layout.documents[record.index];
    if (!document) continue;
    for (const { mention, target } of targetsIn(record, isms)) {
      const { start, end } = locate(document, { pointer: mention.at, part: mention.part });
      const inset = /^(["']).*\1$/s.test(text.slice(start, end)) ? 1 : 0;
      const range = { start: layout.lines.position(start + inset), end: layout.lines.position(end - inset) };
      if (range.start.line === range.end.line) links.set(start, { range, target });
    }
  }
  return [...links].sort(([a], [b]) => a - b).map(([, link]) => link);
}

interface Targeted {
  readonly mention: Mention;
  readonly target: DocumentLink['target'];
}

function targetsIn(record: AuditRecord, isms: Isms): readonly Targeted[] {
  const files = filePathsIn(record, isms).flatMap((mention): readonly Targeted[] => {
    const found = isms.file(record.file, mention.id);
    return found === 'outside' || found.fact === 'absent' ? [] : [{ mention, target: { file: found.path } }];
  });
  const pages = urisIn(record).filter(({ id }) => /^(https?:\/\/|mailto:)\S+$/i.test(id));
  return [...files, ...pages.map((mention) => ({ mention, target: { uri: mention.id } }))];
}

function urisIn(record: AuditRecord): readonly Mention[] {
  switch (record.kind) {
    case 'AuditProgramme':
      return (record.audits?.entries ?? []).flatMap(({ value }) => one(value.record));
    case 'EvidenceRegister':
      return (record.items?.entries ?? []).flatMap(({ value }) => one(value.uri));
    case 'Finding':
      return [
        ...one(record.uri),
        ...one(record.correction?.uri),
        ...(record.correctiveActions?.items ?? []).flatMap(({ uri }) => one(uri)),
      ];
    default:
      return [];
  }
}
