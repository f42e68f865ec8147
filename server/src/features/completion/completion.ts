import type { LineRange, Position } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import { readers } from '../../model/kinds.ts';
import type { AuditRecord } from '../../model/record.ts';
import { judgeKind } from '../../model/schema/kind.ts';
import { comments } from '../../yaml/comments.ts';
import { fuzzyScore } from '../symbols/fuzzy.ts';
import { deviationEntries } from './deviations.ts';
import { entriesAt } from './entries.ts';
import type { Entry } from './entry.ts';
import type { ListFolder, Place } from './place.ts';
import { isMapping, saysAll, shapesAt } from './shape.ts';
import { siteAt } from './site.ts';

/** What may be typed at a position, the best first. */
export interface Completion {
  /** What is typed so far and stands after it, which an entry replaces; it is on one line. */
  readonly range: LineRange;
  /** The quote that the range begins with. */
  readonly quote: string;
  readonly entries: readonly Entry[];
  /** Whether there is more that what is typed next may bring up. */
  readonly incomplete: boolean;
}

/** What somebody asks for. */
export interface CompletionQuery {
  readonly file: string;
  readonly at: Position;
  /** The character that was typed, if that is why it is asked. */
  readonly typed?: string;
  readonly listFolder: ListFolder;
}

const shownAtMost = 500;

/** What may be typed at a position of an audit file: keys, values, things that there are; nothing where that is unknown. */
export async function complete(engine: Engine, query: CompletionQuery): Promise<Completion | undefined> {
  const { file, at, typed, listFolder } = query;
  const text = engine.textOf(file);
  const lines = engine.layoutOf(file)?.lines;
  const isms = engine.ismsOf(file);
  if (text === undefined || !lines || !isms) return undefined;
  const offset = lines.offset(at);
  const line = lines.line(lines.position(offset).line).slice(0, lines.position(offset).character);
  if (isNoise(typed, line)) return undefined;
  const lineRange = (start: number, end: number) => ({ start: lines.position(start), end: lines.position(end) });
  const comment = line.includes('#')
    ? comments(text).find(({ start, end }) => start < offset && offset <= end)
    : undefined;
  if (comment) {
    const found = deviationEntries(engine, file, comment, lines, offset);
    return found && { range: lineRange(found.start, found.end), quote: '', entries: found.entries, incomplete: false };
  }
  const site = siteAt(text, offset);
  if (!site || (site.part === 'key' && /^-$|:$/.test(site.typed))) return undefined;
  const { kind } = judgeKind(site.document.root);
  const record =
    kind && ({ ...readers[kind](site.document.root, ''), kind, file, index: -1, sound: true } as AuditRecord);
  const place: Place = { isms, file, site, kind, record, listFolder };
  const entries = unlike(await entriesAt(place));
  const range = lineRange(site.start, site.end);
  if (entries.length <= shownAtMost) return { range, quote: site.quote, entries, incomplete: false };
  const matching = entries.filter(
    ({ label, title }) => fuzzyScore(site.typed, `${label} ${title ?? ''}`) !== undefined,
  );
  return { range, quote: site.quote, entries: matching.slice(0, shownAtMost), incomplete: true };
}

/** Whether what may be typed at a position can stand in other files; else it is a key or a word of the schema. */
export function completesFromOtherFiles(engine: Engine, file: string, at: Position): boolean {
  const text = engine.textOf(file);
  const offset = engine.layoutOf(file)?.lines.offset(at);
  const site = text === undefined || offset === undefined ? undefined : siteAt(text, offset);
  const isNewDocument = site?.path.length === 0 && site.others.length === 0;
  if (!site || isNewDocument) return true;
  const shapes = shapesAt(judgeKind(site.document.root).kind, site.path);
  const wanted = site.part === 'key' ? shapes.filter(isMapping) : shapes;
  return wanted.length === 0 || !wanted.every(saysAll);
}

/** White space asks only where a value or an item is begun, or a rule is to be named. */
function isNoise(typed: string | undefined, line: string): boolean {
  if (typed === ' ') return !/(?::|^\s*-|- -|[,[{]) $/.test(line) && !/#\s*audit-ignore\s/.test(line);
  return typed === ':' && !/(?:^|[\s[{,"'])[A-Za-z0-9._-]+:$/.test(line);
}

/** The entries without those that say what another one before them says. */
function unlike(entries: readonly Entry[]): readonly Entry[] {
  const seen = new Set<string>();
  return entries.filter(({ label, sort }) => {
    const key = `${sort === 'skeleton'} ${label}`;
    return !seen.has(key) && seen.add(key);
  });
}
