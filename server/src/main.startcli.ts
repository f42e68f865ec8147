#!/usr/bin/env node
/** Starts the command line, with what V8 has compiled of it before. */
import { join } from 'node:path';
import { runProgram } from './host/node/code-cache/run-program.ts';
import { expectShortLives } from './host/node/short-lives.ts';

// First: V8 refuses code that was compiled with other flags.
expectShortLives();
runProgram(join(__dirname, 'command-line', 'main.cjs'));
