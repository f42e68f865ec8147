/**
 * What the engine keeps of closed files: prints how many bytes of memory are in use after garbage collection, once all
 * audit files beneath a folder have been taken in and judged. Needs `--expose-gc`.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { Engine } from '../../../server/src/engine/engine.ts';
import { nodeCompressor } from '../../../server/src/host/node/node-compressor.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';
import { asOf } from '../workspace/workspace.ts';
import { auditFiles } from './audit-files.ts';

const folder = process.argv[2] ?? '.';
const engine = new Engine({
  rules: allRules,
  ruleIds,
  today: asOf,
  compressor: nodeCompressor,
  onError: (rule, file, error) => process.stderr.write(`${rule} failed on ${file}: ${String(error)}\n`),
});
engine.setFolders([folder]);
for (const file of auditFiles(folder)) engine.setFile(file, readFileSync(file, 'utf8'));
engine.settle();
for (const file of engine.takeWantedFiles()) engine.setFileFact(file, 'present');
engine.settle();

engine.putAway();

global.gc?.();
const { heapUsed, external } = process.memoryUsage();
process.stdout.write(`${heapUsed + external} ${engine.files().length}\n`);
