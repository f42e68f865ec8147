#!/usr/bin/env node
/** The command line, `audit-as-code`: puts the pieces together. */
import process from 'node:process';
import { runCommandLine } from './cli/program.ts';
import { nodeCommandLineHost } from './host/node/node-command-line-host.ts';
import { nodeTerminal } from './host/node/node-terminal.ts';
import { version } from './host/version.ts';
import { allRules, ruleIds } from './rules/all-rules.ts';

const surroundings = { host: nodeCommandLineHost, terminal: nodeTerminal(), rules: allRules, ruleIds, version };

// Not `process.exit`: what is on its way to a pipe would be lost.
void runCommandLine(process.argv.slice(2), surroundings).then((code) => {
  process.exitCode = code;
});
