import { readdirSync } from 'node:fs';
import path from 'node:path';

/** The paths of the audit files beneath a folder. */
export function auditFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.audit.yaml'))
    .map((name) => path.join(folder, name));
}
