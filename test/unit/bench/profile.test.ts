import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { partOf } from '../../bench/profile/parts.ts';
import { type CpuProfile, selfTimes } from '../../bench/profile/self-times.ts';
import { profileTable } from '../../bench/profile/table.ts';

describe('a profile of a check', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-as-code-'));
  after(() => rmSync(folder, { recursive: true }));

  it('counts time for source files, and what they call of Node for them', () => {
    const bundle = path.join(folder, 'dist.cjs');
    const source = 'export function read() {\n  return 1;\n}\n';
    const { code, map } = transformSync(source, { sourcemap: 'external', sourcefile: 'server/src/yaml/a.ts' });
    writeFileSync(bundle, code);
    writeFileSync(`${bundle}.map`, map);
    const url = pathToFileURL(bundle).toString();
    const read = { functionName: 'read', url, lineNumber: 0, columnNumber: code.indexOf('(') };
    const ofNode = (functionName: string, from = '') => ({ functionName, url: from, lineNumber: 0, columnNumber: 0 });
    const profile: CpuProfile = {
      nodes: [
        { id: 1, callFrame: ofNode('(root)'), children: [2, 3, 5, 7] },
        { id: 2, callFrame: ofNode('(garbage collector)') },
        { id: 3, callFrame: read, children: [4] },
        { id: 4, callFrame: ofNode('readFileSync', 'node:fs'), children: [6] },
        { id: 5, callFrame: ofNode('executeUserEntryPoint', 'node:internal/modules') },
        { id: 6, callFrame: ofNode('open') },
        { id: 7, callFrame: ofNode('(idle)') },
      ],
      samples: [2, 3, 4, 5, 6, 7],
      timeDeltas: [1_000, 2_000, 4_000, 8_000, 16_000, 32_000],
    };
    assert.deepEqual(Object.fromEntries(selfTimes(profile, folder)), {
      '(garbage collector)': 1,
      'server/src/yaml/a.ts': 22,
      'node:': 8,
    });
  });

  it('knows the part that a source file belongs to', () => {
    const expected = {
      '(garbage collector)': 'garbage collection',
      'node:': 'start: Node, loading the program',
      'server/src/yaml/simple/reader.ts': 'text → tree',
      'node_modules/yaml/dist/index.js': 'text → tree',
      'server/src/model/schema/generated/validators.js': 'schema',
      'server/src/model/finding.ts': 'tree → records',
      'server/src/engine/tables.ts': 'rows and tables',
      'server/src/engine/graph.ts': 'graph: who has read what',
      'server/src/engine/graph/graph.ts': 'graph: who has read what',
      'server/src/engine/judges.ts': 'judging, without the rules',
      'server/src/engine/lookup/audits.ts': 'look-ups',
      'server/src/rules/soa/no-owner.ts': 'rules',
      'server/src/engine/engine.ts': 'engine, the rest of it',
      'server/src/cli/check.ts': 'command line and output',
      'somewhere/else.js': 'anything else',
    };
    for (const [source, part] of Object.entries(expected)) assert.equal(partOf(source), part, source);
  });

  it('is told as a table with sums, without parts that take next to nothing', () => {
    const table = profileTable({ rules: 0.5, schema: 0.25 }, { rules: 0.3, cache: 0.001 });
    assert.deepEqual(table.split('\n'), [
      '| part | before | now |',
      '| --- | --- | --- |',
      '| schema | 0.25 | 0.00 |',
      '| rules | 0.50 | 0.30 |',
      '| all of it | 0.75 | 0.30 |',
    ]);
  });
});
