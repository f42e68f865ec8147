import { createHash } from 'node:crypto';
import { type Diagnostic, isOpen } from '../../server/src/engine/diagnostic.ts';
import { Engine, type EngineOptions } from '../../server/src/engine/engine.ts';
import type { FileHash } from '../../server/src/engine/file-facts.ts';
import { allRules, ruleIds } from '../../server/src/rules/all-rules.ts';
import { type Expected, expectation } from './expectations.ts';
import { type Files, isAuditFile } from './files.ts';
import { historyIn } from './history.ts';

const folder = '/workspace';

export type JudgeOptions = Partial<Pick<EngineOptions, 'rules' | 'today' | 'onJudged'>>;

/** An engine over files in memory, settled; a rule that throws fails the test. */
export function engineOver(files: Files, options: JudgeOptions = {}): Engine {
  const engine = new Engine({
    rules: allRules,
    ruleIds,
    today: '2026-06-30',
    onError: (rule, file, error) => {
      throw new Error(`${rule} threw on ${file}`, { cause: error });
    },
    ...options,
  });
  engine.setFolders([folder]);
  for (const [file, text] of files) if (isAuditFile(file)) engine.setFile(absolute(file), text);
  settle(engine, files);
  return engine;
}

/** Brings an engine up to date, and answers what it asks about other files. */
export function settle(engine: Engine, files: Files): void {
  engine.settle();
  for (;;) {
    const wantedFiles = engine.takeWantedFiles();
    const wantedHashes = engine.takeWantedHashes();
    const wantedHistories = engine.takeWantedHistories();
    if (wantedFiles.length + wantedHashes.length + wantedHistories.length === 0) return;
    for (const path of wantedFiles) engine.setFileFact(path, files.has(relative(path)) ? 'present' : 'absent');
    for (const path of wantedHashes) engine.setFileHash(path, hashOf(files.get(relative(path))));
    for (const { root } of wantedHistories) engine.setHistory(root, historyIn(files));
    engine.settle();
  }
}

function hashOf(content: string | undefined): FileHash {
  return content === undefined ? 'absent' : { sha256: createHash('sha256').update(content).digest('hex') };
}

export function absolute(file: string): string {
  return `${folder}/${file}`;
}

export function relative(path: string): string {
  return path.slice(folder.length + 1);
}

/** All diagnostics of an engine, in path order. */
export function diagnosticsOf(engine: Engine): readonly Diagnostic[] {
  return engine.files().flatMap((file) => engine.diagnostics(file));
}

/** Diagnostics in the form of expectations, sorted, for a workspace folder; what is accepted is not reported. */
export function reported(
  diagnostics: readonly Diagnostic[],
  judged: (rule: string) => boolean,
  base = folder,
): readonly Expected[] {
  return diagnostics
    .filter((diagnostic) => isOpen(diagnostic) && judged(diagnostic.rule))
    .map(({ file, range, rule }) => expectation(file.slice(base.length + 1), range.start.line + 1, rule))
    .sort();
}
