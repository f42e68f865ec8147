#!/usr/bin/env node
/** Starts the command line, with what V8 has compiled of it before. */
import { join } from 'node:path';
import { runProgram } from './host/node/code-cache/run-program.ts';

runProgram(join(__dirname, 'command-line', 'main.cjs'));
