import assert from 'node:assert/strict';
import { filesOf } from '../../support/files.ts';
import { absolute, engineOver, relative, settle } from '../../support/judge.ts';

describe('what a change runs again', () => {
  it('leaves out references to persons when something else of a person changes', () => {
    const files = filesOf(`
# file: people.audit.yaml
kind: People
id: people
people:
  d.mora: { name: Dana Mora }
# file: plan.audit.yaml
kind: AuditPlan
id: IA-1
team: { lead: d.mora }
`);
    const judged: string[] = [];
    const engine = engineOver(files, { onJudged: (rule, file) => judged.push(`${relative(file)} ${rule}`) });
    judged.length = 0;
    engine.setFile(
      absolute('people.audit.yaml'),
      'kind: People\nid: people\npeople:\n  d.mora: { name: Dana Mora, emails: [d@acme.example] }\n',
    );
    settle(engine, files);
    assert.ok(judged.includes('people.audit.yaml reference/person'));
    assert.ok(!judged.some((each) => each.startsWith('plan.audit.yaml reference/')));
  });
});
