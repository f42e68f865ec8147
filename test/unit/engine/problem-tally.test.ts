import assert from 'node:assert/strict';
import { isOpen } from '../../../server/src/engine/diagnostic.ts';
import type { Engine } from '../../../server/src/engine/engine.ts';
import type { ProblemCounts } from '../../../server/src/engine/problem-tally.ts';
import { filesOf } from '../../support/files.ts';
import { absolute, diagnosticsOf, engineOver } from '../../support/judge.ts';

const isms = 'apiVersion: audit-as-code/v1\nkind: Isms\nid: acme\ntitle: ACME\norganization: ACME\nscope: All\n';
const plan = (id: string, lead: string) => `kind: AuditPlan\nid: ${id}\nteam: { lead: ${lead} }\n`;

/** What the diagnostics come to that an editor would show. */
function shown(engine: Engine): ProblemCounts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const diagnostic of diagnosticsOf(engine).filter(isOpen)) counts[diagnostic.severity] += 1;
  return counts;
}

describe('the tally of problems', () => {
  it('counts what is shown, and tells those who follow when that is another number', () => {
    const files = filesOf(`# file: isms.audit.yaml\n${isms}# file: a.audit.yaml\n${plan('IA-1', 'nobody')}`);
    const engine = engineOver(files);
    const [acme] = engine.allIsms();
    assert.ok(acme);
    const told: ProblemCounts[] = [];
    const following = engine.follow(() => told.push(following.read(() => acme.problems.total())));
    told.push(following.read(() => acme.problems.total()));
    assert.deepEqual(told, [shown(engine)]);
    assert.ok((told[0]?.error ?? 0) > 0);

    engine.setFile(absolute('a.audit.yaml'), `# a comment\n${plan('IA-1', 'nobody')}`);
    engine.settle();
    assert.equal(told.length, 1, 'a comment changes no number');

    const accepted = `${plan('IA-1', 'nobody').trimEnd()} # audit-ignore reference/person -- known\n`;
    engine.setFile(absolute('a.audit.yaml'), accepted);
    engine.settle();
    assert.deepEqual(told.at(-1), shown(engine));
    assert.equal(told.at(-1)?.error, (told[0]?.error ?? 0) - 1);

    engine.setFile(absolute('isms.audit.yaml'), `${isms}rules: { "schema/*": off }\n`);
    engine.settle();
    assert.deepEqual(told.at(-1), shown(engine));

    engine.removeFile(absolute('a.audit.yaml'));
    engine.settle();
    assert.deepEqual(told.at(-1), shown(engine));
  });

  it('counts each file by itself, and none that belongs to another ISMS', () => {
    const files = filesOf(
      `# file: a/isms.audit.yaml\n${isms}# file: a/plan.audit.yaml\n${plan('IA-1', 'nobody')}# file: b/isms.audit.yaml\n${isms}`,
    );
    const engine = engineOver(files);
    const [a, b] = engine.allIsms();
    assert.ok(a && b);
    let told = 0;
    const following = engine.follow(() => {
      told += 1;
    });
    const errors = () =>
      following.read(() => [a, b].map(({ problems }) => problems.of(absolute('a/plan.audit.yaml')).error > 0));
    assert.deepEqual(errors(), [true, false]);
    engine.removeFile(absolute('a/plan.audit.yaml'));
    engine.settle();
    assert.equal(told, 1);
    assert.deepEqual(errors(), [false, false]);
    following.stop();
    engine.setFile(absolute('a/plan.audit.yaml'), plan('IA-1', 'nobody'));
    engine.settle();
    assert.equal(told, 1, 'who has stopped hears no more');
  });
});
