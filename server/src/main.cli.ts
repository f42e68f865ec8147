#!/usr/bin/env node
/** The command line, `audit-as-code`: puts the pieces together. */
import process from 'node:process';
import { runCommandLine } from './cli/program.ts';
import type { Surroundings } from './cli/surroundings.ts';
import { nodeCommandLineHost } from './host/node/node-command-line-host.ts';
import { nodeTerminal } from './host/node/node-terminal.ts';
import { programStamp } from './host/node/program-stamp.ts';
import { tuneV8 } from './host/node/tune-v8.ts';
import { version } from './host/version.ts';

tuneV8();
const build = `${version} ${programStamp(__filename)}`;
const surroundings: Surroundings = {
  host: nodeCommandLineHost,
  terminal: nodeTerminal(),
  createEngine: async (options) => (await import('./cli/create-engine.ts')).createEngine(options),
  version,
  build,
};

// Not `process.exit`: what is on its way to a pipe would be lost.
void runCommandLine(process.argv.slice(2), surroundings).then((code) => {
  process.exitCode = code;
});
