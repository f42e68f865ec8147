// What is tested: the built extension, on an example.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './cache.ts';

/** The folder of the extension. `VSCODE_HOST_EXTENSION` names another one, say that of an unpacked package. */
export const extensionFolder = path.resolve(process.env.VSCODE_HOST_EXTENSION ?? repository);

/** The folder that is opened; the tests work on a copy of it. */
export const exampleFolder = path.join(repository, 'examples/acme-flawed');

/** Throws an error that says what to do when the extension has not been built. */
export function requireBuild(): void {
  const { main, browser } = JSON.parse(readFileSync(path.join(extensionFolder, 'package.json'), 'utf8'));
  const missing = [main, browser].filter((file) => file && !existsSync(path.join(extensionFolder, file)));
  if (missing.length > 0) throw new Error(`There is no ${missing.join(', no ')}. Run 'npm run build' first.`);
}
