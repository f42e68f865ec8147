import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Engine } from '../../../server/src/engine/engine.ts';
import { nodeCompressor } from '../../../server/src/host/node/node-compressor.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';

const evidence = `apiVersion: audit-as-code/v1
kind: EvidenceRegister
id: evidence
items:
  E-1: { title: Photo }
`;

function engine(): Engine {
  const made = new Engine({
    rules: allRules,
    ruleIds,
    today: '2026-06-30',
    recordsAtMost: 0,
    compressor: nodeCompressor,
    onError: (rule, file, error) => {
      throw new Error(`${rule} threw on ${file}`, { cause: error });
    },
  });
  made.setFolders(['/workspace']);
  return made;
}

function pathOf(number: number): string {
  return `/workspace/${number}.audit.yaml`;
}

describe('texts that were put away', () => {
  it('come back as they were, whatever they are', () => {
    const texts = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('\ufeffkind: Finding\r\n# \ud83d')), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (all) => {
        const made = engine();
        for (const [number, text] of all.entries()) made.setFile(pathOf(number), text);
        made.settle();
        assert.equal(made.putAway(), true);
        for (const [number, text] of all.entries()) assert.equal(made.textOf(pathOf(number)), text);
      }),
    );
  });

  it('give way to a new text, and show where problems are', () => {
    const made = engine();
    for (let number = 0; number < 3; number += 1) made.setFile(pathOf(number), evidence.replace('E-1', `E-${number}`));
    made.settle();
    made.putAway();
    made.setFile(pathOf(1), evidence.replace('E-1', 'E-0'));
    made.settle();
    made.putAway();
    const [problem] = made.diagnostics(pathOf(1)).filter(({ rule }) => rule === 'reference/duplicate-id');
    assert.equal(problem?.range.start.line, 2);
    assert.deepEqual(
      made.diagnostics(pathOf(1)).flatMap(({ related }) => related.map(({ file }) => file)),
      [pathOf(0), pathOf(0)],
    );
  });

  it('are put away block by block, for as long as there is time', () => {
    const made = engine();
    const long = `# ${'long '.repeat(20_000)}\n${evidence}`;
    for (let number = 0; number < 3; number += 1) made.setFile(pathOf(number), long);
    made.settle();
    assert.equal(
      made.putAway(() => false),
      false,
    );
    assert.equal(made.putAway(), true);
    for (let number = 0; number < 3; number += 1) assert.equal(made.textOf(pathOf(number)), long);
  });
});
