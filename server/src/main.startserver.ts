#!/usr/bin/env node
/** Starts the language server, with what V8 has compiled of it before. */
import { join } from 'node:path';
import { runProgram } from './host/node/code-cache/run-program.ts';

runProgram(join(__dirname, 'language-server', 'main.cjs'));
