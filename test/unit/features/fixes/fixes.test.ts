import assert from 'node:assert/strict';
import type { Diagnostic } from '../../../../server/src/engine/diagnostic.ts';
import { fixesOf } from '../../../../server/src/features/code-actions.ts';
import { acceptDeviation } from '../../../../server/src/features/fixes/accept-deviation.ts';
import { allFixers } from '../../../../server/src/features/fixes/all-fixers.ts';
import type { Fix } from '../../../../server/src/features/fixes/fix.ts';
import { comments } from '../../../../server/src/yaml/comments.ts';
import { applyFix } from '../../../support/apply-fix.ts';
import type { Files } from '../../../support/files.ts';
import { diagnosticsOf, engineOver, settle } from '../../../support/judge.ts';
import { allCases as cases } from './cases/all-cases.ts';

const others = allFixers.filter((fixer) => fixer !== acceptDeviation);

/** The problems of a rule that stand in the first file of a case, and the fixes of each. */
function fixesIn(
  files: Files,
  rule: string,
): readonly { readonly problem: Diagnostic; readonly fixes: readonly Fix[] }[] {
  const engine = engineOver(files);
  const problems = diagnosticsOf(engine).filter((problem) => problem.rule === rule);
  for (const problem of problems) fixesOf(engine, problem);
  settle(engine, files);
  return problems.map((problem) => ({ problem, fixes: fixesOf(engine, problem, others) }));
}

function errorsIn(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, severity } of diagnostics) {
    if (severity === 'error') counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}

function assertMends(files: Files, { problem, fix }: { readonly problem: Diagnostic; readonly fix: Fix }): void {
  const before = errorsIn(diagnosticsOf(engineOver(files)));
  const mended = applyFix(files, fix);
  const after = diagnosticsOf(engineOver(mended));
  const still = after.filter(
    ({ rule, message, file }) => rule === problem.rule && message === problem.message && file === problem.file,
  );
  const context = `${fix.title}\n${[...mended].map(([file, text]) => `--- ${file}\n${text}`).join('')}`;
  assert.deepEqual(still, [], context);
  for (const [rule, count] of errorsIn(after)) {
    assert.ok(
      count <= (before.get(rule) ?? 0),
      `${rule} came: ${after.find((each) => each.rule === rule)?.message}\n${context}`,
    );
  }
  for (const [file, text] of files) {
    const kept = comments(mended.get(file) ?? '').map((comment) => comment.text);
    assert.deepEqual(
      kept,
      comments(text).map((comment) => comment.text),
      context,
    );
  }
}

describe('the fixes', () => {
  for (const { rule, name, files, titles } of cases) {
    it(`mend ${rule}: ${name}`, () => {
      const found = fixesIn(files, rule);
      assert.deepEqual(
        found.flatMap(({ fixes }) => fixes.map(({ title }) => title)),
        titles,
        found.map(({ problem }) => problem.message).join('\n'),
      );
      for (const { problem, fixes } of found) for (const fix of fixes) assertMends(files, { problem, fix });
    });
  }

  it('have a case for each rule that they know, in block style and in flow style', () => {
    const known = new Set(others.flatMap(({ rules }) => rules));
    const missing = [...known].flatMap((rule) => {
      const names = cases.filter((each) => each.rule === rule).map(({ name }) => name);
      return ['block', 'flow']
        .filter((style) => !names.some((name) => name.includes(style)))
        .map((style) => `${rule} ${style}`);
    });
    assert.deepEqual(missing, []);
  });

  it('that are mechanical change the file of their problem alone', () => {
    for (const { rule, files } of cases) {
      for (const { problem, fixes } of fixesIn(files, rule)) {
        for (const { mechanical, edits, creates } of fixes) {
          if (!mechanical) continue;
          assert.deepEqual(creates, []);
          assert.deepEqual(
            edits.map(({ file }) => file),
            [problem.file],
          );
        }
      }
    }
  });

  it('are not preferred where they put on record what somebody did, so that no single key does it', () => {
    const facts = [
      'communication/governing-body',
      'communication/no-report',
      'communication/senior-management',
      'independence/no-declaration',
      'soa/missing-control',
    ];
    const offered = cases.filter(({ rule }) => facts.includes(rule));
    assert.deepEqual([...new Set(offered.map(({ rule }) => rule))].sort(), facts);
    const fixes = offered.flatMap(({ files, rule }) => fixesIn(files, rule).flatMap((found) => found.fixes));
    assert.deepEqual(
      fixes.filter(({ preferred }) => preferred).map(({ title }) => title),
      [],
    );
  });
});
