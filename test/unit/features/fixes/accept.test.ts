import assert from 'node:assert/strict';
import { isOpen } from '../../../../server/src/engine/diagnostic.ts';
import { fixesOf } from '../../../../server/src/features/code-actions.ts';
import { acceptDeviation } from '../../../../server/src/features/fixes/accept-deviation.ts';
import { applyFix } from '../../../support/apply-fix.ts';
import { filesOf } from '../../../support/files.ts';
import { diagnosticsOf, engineOver } from '../../../support/judge.ts';

/** The text after accepting the first problem of a rule with a reason; or that there is no way to. */
function accepted(text: string, rule: string): string {
  const files = filesOf(text);
  const engine = engineOver(files);
  const problem = diagnosticsOf(engine).find((each) => each.rule === rule && isOpen(each));
  const fix = problem && fixesOf(engine, problem, [acceptDeviation])[0];
  if (!problem || !fix) return 'no fix';
  assert.equal(fix.typeOver, '');
  const mended = applyFix(files, fix).get('example.audit.yaml') ?? '';
  const reasoned = mended.replace(/ -- (?=\r?\n|$)/, ' -- Because');
  const after = diagnosticsOf(engineOver(filesOf(reasoned)));
  const same = after.find((each) => each.rule === rule && each.message === problem.message);
  assert.deepEqual(same?.suppressed, { reason: 'Because' }, reasoned);
  assert.deepEqual(
    after.filter((each) => each.rule.startsWith('deviation/') || each.rule === 'syntax/yaml'),
    [],
  );
  return reasoned;
}

const people = (lines: string) => `apiVersion: audit-as-code/v1\nkind: People\nid: people\npeople:\n${lines}`;

describe('accepting a problem', () => {
  it('writes the comment at the end of the line', () => {
    const text = people('  a.b: { name: A, reportsTo: nobody }\n');
    assert.match(accepted(text, 'reference/person'), /nobody \} # audit-ignore reference\/person -- Because\n/);
  });

  it('writes it above where the line has a comment', () => {
    const text = people('  a.b:\n    name: A\n    reportsTo: nobody # yet\n');
    assert.match(
      accepted(text, 'reference/person'),
      /\n {4}# audit-ignore reference\/person -- Because\n {4}reportsTo: nobody # yet\n/,
    );
  });

  it('writes it above where the line ends within a text', () => {
    const text = people('  a.b: { name: A, reportsTo: nobody, notes: "one\n    two" }\n');
    assert.match(accepted(text, 'reference/person'), /\n {2}# audit-ignore reference\/person -- Because\n {2}a\.b: /);
  });

  it('writes it beside one that accepts another problem above', () => {
    const text = people('  # audit-ignore reference/party -- x\n  a.b: { name: A, reportsTo: nobody, team: none }\n');
    assert.match(
      accepted(text, 'reference/person'),
      /-- x\n {2}a\.b: .*none \} # audit-ignore reference\/person -- Because\n/,
    );
  });

  it('is not offered where both places are taken, nor for what cannot be accepted', () => {
    const both = people(
      '  # audit-ignore reference/party -- x\n  a.b: { name: A, reportsTo: nobody, team: none } # yes\n',
    );
    assert.equal(accepted(both, 'reference/person'), 'no fix');
    assert.equal(accepted(people('  a.b: { nane: A }\n'), 'schema/unknown-key'), 'no fix');
  });

  it('accepts nothing until somebody gives a reason', () => {
    const files = filesOf(people('  a.b: { name: A, reportsTo: nobody }\n'));
    const engine = engineOver(files);
    const [problem] = diagnosticsOf(engine).filter(({ rule }) => rule === 'reference/person');
    assert.ok(problem);
    const [fix] = fixesOf(engine, problem, [acceptDeviation]);
    assert.ok(fix);
    const after = diagnosticsOf(engineOver(applyFix(files, fix))).filter(isOpen);
    const rules = after.map(({ rule }) => rule);
    assert.ok(rules.includes('reference/person') && rules.includes('deviation/no-reason'));
  });
});
