/** The unit of measurement: every audit file beneath a folder, read and parsed by the package `yaml` to a document. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseAllDocuments } from 'yaml';
import { auditFiles } from './audit-files.ts';

let documents = 0;
for (const file of auditFiles(process.argv[2] ?? '.')) {
  documents += [parseAllDocuments(readFileSync(file, 'utf8'))].flat().length;
}
process.stdout.write(`${documents}\n`);
