import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Engine } from '../../../server/src/engine/engine.ts';
import { engineOver } from '../../support/judge.ts';

const examples = path.resolve(import.meta.dirname, '../../../examples');

/** An engine over one of the examples, without git, as of 2026-06-30; its reports in another language where one is named. */
export function exampleEngine(name: string, language = 'en'): Engine {
  const folder = path.join(examples, name);
  const files = new Map<string, string>();
  for (const file of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const whole = path.join(file.parentPath, file.name);
    files.set(path.relative(folder, whole).replaceAll(path.sep, '/'), readFileSync(whole, 'utf8'));
  }
  const isms = files.get('isms.audit.yaml') ?? '';
  files.set('isms.audit.yaml', isms.replace(/^ {2}language: en$/m, `  language: ${language}`));
  return engineOver(files);
}
