// Writes the third-party notices and the SBOM of all that is in dist/ into dist/: `npm run build`, at its end.

import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { allBundles } from './third-party/built-bundles.ts';
import { thirdPartyFiles } from './third-party/third-party-files.ts';

const dist = path.resolve(import.meta.dirname, '../dist');

try {
  for (const [name, content] of thirdPartyFiles(allBundles())) writeFileSync(path.join(dist, name), content);
} catch (error) {
  console.error(`third-party: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
