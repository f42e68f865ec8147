import assert from 'node:assert/strict';
import { Engine, type EngineOptions } from '../../../server/src/engine/engine.ts';
import { defineRule, type Rule } from '../../../server/src/engine/rule.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';
import { isms, people } from '../../support/small-isms.ts';

const unknownPerson = isms.replace('[p.lind], senior', '[nobody], senior');

describe('the engine', () => {
  let engine: Engine;
  let errors: string[];
  beforeEach(() => {
    errors = [];
    engine = start({});
  });

  function start(options: Partial<EngineOptions>): Engine {
    const made = new Engine({
      rules: allRules,
      ruleIds,
      today: '2026-06-30',
      onError: (rule, file, error) => errors.push(`${rule} ${file} ${error}`),
      ...options,
    });
    made.setFolders(['/w']);
    return made;
  }

  /** `line:rule` of each diagnostic of a file, lines from 1. */
  function found(path: string): readonly string[] {
    return engine.diagnostics(path).map(({ range, rule }) => `${range.start.line + 1}:${rule}`);
  }

  it('knows nothing of a file that is not there', () => {
    engine.settle();
    assert.deepEqual(engine.diagnostics('/w/isms.audit.yaml'), []);
    assert.equal(engine.textOf('/w/isms.audit.yaml'), undefined);
    assert.equal(engine.ismsOf('/w/isms.audit.yaml'), undefined);
    engine.removeFile('/w/isms.audit.yaml');
    assert.deepEqual([...engine.settle()], []);
  });

  it('names a file that comes, changes and goes, and none where nothing happens', () => {
    engine.setFile('/w/people.audit.yaml', people);
    assert.deepEqual([...engine.settle()], ['/w/people.audit.yaml']);
    assert.deepEqual([...engine.settle()], []);
    engine.setFile('/w/people.audit.yaml', people);
    assert.deepEqual([...engine.settle()], []);
    engine.removeFile('/w/people.audit.yaml');
    assert.ok(engine.settle().has('/w/people.audit.yaml'));
  });

  it('names files that point into one whose lines move, and shows where to', () => {
    engine.setFile('/w/isms.audit.yaml', isms);
    engine.setFile('/w/a.audit.yaml', people);
    engine.setFile('/w/b.audit.yaml', people);
    engine.settle();
    engine.setFile('/w/a.audit.yaml', `# A comment\n\n${people}`);
    assert.ok(engine.settle().has('/w/b.audit.yaml'));
    const lines = engine.diagnostics('/w/b.audit.yaml').map(({ related }) => related[0]?.range.start.line);
    assert.deepEqual(lines, [4, 6]);
  });

  it('names files whose accepted deviations end with a new day', () => {
    const accepted = unknownPerson.replace(
      'p.lind] }',
      'p.lind] }   # audit-ignore reference/person until 2026-06-30 -- New',
    );
    engine.setFile('/w/isms.audit.yaml', accepted);
    engine.setFile('/w/people.audit.yaml', people);
    engine.settle();
    engine.setToday('2026-07-01');
    assert.deepEqual([...engine.settle()], ['/w/isms.audit.yaml']);
    assert.deepEqual(found('/w/isms.audit.yaml'), ['8:reference/person', '8:deviation/expired']);
  });

  it('shows ranges in files of which there are very many', () => {
    const paths = Array.from({ length: 300 }, (_, index) => `/w/${index}/isms.audit.yaml`);
    for (const [index, path] of paths.entries()) engine.setFile(path, `${'# \n'.repeat(index)}${isms}`);
    engine.settle();
    for (const [index, path] of paths.entries()) {
      assert.deepEqual(found(path), [`${index + 8}:reference/person`, `${index + 8}:reference/person`]);
    }
  });

  describe('a rule that throws', () => {
    const throwing: Rule = {
      ...defineRule({
        id: 'reference/throws',
        severity: 'error',
        title: 'Throws.',
        why: 'To see what happens.',
        remedy: 'Nothing.',
        examples: { good: '', bad: '' },
        judges: ['People'],
        check(record) {
          if (record.kind === 'People' && record.teams) throw new Error('out of order');
        },
      }),
    };

    beforeEach(() => {
      engine = start({ rules: [throwing, ...allRules] });
      engine.setFile('/w/isms.audit.yaml', unknownPerson);
      engine.setFile('/w/people.audit.yaml', `${people}teams: { ops: { title: Operations, lead: nobody } }\n`);
      engine.settle();
    });

    it('costs only itself, and is told with the file', () => {
      assert.deepEqual(errors, ['reference/throws /w/people.audit.yaml Error: out of order']);
      assert.deepEqual(found('/w/isms.audit.yaml'), ['8:reference/person']);
      assert.deepEqual(found('/w/people.audit.yaml'), ['6:reference/person']);
    });

    it('judges again when its record is another', () => {
      engine.setFile('/w/people.audit.yaml', people);
      engine.settle();
      assert.equal(errors.length, 1);
    });
  });

  describe('a file that is not UTF-8', () => {
    const broken = people.replace('Petra', 'P\ufffdtra');
    const at = broken.indexOf('\ufffd');

    it('has one error, where that begins, and what can be read of it counts', () => {
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/people.audit.yaml', `${broken}  x: {}\n  p.lind: [\n`, { at });
      engine.settle();
      assert.deepEqual(found('/w/people.audit.yaml'), ['5:syntax/yaml']);
      assert.deepEqual(engine.diagnostics('/w/people.audit.yaml')[0]?.range, {
        start: { line: 4, character: 19 },
        end: { line: 4, character: 20 },
      });
      assert.deepEqual(found('/w/isms.audit.yaml'), []);
    });

    it('has its other documents judged as usual', () => {
      engine.setFile('/w/people.audit.yaml', people);
      engine.setFile('/w/isms.audit.yaml', `${broken}---\n${unknownPerson}`, { at });
      engine.settle();
      assert.deepEqual(found('/w/isms.audit.yaml'), ['5:syntax/yaml', '14:reference/person']);
    });

    it('is one that is, where the same text comes from elsewhere', () => {
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/people.audit.yaml', broken, { at });
      engine.settle();
      engine.setFile('/w/people.audit.yaml', broken);
      assert.deepEqual([...engine.settle()], ['/w/people.audit.yaml']);
      assert.deepEqual(found('/w/people.audit.yaml'), []);
    });

    it('has that error alone where it holds no document', () => {
      engine.setFile('/w/x.audit.yaml', '# \ufffd\n', { at: 2 });
      engine.settle();
      assert.deepEqual(found('/w/x.audit.yaml'), ['1:syntax/yaml']);
    });
  });

  describe('workspace folders', () => {
    const register = `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Minutes, file: ../minutes.md, collectedBy: p.lind, collectedOn: 2026-02-03 }
`;
    const rules = allRules.filter(({ id }) => id === 'reference/file');

    it('are what paths may not leave, the innermost one that holds the document', () => {
      engine = start({ rules });
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/a/evidence.audit.yaml', register);
      engine.settle();
      assert.deepEqual(engine.takeWantedFiles(), ['/w/minutes.md']);
      engine.setFileFact('/w/minutes.md', 'present');
      engine.settle();
      assert.deepEqual(found('/w/a/evidence.audit.yaml'), []);
      engine.setFolders(['/w', '/w/a']);
      assert.ok(engine.settle().has('/w/a/evidence.audit.yaml'));
      assert.deepEqual(found('/w/a/evidence.audit.yaml'), ['5:reference/file']);
      engine.setFolders(['/w']);
      engine.settle();
      assert.deepEqual(found('/w/a/evidence.audit.yaml'), []);
    });

    it('are asked for again by who looks at a path of another document', () => {
      const elsewhere: Rule = defineRule({
        ...(rules[0] as Rule),
        judges: ['Isms'],
        check(record, root, report) {
          if (root.file('/w/a/evidence.audit.yaml', '../minutes.md') === 'outside') report.at(record, 'outside');
        },
      });
      engine = start({ rules: [elsewhere] });
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/a/evidence.audit.yaml', register);
      engine.settle();
      assert.deepEqual(found('/w/isms.audit.yaml'), []);
      engine.setFolders(['/w', '/w/a']);
      engine.settle();
      assert.deepEqual(found('/w/isms.audit.yaml'), ['1:reference/file']);
    });

    it('may change together with files', () => {
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/people.audit.yaml', people);
      engine.setFile('/w/more.audit.yaml', people.replace('p.lind', 'k.osei').replace('id: people', 'id: more'));
      engine.settle();
      engine.setFolders(['/w', '/v']);
      engine.setFile('/w/isms.audit.yaml', `# A comment\n${isms}`);
      engine.removeFile('/w/more.audit.yaml');
      engine.settle();
      assert.deepEqual(found('/w/isms.audit.yaml'), []);
      engine.setFile('/w/isms.audit.yaml', isms.replaceAll('p.lind', 'k.osei'));
      engine.settle();
      assert.deepEqual(found('/w/isms.audit.yaml'), ['8:reference/person', '8:reference/person']);
    });
  });

  describe('ISMS roots', () => {
    it('are told in path order, with their files', () => {
      engine.setFile('/w/z/isms.audit.yaml', isms);
      engine.setFile('/w/a/isms.audit.yaml', isms);
      engine.setFile('/w/a/b/people.audit.yaml', people);
      engine.setFile('/w/a/a.audit.yaml', people);
      engine.settle();
      const roots = engine.allIsms();
      assert.deepEqual(
        roots.map(({ root }) => root),
        ['/w/a', '/w/z'],
      );
      assert.deepEqual(roots[0] && engine.filesOf(roots[0]), [
        '/w/a/a.audit.yaml',
        '/w/a/b/people.audit.yaml',
        '/w/a/isms.audit.yaml',
      ]);
    });

    it('come and go with the Isms document, also for those who were there before', () => {
      engine.setFile('/w/isms.audit.yaml', isms);
      engine.setFile('/w/people.audit.yaml', people);
      engine.setFile('/w/a/people.audit.yaml', people.replaceAll('p.lind', 'k.osei'));
      engine.settle();
      assert.deepEqual(found('/w/people.audit.yaml'), ['3:reference/duplicate-id']);
      engine.setFile('/w/a/isms.audit.yaml', isms);
      engine.settle();
      assert.deepEqual(found('/w/a/isms.audit.yaml'), ['8:reference/person', '8:reference/person']);
      assert.deepEqual(found('/w/people.audit.yaml'), []);
      engine.removeFile('/w/a/isms.audit.yaml');
      engine.settle();
      assert.deepEqual(found('/w/people.audit.yaml'), ['3:reference/duplicate-id']);
    });

    it('are folders of files outside of all workspace folders, too', () => {
      engine.setFile('/v/people.audit.yaml', people);
      engine.settle();
      assert.equal(engine.ismsOf('/v/people.audit.yaml')?.root, '/v');
      assert.deepEqual(found('/v/people.audit.yaml'), ['2:reference/no-isms']);
    });
  });
});
