/** Makes examples/acme/reports: the reports on the example that the documentation shows. What is not made here goes. */
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { writeExampleReports } from './example-reports/reports.ts';

const example = resolve(import.meta.dirname, '../examples/acme');
const output = join(example, 'reports');

await rm(output, { recursive: true, force: true });
await writeExampleReports(example, output);
