/** Builds the program of the GitHub Action, from the checkout that GitHub has made of this repository; once is enough. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../dist/cli.cjs');

if (!existsSync(program)) await import('../build-from-checkout.mjs');
