import type { LineRange } from '../../engine/diagnostic.ts';
import type { Engine } from '../../engine/engine.ts';
import type { Following } from '../../engine/graph/graph.ts';
import type { Isms } from '../../engine/isms.ts';
import type { DocumentPlace } from '../../engine/tables.ts';
import { kinds } from '../../model/kinds.ts';
import { locate } from '../../yaml/address.ts';
import { fuzzyScore } from './fuzzy.ts';
import { type NamedThing, namedThingsIn } from './named-things.ts';
import type { SymbolSort } from './symbol-sort.ts';

/** A thing of the workspace that somebody looks for by its id or title. */
export interface WorkspaceSymbol {
  readonly name: string;
  /** What it is, and in which ISMS where there are several. */
  readonly container: string;
  readonly sort: SymbolSort;
  readonly file: string;
  readonly range: LineRange;
}

/** More are of no use to who reads them, and each needs its file parsed. */
const shownAtMost = 100;

/** The things of all ISMS roots whose id and title answer a query, the best first; all, up to a limit, for an empty one. */
export function workspaceSymbols(engine: Engine, query: string): readonly WorkspaceSymbol[] {
  const all = engine.allIsms();
  const found = followingOf(engine).read(() => all.flatMap((isms) => matches(isms, query, all.length > 1)));
  const best = found.sort((a, b) => b.score - a.score || compare(a.name, b.name)).slice(0, shownAtMost);
  return best.flatMap((match) => located(engine, match) ?? []);
}

const followings = new WeakMap<Engine, Following>();

/** What things are called is kept from the first time on that somebody looks for one: a query comes with each letter. */
function followingOf(engine: Engine): Following {
  let following = followings.get(engine);
  if (!following) {
    following = engine.follow(() => {});
    followings.set(engine, following);
  }
  return following;
}

interface Match extends Pick<WorkspaceSymbol, 'name' | 'container'> {
  readonly thing: NamedThing;
  readonly source: DocumentPlace;
  readonly score: number;
}

function matches(isms: Isms, query: string, several: boolean): readonly Match[] {
  const found: Match[] = [];
  const title = several ? ` · ${isms.documents.first('Isms')?.title?.value ?? isms.root}` : '';
  for (const source of kinds.flatMap((kind) => isms.documents.places(kind))) {
    for (const thing of isms.memoAt(namedThingsIn, source)) {
      const name = [thing.id, thing.title || titleOf(thing, isms)].filter(Boolean).join(' ');
      const score = fuzzyScore(query, name);
      if (score !== undefined) found.push({ name, container: `${thing.what}${title}`, thing, source, score });
    }
  }
  return found;
}

function titleOf({ sort, id }: NamedThing, isms: Isms): string | undefined {
  return sort === 'requirement' ? isms.requirements.titleOf(id) : undefined;
}

function located(engine: Engine, { name, container, thing, source }: Match): WorkspaceSymbol | undefined {
  const layout = engine.layoutOf(source.file);
  const document = layout?.documents[source.index];
  if (!layout || !document) return undefined;
  const { start, end } = locate(document, { pointer: thing.at, part: thing.part });
  const range = { start: layout.lines.position(start), end: layout.lines.position(end) };
  return { name, container, sort: thing.sort, file: source.file, range };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
