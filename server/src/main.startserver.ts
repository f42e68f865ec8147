#!/usr/bin/env node
/** Starts the language server, with what V8 has compiled of it before. */
import { join } from 'node:path';
import { runProgram } from './host/node/code-cache/run-program.ts';
import { tuneV8 } from './host/node/tune-v8.ts';

// First: V8 refuses code that was compiled with other flags.
tuneV8();
runProgram(join(__dirname, 'language-server', 'main.js'));
