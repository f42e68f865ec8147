/** Writes the spreadsheets that the tests of `import` read: `npx tsx test/spreadsheets/build.ts`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { spreadsheets } from './files.ts';

for (const [file, bytes] of spreadsheets()) writeFileSync(path.join(import.meta.dirname, file), bytes);
