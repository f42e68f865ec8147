import { type Diagnostic, isOpen, type LineRange } from '../engine/diagnostic.ts';
import type { Engine } from '../engine/engine.ts';
import { overlap, type TextEdit } from '../yaml/edit/text-edit.ts';
import { allFixers, mechanicalFixers } from './fixes/all-fixers.ts';
import type { Fix, Fixer } from './fixes/fix.ts';
import { type Improvement, selectorCases } from './fixes/selector-case.ts';
import { siteOf } from './fixes/site.ts';

/** A fix, and the problem that it mends, if there is one. */
export interface CodeAction {
  readonly fix: Fix;
  readonly problem?: Diagnostic;
}

/** The ways to mend one problem, best first. */
export function fixesOf(engine: Engine, problem: Diagnostic, among: readonly Fixer[] = allFixers): readonly Fix[] {
  const fixers = among.filter(({ rules }) => rules.some((rule) => rule === problem.rule));
  const site = fixers.length > 0 && isOpen(problem) ? siteOf(engine, problem) : undefined;
  return site ? fixers.flatMap((fixer) => fixer.fixes(site)) : [];
}

/** What can be done in a range of a file: about its problems, then what needs no problem. None in a file that is none. */
export function codeActions(engine: Engine, file: string, range: LineRange): readonly CodeAction[] {
  const layout = engine.layoutOf(file);
  if (!layout) return [];
  const touched = engine.diagnostics(file).filter((problem) => touches(problem.range, range));
  const fixes = touched.flatMap((problem) => fixesOf(engine, problem).map((fix) => ({ fix, problem })));
  const [start, end] = [layout.lines.offset(range.start), layout.lines.offset(range.end)];
  const isThere = ({ at }: Improvement) => at.start <= end && start <= at.end;
  return [
    ...fixes,
    ...selectorCases(engine, file)
      .filter(isThere)
      .map(({ fix }) => ({ fix })),
  ];
}

/**
 * What may be done in a file without anybody looking: fixes whose edits do not overlap, of two that do the first. What one
 * makes possible comes when asked again.
 */
export function mechanicalActions(engine: Engine, file: string): readonly CodeAction[] {
  const problems = engine.diagnostics(file);
  const actions: readonly CodeAction[] = [
    ...problems.flatMap((problem) =>
      fixesOf(engine, problem, mechanicalFixers)
        .filter(({ mechanical }) => mechanical)
        .map((fix) => ({ fix, problem })),
    ),
    ...selectorCases(engine, file).map(({ fix }) => ({ fix })),
  ];
  const taken: TextEdit[] = [];
  return actions.filter(({ fix }) => {
    const edits = editsIn(fix, file);
    const isFree = edits.every((each) => taken.every((other) => !overlap(each, other) && !isSame(each, other)));
    if (isFree) taken.push(...edits);
    return isFree;
  });
}

/** The edits of all that may be done in a file without anybody looking, in their order in the text. */
export function fixAll(engine: Engine, file: string): readonly TextEdit[] {
  return mechanicalActions(engine, file)
    .flatMap(({ fix }) => editsIn(fix, file))
    .toSorted((a, b) => a.start - b.start);
}

function editsIn({ edits }: Fix, file: string): readonly TextEdit[] {
  return edits.flatMap((each) => (each.file === file ? each.edits : []));
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

function touches(a: LineRange, b: LineRange): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: LineRange['start'], b: LineRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
