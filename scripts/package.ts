// Makes what is delivered, from what has been built: `npm run package`.
//
//   out/packages/audit-as-code-<version>.vsix       the VS Code extension
//   out/packages/audit-as-code-web-<version>.vsix   the extension for VS Code for the Web
//   out/packages/audit-as-code-<version>.tgz        command line and language server, for npm
//   out/npm/                                        the latter, laid out

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './package/contents.ts';
import { makeExtension } from './package/extension.ts';
import { makePrograms } from './package/programs.ts';

const out = path.join(projectFolder, 'out');
const target = path.join(out, 'packages');

function tell(file: string): void {
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  console.log(`${path.relative(projectFolder, file)}: ${bytes.length} bytes, SHA-256 ${sha256}`);
}

try {
  const extension = await makeExtension('node', path.join(out, 'extension'), target);
  const webExtension = await makeExtension('web', path.join(out, 'web-extension'), target);
  const programs = await makePrograms(path.join(out, 'npm'), target);
  for (const file of [extension, webExtension, programs]) tell(file);
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
