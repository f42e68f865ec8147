/**
 * What the engine keeps of closed files: prints how many bytes of memory are let go with an engine that has taken in and
 * judged all audit files beneath a folder. Needs `--expose-gc`.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { Engine } from '../../../server/src/engine/engine.ts';
import { nodeCompressor } from '../../../server/src/host/node/node-compressor.ts';
import { allRules, ruleIds } from '../../../server/src/rules/all-rules.ts';
import { asOf } from '../workspace/workspace.ts';
import { auditFiles } from './audit-files.ts';

const folder = process.argv[2] ?? '.';

function filled(): Engine {
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
  return engine;
}

/** What is in use. Buffers are freed in the background of a collection, so it takes several. */
async function bytesInUse(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    global.gc?.();
    await setImmediate();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(): Promise<void> {
  let engine: Engine | undefined = filled();
  const files = engine.files().length;
  const withEngine = await bytesInUse();
  engine = undefined;
  process.stdout.write(`${withEngine - (await bytesInUse())} ${files}\n`);
}

void measure();
